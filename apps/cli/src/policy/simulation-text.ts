import type { ClassAlternative } from '@xinxiu/domain';
import type { DepartmentWork, SimulatedChange, SimulationSummary } from '@xinxiu/policy';
import { say } from '../output/language.js';
import { table } from '../output/output.js';

/** One line: what it is, and each value that the draft changes. */
export function changeText(change: SimulatedChange): string {
  if (!('record' in change) && change.after === null) return mootText(change);
  const name = 'record' in change ? `${change.record}  ${change.department || '—'}` : change.case;
  const before = new Map<string, unknown>(Object.entries(change.before));
  const after = new Map<string, unknown>(Object.entries(change.after ?? {}));
  const values = [...new Set([...after.keys(), ...before.keys()])].flatMap((field) => {
    const [was, is] = [before.get(field), after.get(field)];
    return JSON.stringify(was) === JSON.stringify(is)
      ? []
      : [`${field} ${valueText(was)} → ${valueText(is)}`];
  });
  return `${name}  ${values.join('; ')}`;
}

function mootText({ case: caseNo, before }: Extract<SimulatedChange, { readonly case: string }>): string {
  const { due, unit } = before;
  return say(
    `${caseNo}  记录按草案停止公示，案件随之终止（原期限 ${due}，${unit}）`,
    `${caseNo}  moot: the draft ends the publication of its record (was due ${due}, ${unit})`,
  );
}

export function summaryText({ at, draft, records, cases, departments }: SimulationSummary): string[] {
  const { pack, version, effective } = draft;
  return [
    say(
      `${pack} ${version} 自 ${effective} 起施行，按 ${at} 试算；未作任何更改。`,
      `${pack} ${version}, in force from ${effective}, tried on ${at}. Nothing was changed.`,
    ),
    say(
      `记录 ${records.total} 条（已终止公示 ${records.ended}），变动 ${records.changed} 条。`,
      `${records.total} records (${records.ended} no longer public), ${records.changed} change.`,
    ),
    say(
      `在办案件 ${cases.total} 件，因记录按草案停止公示而终止的 ${cases.moot} 件，按草案期限不同的 ${cases.changed - cases.moot} 件，无法试算 ${cases.skipped} 件；其余在办案件仍适用其受理时的规则。`,
      `${cases.total} open cases, ${cases.moot} end as moot since the draft ends their record, ${cases.changed - cases.moot} would stand otherwise under the draft, ${cases.skipped} cannot be tried; each that goes on keeps the pack that it was submitted under.`,
    ),
    table([head(), ...departments.map(cells)]),
  ];
}

const head = (): string[] => [
  say('单位', 'department'),
  say('可以申请', 'may be applied for'),
  say('在办案件', 'open cases'),
  say('逾期', 'overdue'),
];

function cells({ department, applicable, cases, overdue }: DepartmentWork): string[] {
  return [
    department || '—',
    ...[applicable, cases, overdue].map(({ before, after }) => `${before} → ${after}`),
  ];
}

function valueText(value: unknown): string {
  if (value === null || value === undefined) return '—';
  return Array.isArray(value) ? value.map(partText).join('+') || '—' : String(value);
}

/** One of several: a code, or what a class would lead to. */
function partText(part: string | ClassAlternative): string {
  if (typeof part === 'string') return part;
  const { earliestApplication, publicationEnds } = part;
  return `${part.class}(${earliestApplication ?? '—'}/${publicationEnds ?? '—'})`;
}

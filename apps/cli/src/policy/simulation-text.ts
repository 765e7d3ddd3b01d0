import {
  CLASS_WORDS,
  type ClassAlternative,
  OBLIGATION_WORDS,
  type UnmetCode,
  type Words,
  words,
} from '@xinxiu/domain';
import type {
  CasePosition,
  DepartmentWork,
  RecordPosition,
  SimulatedChange,
  SimulationSummary,
} from '@xinxiu/policy';
import { say, sayWords } from '../output/language.js';
import { table } from '../output/output.js';

type Field = keyof RecordPosition | keyof CasePosition;

/** What a position says, in a word or two. */
const FIELD_NAMES: Readonly<Record<Field, Words>> = {
  class: words('类别', 'class'),
  publicationFrom: words('公示自', 'public from'),
  earliestApplication: words('最早申请', 'earliest application'),
  publicationEnds: words('公示止于', 'publication ends'),
  eligible: words('可以申请', 'may be applied for'),
  unmet: words('尚缺', 'missing'),
  byClass: words('按类别', 'by class'),
  field: words('领域', 'field'),
  duties: words('义务', 'duties'),
  due: words('期限', 'due'),
  provisional: words('暂定', 'provisional'),
  unit: words('承办', 'whose turn'),
};

/** What is missing, in a word or two, since a line has room for no more. */
const MISSING_NAMES: Readonly<Record<UnmetCode, Words>> = {
  DECISION_IN_FUTURE: words('尚未作出决定', 'not decided yet'),
  NO_REGIME: words('无施行的规则', 'no rules in force'),
  NOT_PUBLICISED: words('不予公示', 'not publicised'),
  PUBLICATION_ENDED: words('公示已届满', 'publication ended'),
  NEEDS_CLASSIFICATION: words('类别待认定', 'class to be decided'),
  MINIMUM_PERIOD: words('未满最短公示期', 'minimum period'),
  OBLIGATIONS_UNFULFILLED: words('义务未履行', 'duties not fulfilled'),
  COMMITMENT_MISSING: words('未作信用承诺', 'no commitment'),
};

const CODE_NAMES: Readonly<Record<string, Words>> = {
  ...CLASS_WORDS,
  ...MISSING_NAMES,
  ...OBLIGATION_WORDS,
  applicant: words('申请人', 'applicant'),
};

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
      : [`${fieldName(field)} ${valueText(was)} → ${valueText(is)}`];
  });
  return `${name}  ${values.join(say('；', '; '))}`;
}

function mootText({ case: caseNo, before }: Extract<SimulatedChange, { readonly case: string }>): string {
  const { due } = before;
  const unit = codeName(before.unit);
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
    codeName(department) || '—',
    ...[applicable, cases, overdue].map(({ before, after }) => `${before} → ${after}`),
  ];
}

function fieldName(field: string): string {
  return Object.hasOwn(FIELD_NAMES, field) ? sayWords(FIELD_NAMES[field as Field]) : field;
}

/** A department is known by its code. */
function codeName(code: string): string {
  const known = Object.hasOwn(CODE_NAMES, code) ? CODE_NAMES[code] : undefined;
  return known ? sayWords(known) : code;
}

function valueText(value: unknown): string {
  if (value === null || value === undefined) return '—';
  if (typeof value === 'boolean') return value ? say('是', 'yes') : say('否', 'no');
  return Array.isArray(value) ? value.map(partText).join(say('、', ', ')) || '—' : codeName(String(value));
}

/** One of several: a code, or what a class would lead to. */
function partText(part: string | ClassAlternative): string {
  if (typeof part === 'string') return codeName(part);
  const { earliestApplication, publicationEnds } = part;
  const [opens, ends] = [earliestApplication ?? '—', publicationEnds ?? '—'];
  return say(
    `${codeName(part.class)}（最早申请 ${opens}，公示止于 ${ends}）`,
    `${codeName(part.class)} (earliest ${opens}, ends ${ends})`,
  );
}

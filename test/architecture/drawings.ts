import { CASE_STATUSES, CASE_TABLE, type CaseStatus, STEPS, isFinal } from '@xinxiu/domain';
import type { Cruise } from './cruise.js';

const NOTE = '<!-- Drawn from the code by `npm run draw`; a test compares it. -->';

/** Pictures of docs/ by file name, as the code stands now. */
export function drawings(project: Cruise): Readonly<Record<string, string>> {
  return {
    'repair-case.md': repairCase(),
    'architecture.md': architecture(project),
  };
}

function repairCase(): string {
  const moves = STEPS.flatMap((status) =>
    movesOf(status).map(([to, why]) => `  ${id(status)} --> ${id(to)}: ${why}`),
  );
  const rows = STEPS.map((status) => {
    const { owner, deadline, onDue, actions } = CASE_TABLE[status];
    const acts = Object.entries(actions).map(([name, rule]) => `${name} (${rule.by.join(', ')})`);
    return `| ${status} | ${owner} | ${deadline} | ${onDue ?? 'escalates'} | ${acts.join('<br>')} |`;
  });
  const ends = CASE_STATUSES.filter(isFinal).map((status) => `  ${id(status)} --> [*]`);
  return [
    '# The repair case',
    NOTE,
    '```mermaid',
    'stateDiagram-v2',
    `  [*] --> ${id('submitted')}`,
    ...moves,
    ...ends,
    '```',
    '',
    'The county overlay in `seeds/policies/` gives each step its days, reminders and escalations.',
    '',
    '| status | owner | deadline rule | when it passes | actions (who) |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** Where a status leads and by what; `return` is drawn to each step that may ask for a supplement. */
function movesOf(status: CaseStatus): [CaseStatus, string][] {
  const row = CASE_TABLE[status];
  const why = new Map<CaseStatus, string[]>();
  const add = (to: CaseStatus, cause: string): void => void why.set(to, [...(why.get(to) ?? []), cause]);
  for (const [name, rule] of Object.entries(row.actions)) {
    for (const next of rule.next) {
      if (next === 'return')
        STEPS.filter((step) => 'requestSupplement' in CASE_TABLE[step].actions).forEach((step) =>
          add(step, name),
        );
      else if (next !== 'same') add(next, name);
    }
  }
  if (row.onDue) add(row.onDue, 'deadline passes');
  for (const to of row.bySystem)
    add(to, to === 'completed' ? 'every target confirmed' : 'record ended by itself');
  return [...why].map(([to, causes]) => [to, causes.join(' / ')]);
}

function id(status: CaseStatus): string {
  return status.replaceAll('-', '_');
}

const ROOM = /^(libs\/[^/]+|apps\/[^/]+|workflows|stack)\//;

/** Tests import what no room does. */
const TEST = /\.spec\.ts$|\/dist\//;

/** Rooms and the imports between them, as the code has them. */
function architecture({ modules }: Cruise): string {
  const arrows = new Set<string>();
  for (const { source, dependencies } of modules) {
    if (TEST.test(source)) continue;
    for (const { resolved } of dependencies) {
      const [from, to] = [ROOM.exec(source)?.[1], ROOM.exec(resolved)?.[1]];
      if (from && to && from !== to) arrows.add(`  ${from} --> ${to}`);
    }
  }
  const picture = ['```mermaid', 'flowchart TD', ...[...arrows].sort(), '```'];
  return ['# Architecture', NOTE, 'Rooms of the code; an arrow imports.', '', ...picture, ''].join('\n');
}

import type { CivilDate } from '../time/civil-date.js';
import { shanghaiInstant } from '../time/shanghai.js';
import type { Step } from '../case/case-table.js';
import type { CaseRules } from './case-rules.js';
import type { DayProof } from './day-proof.js';
import type { RungId } from './deadline-state.js';
import type { RungRecipient, RungRule } from './rung-rule.js';
import type { SuspendedDays } from './suspensions.js';
import type { WorkingDayTable } from './working-day-table.js';
import { addWorkingDays, workingDayBefore } from './working-days.js';

/** A date with everything needed to recompute it. Plain data: it goes into the history and the stored case. */
export interface LegalDeadline {
  /** The step or duty that it limits. */
  readonly kind: string;
  /** Last day on which the duty can be done in time. */
  readonly due: CivilDate;
  readonly provisional: boolean;
  readonly ruleId: string;
  readonly article: string;
  /** Day of the event that started the clock; not counted. */
  readonly startDay: CivilDate;
  readonly proof: readonly DayProof[];
  readonly packDigest: string;
  readonly tableDigest: string;
}

export interface StepDeadlineRule {
  readonly kind: string;
  readonly ruleId: string;
  readonly article: string;
  readonly workingDays: number;
  readonly packDigest: string;
}

/** The rule that limits a step. An extension adds its days to the limit and its article to the citation. */
export function stepDeadlineRule(
  rules: CaseRules,
  step: Step,
  options: { readonly extended?: boolean } = {},
): StepDeadlineRule {
  const { id, article, workingDays } = rules.steps[step];
  const base = { kind: step, packDigest: rules.pack.digest };
  if (options.extended !== true) return { ...base, ruleId: id, article, workingDays };
  return {
    ...base,
    ruleId: `${id}+${rules.extension.id}`,
    article: `${article}；${rules.extension.article}`,
    workingDays: workingDays + rules.extension.workingDays,
  };
}

export function computeStepDeadline(
  table: WorkingDayTable,
  rule: StepDeadlineRule,
  start: CivilDate,
  suspensions: readonly SuspendedDays[] = [],
): LegalDeadline {
  const { due, provisional, proof } = addWorkingDays(table, start, rule.workingDays, suspensions);
  return {
    kind: rule.kind,
    due,
    provisional,
    ruleId: rule.ruleId,
    article: rule.article,
    startDay: start,
    proof,
    packDigest: rule.packDigest,
    tableDigest: table.digest,
  };
}

export interface Rung {
  readonly id: RungId;
  /** Legal instant, ms since the epoch. */
  readonly at: number;
  readonly to: RungRecipient;
}

/** When a deadline reminds and escalates, earliest first. A rung may lie before the start of a very short deadline. */
export function computeRungs(
  table: WorkingDayTable,
  deadline: Pick<LegalDeadline, 'due'>,
  rungs: readonly RungRule[],
): Rung[] {
  return rungs
    .map(({ id, workingDays, at, to }) => ({
      id,
      at: shanghaiInstant(workingDayFrom(table, deadline.due, workingDays), at),
      to,
    }))
    .sort((a, b) => a.at - b.at);
}

function workingDayFrom(table: WorkingDayTable, date: CivilDate, offset: number): CivilDate {
  return offset < 0 ? workingDayBefore(table, date, -offset) : addWorkingDays(table, date, offset).due;
}

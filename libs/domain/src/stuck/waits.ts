import { type ActionName, ACTION_NAMES } from '../case/action.js';
import { owningUnit } from '../case/access.js';
import type { CaseState } from '../case/case-state.js';
import { CASE_TABLE, isFinal } from '../case/case-table.js';
import { stepEnd } from '../case/timers.js';
import type { RungId } from '../deadlines/deadline-state.js';
import { type RungTold, toldBy } from '../deadlines/told-by-rung.js';
import type { WorkingDayTable } from '../deadlines/working-day-table.js';
import { workingDaysBetween } from '../deadlines/working-days.js';
import { type CaseClock, legalNow } from '../time/case-clock.js';
import { shanghaiDate } from '../time/shanghai.js';
import { type Words, words } from '../words.js';

export const WAIT_KINDS = ['act', 'approval', 'extension', 'reminder', 'lapse', 'target', 'clock'] as const;
/**
 * What is waited for: an act of whose turn it is, of a second person on a decision or an extension, a reminder, the end of
 * the step by itself, a place of publication, or a clock that stands to go on.
 */
export type WaitKind = (typeof WAIT_KINDS)[number];

export const WAIT_WORDS: Readonly<Record<WaitKind, Words>> = {
  act: words('等待办理', 'an act'),
  approval: words('等待批准决定', 'approval of a decision'),
  extension: words('等待批准延期', 'approval of an extension'),
  reminder: words('到时催办', 'a reminder'),
  lapse: words('到期自动失效', 'the end of the term'),
  target: words('等待公示渠道确认', 'a place of publication'),
  clock: words('期限停止计算', 'a clock that stands'),
};

/** Something that a case waits for. Instants are legal (ISO). */
export interface Wait {
  readonly kind: WaitKind;
  /** Who it is waited for: a person by name, a department by code, a place by its name. */
  readonly whom: { readonly person?: string; readonly department?: string; readonly place?: string };
  readonly since: string;
  /** When it comes by itself, or is due. */
  readonly firesAt?: string;
  /** Working days from today to the day on which it comes; of what is overdue since then, and below nothing. */
  readonly workingDays?: number;
  readonly article?: string;
  readonly isProvisional?: boolean;
  readonly rung?: RungId;
  readonly to?: readonly RungTold[];
  /** What would end an `act`. */
  readonly actions?: readonly ActionName[];
}

/** Every wait of an open case, by what comes first; none of one that has ended. @param now real instant, ms */
export function waitsOf(state: CaseState, clock: CaseClock, table: WorkingDayTable, now: number): Wait[] {
  if (isFinal(state.status)) return [];
  const today = shanghaiDate(legalNow(clock, now));
  const comes = (at: number | undefined) =>
    at === undefined
      ? {}
      : {
          firesAt: new Date(at).toISOString(),
          workingDays: workingDaysBetween(table, today, shanghaiDate(at)),
        };
  return [
    ...turnOf(state),
    ...secondPersonOf(state),
    ...state.targets
      .filter(() => state.status === 'ending-publication')
      .filter((target) => target.state === 'pending')
      .map(({ name }): Wait => ({
        kind: 'target',
        whom: { place: name },
        since: state.enteredAt,
        ...byLaw(state),
      })),
    ...clocksOf(state),
    ...timersOf(state, comes),
  ].map((wait) =>
    wait.kind === 'act' || wait.kind === 'target' ? { ...wait, ...comes(endOf(state)) } : wait,
  );
}

/** The last instant of the day on which the step is due. */
function endOf({ deadline }: CaseState): number | undefined {
  return deadline && Date.parse(`${deadline.due}T23:59:59+08:00`);
}

const byLaw = ({ deadline }: CaseState): Pick<Wait, 'article' | 'isProvisional'> =>
  deadline ? { article: deadline.article, ...(deadline.provisional && { isProvisional: true }) } : {};

/** Beside what goes on without anybody: an act of who has the step. */
const BESIDE: readonly ActionName[] = ['comment', 'retryStep', 'terminate', 'release', 'assign', 'withdraw'];

function turnOf(state: CaseState): Wait[] {
  const { status, holder, enteredAt, applicant } = state;
  if (status === 'ending-publication') return [];
  const { actions: table } = CASE_TABLE[status];
  const actions = ACTION_NAMES.filter((name) => {
    const rule = table[name];
    if (!rule || BESIDE.includes(name)) return false;
    return holder ? name !== 'claim' : name === 'claim' || rule.by.includes('applicant');
  });
  const unit = owningUnit(state);
  const whom =
    unit === undefined
      ? { person: applicant.name }
      : { department: unit, ...(holder && { person: holder.name }) };
  const since = unit !== undefined && holder ? holder.since : enteredAt;
  return [{ kind: 'act', whom, since, actions, ...byLaw(state) }];
}

function secondPersonOf(state: CaseState): Wait[] {
  const { proposal, extension, lastChange } = state;
  const unit = owningUnit(state);
  const leader = { whom: unit === undefined ? {} : { department: unit }, since: lastChange.at };
  return [
    ...(proposal ? [{ kind: 'approval' as const, ...leader }] : []),
    ...(extension?.state === 'requested'
      ? [{ kind: 'extension' as const, ...leader, article: extension.article }]
      : []),
  ];
}

function clocksOf({ suspensions, applicant }: CaseState): Wait[] {
  return suspensions
    .filter(({ to }) => to === undefined)
    .map(({ from }) => ({
      ...{ kind: 'clock' as const, whom: { person: applicant.name } },
      since: new Date(`${from}T00:00:00+08:00`).toISOString(),
    }));
}

function timersOf(state: CaseState, comes: (at: number) => Pick<Wait, 'firesAt' | 'workingDays'>): Wait[] {
  const { enteredAt, rungs } = state;
  const inOrder = [...rungs].sort((one, other) => one.at - other.at);
  const reminders = inOrder.map(({ id, at }, index): Wait => {
    const to = toldBy(id, inOrder.slice(index + 1));
    return {
      ...{ kind: 'reminder', whom: {}, since: enteredAt, rung: id, to },
      ...comes(at),
      ...byLaw(state),
    };
  });
  const end = stepEnd(state);
  if (end === undefined) return reminders;
  return [...reminders, { kind: 'lapse', whom: {}, since: enteredAt, ...comes(end), ...byLaw(state) }];
}

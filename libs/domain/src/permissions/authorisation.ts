import { type CivilDate, daysBetween } from '../time/civil-date.js';
import { type Result, err, ok } from '../result.js';
import type { NamedRecord } from './scope.js';

/**
 * Longest time for which an authorisation may be given (days). Civil Code art. 165 asks that it states its term and sets no
 * maximum: a year is an assumption of ours, so that what was forgotten ends by itself.
 */
export const LONGEST_AUTHORISATION_DAYS = 366;

/** What a business lets an agent do for it (授权委托): named records until a day. Days are Asia/Shanghai days. */
export interface Authorisation {
  readonly id: string;
  /** Unified social credit code of the business that gives it. */
  readonly uscc: string;
  readonly agentId: string;
  readonly recordIds: readonly string[];
  /** First and last day, both in it. */
  readonly from: CivilDate;
  readonly until: CivilDate;
  /** Real instant (ISO) at which the business took it back. */
  readonly takenBackAt?: string;
}

/** Whether it holds on the day. It ends with its term or when it is taken back (Civil Code art. 173). */
export function isLive(
  { from, until, takenBackAt }: Pick<Authorisation, 'from' | 'until' | 'takenBackAt'>,
  today: CivilDate,
): boolean {
  return takenBackAt === undefined && from <= today && today <= until;
}

/** The records that the agent may act for on the day, each once: by the authorisation that lasts longest. */
export function namedRecords(
  authorisations: readonly Authorisation[],
  agentId: string,
  today: CivilDate,
): readonly NamedRecord[] {
  const named = new Map<string, NamedRecord>();
  const live = authorisations.filter((one) => one.agentId === agentId && isLive(one, today));
  for (const { id, uscc, recordIds } of live.toSorted((a, b) => (a.until < b.until ? 1 : -1))) {
    for (const recordId of recordIds)
      if (!named.has(recordId)) named.set(recordId, { recordId, uscc, authorisation: id });
  }
  return [...named.values()];
}

/** Whether a term can be given on the day. It cannot lie in the past: what was done without authority stays so. */
export function checkTerm({ from, until }: Pick<Authorisation, 'from' | 'until'>, today: CivilDate) {
  if (from < today) return refused(`An authorisation begins today, ${today}, or later.`);
  if (until < from) return refused(`The last day, ${until}, is before the first, ${from}.`);
  if (daysBetween(today, until) <= LONGEST_AUTHORISATION_DAYS) return ok(undefined);
  return refused(`An authorisation lasts at most ${LONGEST_AUTHORISATION_DAYS} days from today.`);
}

const refused = (message: string): Result<never, string> => err(message);

import type { RuleSource } from '../deadlines/rule-source.js';
import { endedByRepair } from '../dossier/changed-subject.js';
import { type Result, err, ok } from '../result.js';
import type { CivilDate } from '../time/civil-date.js';
import type { RecordPublication } from './record.js';

/** Until the end that the record had when it was repaired, or the longest that the law of today gives it. */
export type RepublicationTerm = 'remaining-period' | 'longest-period';

/** A record that returns to the public, and until when. */
export interface RepublicationRule extends RuleSource {
  readonly publication: RepublicationTerm;
}

/** Days on which a publication ends by itself; null: never. The period runs from the date of the decision (DOMAIN 2). */
export interface PublicationEnds {
  /** As the record had it when it was repaired. */
  readonly stored: string | null;
  /** By the law of today. */
  readonly longest: string | null;
}

/**
 * Until when a repaired record is public again, or why it is not. Only what ended by a repair comes back; one whose period is
 * over meanwhile stays away. @param today legal day (Asia/Shanghai)
 */
export function republicationOf(
  publication: RecordPublication,
  term: RepublicationTerm,
  { stored, longest }: PublicationEnds,
  today: CivilDate,
): Result<{ readonly until: string | null }, 'NOT_REPAIRED' | 'PERIOD_OVER'> {
  if (!endedByRepair(publication)) return err('NOT_REPAIRED');
  const until = term === 'remaining-period' ? stored : longest;
  return until !== null && until <= today ? err('PERIOD_OVER') : ok({ until });
}

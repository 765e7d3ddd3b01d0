import type { CivilDate } from '../time/civil-date.js';
import { type Fulfilment, fulfilmentAt } from './fulfilment.js';
import { type GoverningLaw, governingLaws } from './governing-regimes.js';
import { decidingFacts, penaltiesOf } from './deciding-facts.js';
import type { EligibilityRecord } from './record.js';
import type { RegimePack } from './regime-pack.js';

/** What is asked: about a record, on a day, under the laws that governed it until then. */
export interface Question {
  /** With nothing but the facts that decide, see `decidingFacts`. */
  readonly record: EligibilityRecord;
  readonly at: CivilDate;
  readonly fulfilment: Fulfilment;
  /** In order of time. */
  readonly laws: readonly GoverningLaw[];
}

export function questionOf(
  asked: EligibilityRecord,
  at: CivilDate,
  regimes: readonly RegimePack[],
): Question {
  const record = decidingFacts(asked);
  const fields = penaltiesOf(record).map(({ field }) => field);
  return {
    record,
    at,
    fulfilment: fulfilmentAt(record, at),
    laws: governingLaws(regimes, fields, record.decisionDate, at),
  };
}

import type { PenaltyClass } from '../case/penalty-class.js';
import type { RecordPublication } from './record.js';

/** What follows from the law for a stored record, as of a day. Days are Asia/Shanghai days. */
export interface PublicationTerm {
  readonly publication: RecordPublication;
  readonly penaltyClass: PenaltyClass;
  readonly publicationFrom: string | null;
  /** Day on which publication ends by itself; null: never, or not determined. */
  readonly publicationEnds: string | null;
}

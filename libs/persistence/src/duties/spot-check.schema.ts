import type { CaseStatus, CivilDate } from '@xinxiu/domain';
import { documentSchema } from '../database/document.js';

/** A drawn case, and who checks it; nobody where the county has no supervisor. */
export interface DrawnCase {
  readonly caseNo: string;
  /** Code of the determining department. */
  readonly department: string;
  /** With which it ended. */
  readonly status: CaseStatus;
  readonly checker?: { readonly id: string; readonly name: string };
}

/** The spot check of one quarter. Drawn once, and never changed. */
export interface SpotCheckDoc {
  /** Name of the quarter, as `2026Q3`. */
  _id: string;
  /** First and last day (Asia/Shanghai). */
  from: CivilDate;
  to: CivilDate;
  seed: string;
  /** How many cases ended within it, and the SHA-256 of their numbers. */
  population: number;
  populationHash: string;
  /** Real instant (ISO). */
  drawnAt: string;
  /** In the order of the draw. */
  drawn: DrawnCase[];
}

export const spotCheckSchema = documentSchema<SpotCheckDoc>('spotChecks', {
  _id: 'text',
  from: 'text',
  to: 'text',
  seed: 'text',
  population: 'number',
  populationHash: 'text',
  drawnAt: 'text',
  drawn: 'list',
});

import type { PublicationTerm } from '@xinxiu/domain';
import type { OpenRecord } from './closed-record.js';
import { type PenaltyRecord, penaltyFields, publicationFields, termFields } from './mapper.js';

/** A record for the verifier. */
export interface RecordInStore extends PenaltyRecord {
  /** Names of the {@link wrongCopies}. */
  readonly wrongCopies: readonly string[];
}

/**
 * Which of the fields by which lists, searches and the public board find a record are not what it says itself. The
 * department is none: it is not in the penalty. Nor is the day of {@link termFields} for an index: it may be a later one.
 */
export function wrongCopies(doc: OpenRecord): readonly string[] {
  const {
    department: _,
    penalty: _same,
    ...ofPenalty
  } = penaltyFields(doc.penalty, {
    departmentOf: () => undefined,
  });
  const { publication: _own, ...ofPublication } = publicationFields(doc.publication);
  const penaltyClass = doc.penaltyClass as PublicationTerm['penaltyClass'];
  const { endsAt } = termFields({ ...doc, penaltyClass }, doc.clock, 0);
  const right = { ...ofPenalty, ...ofPublication, endsAt };
  return Object.entries(right).flatMap(([field, value]) =>
    doc[field as keyof typeof right] === value ? [] : [field],
  );
}

import type { RecordPublication } from '../record/record.js';
import type { PenaltyCorrection, RecordChange, RecordFact } from './record-fact.js';

/**
 * Whether a change says that the penalty is somebody else's. To supply the code or the document of a subject that had none,
 * under the same name, is to say better who it is; another number of a document is another natural person.
 */
export function changesSubject(change: RecordChange): boolean {
  if (change.type !== 'penalty-corrected') return false;
  const { before, after } = change;
  if (before.subjectIdNo !== undefined && after.subjectIdNo !== undefined)
    if (before.subjectIdNo !== after.subjectIdNo) return true;
  if (before.subjectCode === after.subjectCode) return false;
  return before.subjectCode !== undefined || before.subjectName !== after.subjectName;
}

/**
 * Whether the publication ended by a repair: that is the doing of who applied for it, with his commitment and his proofs, and
 * ends nothing of anybody else's.
 */
export function endedByRepair({ state, endReason }: RecordPublication): boolean {
  return state === 'ended' && endReason === 'repaired';
}

type SubjectChange = Extract<RecordFact, PenaltyCorrection>;

/** Place of the fact from which on the record is that of its present subject; -1 where it always was. */
export function lastChangeOfSubject(facts: readonly RecordFact[]): number {
  return facts.findLastIndex(isSubjectChange);
}

function isSubjectChange(fact: RecordFact): fact is SubjectChange {
  return fact.type === 'penalty-corrected' && changesSubject(fact);
}

/**
 * The facts as the present subject is told them: nothing that was shown, verified or waived while the record was another's,
 * and no value that stood there then. What the offices decided of field and class stands, for whoever it is.
 */
export function sincePresentSubject(facts: readonly RecordFact[]): readonly RecordFact[] {
  const at = lastChangeOfSubject(facts);
  return facts.flatMap((fact, index) => {
    if (index > at) return [fact];
    if (index === at) return [withoutFormer(fact)];
    return fact.type === 'field-determined' || fact.type === 'class-determined' ? [fact] : [];
  });
}

function withoutFormer(fact: RecordFact): RecordFact {
  return fact.type === 'penalty-corrected' ? { ...fact, before: {} } : fact;
}

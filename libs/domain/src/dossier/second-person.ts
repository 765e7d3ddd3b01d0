import type { PenaltyClass } from '../case/penalty-class.js';
import { compareDates } from '../eligibility/open-dates.js';
import { DECIDED_CLASSES } from '../eligibility/record.js';
import type { CivilDate } from '../time/civil-date.js';
import type { PenaltyField } from '../penalty/penalty.js';
import type { RecordChange, RecordStanding } from './record-fact.js';

/** What is open may be as grave as the gravest: whoever decides that it is not lowers it. */
const GRAVITY: Readonly<Record<PenaltyClass, number>> = { minor: 0, general: 1, serious: 2, unclassified: 2 };

/**
 * Whether one person alone may not change a record so: it lowers the class of what is, or may be, of a class in which a
 * decision takes two persons, or its publication would end sooner. Otherwise who may not decide a serious case alone
 * would make the record a general one first. Of another subject it is no longer the first one's at all.
 * @param classes in which the county's overlay asks for two persons
 */
export function needsSecondPerson(
  before: RecordStanding,
  after: RecordStanding,
  classes: readonly PenaltyClass[],
  change: RecordChange,
): boolean {
  const takesTwo = possibleClasses(before).some((one) => classes.includes(one));
  return takesTwo && (favours(before, after) || movesSubject(change));
}

/** Whose record it is, and whether everybody may find it by him. */
const SUBJECT: readonly PenaltyField[] = ['subjectName', 'subjectCode', 'subjectKind', 'subjectIdNo'];

function movesSubject(change: RecordChange): boolean {
  if (change.type !== 'penalty-corrected') return false;
  return SUBJECT.some((field) => change.before[field] !== change.after[field]);
}

function possibleClasses({ penaltyClass }: RecordStanding): readonly PenaltyClass[] {
  return penaltyClass === 'unclassified' ? [penaltyClass, ...DECIDED_CLASSES] : [penaltyClass];
}

function favours(before: RecordStanding, after: RecordStanding): boolean {
  return GRAVITY[after.penaltyClass] < GRAVITY[before.penaltyClass] || endsSooner(before, after);
}

function endsSooner(before: RecordStanding, after: RecordStanding): boolean {
  if (before.publicationFrom === null) return false;
  if (after.publicationFrom === null) return true;
  return compareDates(dayOf(after), dayOf(before)) < 0;
}

const dayOf = ({ publicationEnds }: RecordStanding) => publicationEnds as CivilDate | null;

/** The part of a term that a change is weighed by. */
export function standingOf({
  penaltyClass,
  publicationFrom,
  publicationEnds,
}: RecordStanding): RecordStanding {
  return { penaltyClass, publicationFrom, publicationEnds };
}

/** Whether two are the same; the day on which one ends that should not be public at all is always today. */
export function isSameStanding(one: RecordStanding, other: RecordStanding): boolean {
  return (
    one.penaltyClass === other.penaltyClass &&
    one.publicationFrom === other.publicationFrom &&
    (one.publicationFrom === null || one.publicationEnds === other.publicationEnds)
  );
}

import { type Actor, type Role, isUnitRole, leads } from '../permissions/actor.js';
import { type CivilDate, daysBetween } from '../time/civil-date.js';

/** An official as the rules of absence know him. */
export interface Colleague extends Pick<Actor, 'id' | 'name' | 'otherIds'> {
  readonly role: Role;
  /** Empty for who works in no department. */
  readonly department: string;
  readonly active: boolean;
}

/** That an official is away, and who stands in for him. Days are legal days (Asia/Shanghai), the last one included. */
export interface Absence {
  readonly id: string;
  readonly person: Named;
  /** The post that he has: who stands in has the same. */
  readonly department: string;
  readonly role: Role;
  readonly firstDay: CivilDate;
  readonly lastDay: CivilDate;
  /** Absent where nobody is named. */
  readonly substitute?: Named;
  /** Ended before its last day, or called off. */
  readonly isEnded: boolean;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

export type AbsenceDays = Pick<Absence, 'firstDay' | 'lastDay'>;

/** Who is away for longer than a year gets another post, and his work goes back to the queue. */
export const MOST_DAYS_AWAY = 366;

export const ABSENCE_FAULTS = [
  'NO_UNIT',
  'DAYS_REVERSED',
  'DAYS_PAST',
  'DAYS_TOO_MANY',
  'OVERLAPPING',
  'SUBSTITUTE_HIMSELF',
  'SUBSTITUTE_OTHER_POST',
  'SUBSTITUTE_INACTIVE',
  'SUBSTITUTE_AWAY',
] as const;
export type AbsenceFault = (typeof ABSENCE_FAULTS)[number];

/** Whether somebody is away on a day. */
export function isAwayOn({ firstDay, lastDay, isEnded }: Absence, day: CivilDate): boolean {
  return !isEnded && firstDay <= day && day <= lastDay;
}

/** Whether one of the absences takes a day of the span. */
export function takesDayOf(absences: readonly Absence[], { firstDay, lastDay }: AbsenceDays): boolean {
  return absences.some((one) => !one.isEnded && one.firstDay <= lastDay && firstDay <= one.lastDay);
}

/** Whether the actor may enter, change and end absences of the person: himself, his leader, or the administrator. */
export function mayKeepAbsence(
  actor: Pick<Actor, 'id' | 'name' | 'role' | 'department'>,
  { id, department }: { readonly id: string; readonly department: string },
): boolean {
  return actor.role === 'administrator' || actor.id === id || leads(actor, department);
}

/** What an absence is to be, beside the others that there are. */
export interface WantedAbsence extends AbsenceDays {
  readonly person: Colleague;
  readonly substitute?: Colleague | undefined;
}

/** Absences beside the one that is entered or changed. */
export interface OtherAbsences {
  readonly ofPerson: readonly Absence[];
  readonly ofSubstitute: readonly Absence[];
}

/**
 * Why an absence cannot be entered; undefined when it can. Rights are not given afterwards: it begins today or later.
 * @param today legal day
 */
export function absenceFault(
  wanted: WantedAbsence,
  others: OtherAbsences,
  today: CivilDate,
): AbsenceFault | undefined {
  const { person, firstDay } = wanted;
  if (!isUnitRole(person.role)) return 'NO_UNIT';
  if (firstDay < today) return 'DAYS_PAST';
  return changedFault(wanted, others, today);
}

/** As {@link absenceFault}, of one that may have begun already: its first day stays. */
export function changedFault(
  wanted: WantedAbsence,
  { ofPerson, ofSubstitute }: OtherAbsences,
  today: CivilDate,
): AbsenceFault | undefined {
  const { person, substitute, firstDay, lastDay } = wanted;
  if (lastDay < firstDay) return 'DAYS_REVERSED';
  if (lastDay < today) return 'DAYS_PAST';
  if (daysBetween(firstDay, lastDay) >= MOST_DAYS_AWAY) return 'DAYS_TOO_MANY';
  if (takesDayOf(ofPerson, wanted)) return 'OVERLAPPING';
  if (!substitute) return undefined;
  const days = { firstDay: firstDay < today ? today : firstDay, lastDay };
  return unfitFor(person, substitute) ?? (takesDayOf(ofSubstitute, days) ? 'SUBSTITUTE_AWAY' : undefined);
}

/** Why somebody cannot do the work of another; undefined when he can. The same post gives the same rights. */
export function unfitFor(
  { id, otherIds = [], role, department }: Omit<Colleague, 'name' | 'active'>,
  substitute: Omit<Colleague, 'name'>,
): AbsenceFault | undefined {
  if ([id, ...otherIds].includes(substitute.id)) return 'SUBSTITUTE_HIMSELF';
  if (!substitute.active) return 'SUBSTITUTE_INACTIVE';
  const hasSamePost = substitute.role === role && substitute.department === department;
  return hasSamePost ? undefined : 'SUBSTITUTE_OTHER_POST';
}

export const UNATTENDED = ['nobody', 'left', 'moved', 'away'] as const;
/** Why nobody stands in for the absent: nobody was named, or who was has left, has another post, or is away himself. */
export type Unattended = (typeof UNATTENDED)[number];

/** Why nobody stands in on a day of the absence. @param ofSubstitute absences of the substitute himself */
export function whyUnattended(
  { person, role, department, substitute: named }: Absence,
  substitute: Omit<Colleague, 'name'> | undefined,
  ofSubstitute: readonly Absence[],
  day: CivilDate,
): Unattended | undefined {
  if (!named || !substitute) return 'nobody';
  if (!substitute.active) return 'left';
  if (unfitFor({ id: person.id, role, department }, substitute)) return 'moved';
  return ofSubstitute.some((one) => isAwayOn(one, day)) ? 'away' : undefined;
}

export const ABSENCE_STANDINGS = ['upcoming', 'running', 'over', 'ended'] as const;
/** Where an absence stands on a day; `ended` is one that ended before its last day, or was called off. */
export type AbsenceStanding = (typeof ABSENCE_STANDINGS)[number];

export function absenceStanding(absence: Absence, today: CivilDate): AbsenceStanding {
  if (absence.isEnded) return 'ended';
  if (absence.lastDay < today) return 'over';
  return isAwayOn(absence, today) ? 'running' : 'upcoming';
}

/**
 * The absences in which somebody stands in on a day. Nobody does for anybody while he is away himself: what he stands in for
 * is not handed on, neither to his own substitute.
 * @param absences those that name him as the substitute, and his own
 */
export function standsInFor(
  me: Omit<Colleague, 'name'>,
  absences: readonly Absence[],
  day: CivilDate,
): readonly Absence[] {
  const running = absences.filter((one) => isAwayOn(one, day));
  if (running.some(({ person }) => person.id === me.id)) return [];
  return running.filter(
    ({ person, substitute, role, department }) =>
      substitute?.id === me.id && unfitFor({ id: person.id, role, department }, me) === undefined,
  );
}

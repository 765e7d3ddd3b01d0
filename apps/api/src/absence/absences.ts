import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  type AbsenceFault,
  type Actor,
  type CivilDate,
  absenceFault,
  changedFault,
  isOfficial,
  mayKeepAbsence,
  takesDayOf,
} from '@xinxiu/domain';
import type { Person, Repositories, StoredAbsence } from '@xinxiu/persistence';
import { AuditLog } from '../audit/audit-log.js';
import { ProblemError } from '../http/problem.error.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { alone } from '../staff/alone.js';
import { AbsenceNotices } from './absence-notices.js';
import { Substitution } from './substitution.js';

/** Of two who enter at once one sees what the other did: neither overlaps, nor names who is away. */
const DUTY = 'absences';

const DETAIL: Readonly<Record<AbsenceFault, string>> = {
  NO_UNIT: 'Only who works in a department or in the credit office has cases that somebody stands in for.',
  DAYS_REVERSED: 'The last day comes before the first.',
  DAYS_PAST: 'An absence begins today or later, and ends so.',
  DAYS_TOO_MANY: 'An absence lasts at most a year: who is away for longer gets another post.',
  OVERLAPPING: 'The person is away on some of these days already.',
  SUBSTITUTE_HIMSELF: 'Nobody stands in for himself.',
  SUBSTITUTE_OTHER_POST: 'The substitute works in the same department and has the same role.',
  SUBSTITUTE_INACTIVE: 'The account of the substitute is not open.',
  SUBSTITUTE_AWAY: 'The substitute is away himself on some of these days.',
};

export interface AbsenceWanted {
  readonly personId?: string | undefined;
  readonly firstDay: CivilDate;
  readonly lastDay: CivilDate;
  readonly substituteId?: string | undefined;
  readonly reason: string;
}

export interface AbsenceChange {
  readonly lastDay?: CivilDate | undefined;
  /** null: nobody any more; undefined: as before. */
  readonly substituteId?: string | null | undefined;
}

/**
 * Who is away when, and who stands in (ADR 40). It acts on the next request. What follows an act, its audit entry and its
 * notices, has ids of its cause: whoever was cut off sends the act again, and nothing happens twice.
 */
@Injectable()
export class Absences {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(Substitution) private readonly substitution: Substitution,
    @Inject(AbsenceNotices) private readonly notices: AbsenceNotices,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** Repeated for the same days and substitute it is one. @throws ProblemError NOT_FOUND, NOT_YOURS, ABSENCE_IMPOSSIBLE */
  async enter(wanted: AbsenceWanted, actor: Actor): Promise<StoredAbsence> {
    const person = await this.official(wanted.personId ?? actor.id);
    assertKeeper(actor, person);
    const absence = await this.alone(() => this.entered(person, wanted, actor));
    await this.tellEntered(absence, actor);
    await this.tellThoseLeftAlone(absence);
    return absence;
  }

  /** @throws ProblemError NOT_FOUND, NOT_YOURS, ABSENCE_ENDED, ABSENCE_IMPOSSIBLE */
  async change(id: string, change: AbsenceChange, actor: Actor): Promise<StoredAbsence> {
    const before = await this.kept(id, actor);
    const after = await this.alone(() => this.changed(before.id, change));
    const { lastDay, substitute, version } = after;
    await this.audit.doneOnce(`absence:${id}:${version}`, actor, 'absence-changed', after.person.id, {
      absence: id,
      lastDay,
      ...(substitute && { substitute: substitute.id }),
    });
    if (before.substitute && before.substitute.id !== substitute?.id)
      await this.notices.substitute(before, 'absence-substitute-over', causeOf(after));
    await this.tellNew(after);
    await this.tellThoseLeftAlone(after);
    return after;
  }

  /** @throws ProblemError NOT_FOUND, NOT_YOURS */
  async end(id: string, actor: Actor): Promise<StoredAbsence> {
    const absence = await this.kept(id, actor);
    await this.ended(absence, actor);
    return this.get(id);
  }

  /**
   * Of who has left or has another post: his own absences end, and whoever leads those for whom he stood in is told that
   * nobody does. Repeated it tells nobody twice.
   */
  async ofChangedPost(personId: string, actor: Actor): Promise<void> {
    const known = await this.repositories.absences.concerning([personId], this.substitution.today());
    for (const absence of known.filter(({ person }) => person.id === personId))
      await this.ended(absence, actor);
    const others = known.filter(({ person }) => person.id !== personId);
    const unattended = await this.substitution.unattended(others);
    for (const absence of others) {
      const why = unattended.get(absence.id);
      if (why !== undefined) await this.notices.unattended(absence, why, `${causeOf(absence)}:${why}`);
    }
  }

  async get(id: string): Promise<StoredAbsence> {
    const absence = await this.repositories.absences.find(id);
    if (absence) return absence;
    throw new ProblemError('NOT_FOUND', 'There is no such absence.');
  }

  private async entered(person: Person, wanted: AbsenceWanted, actor: Actor): Promise<StoredAbsence> {
    const { firstDay, lastDay, reason, substituteId } = wanted;
    const { absences } = this.repositories;
    const today = this.substitution.today();
    const substitute = substituteId === undefined ? undefined : await this.official(substituteId);
    const [ofPerson, ofSubstitute] = await this.absencesOf(person.id, substituteId);
    const same = ofPerson.find(
      (one) => one.firstDay === firstDay && one.lastDay === lastDay && one.substitute?.id === substituteId,
    );
    if (same) return same;
    assertPossible(
      absenceFault({ person, substitute, firstDay, lastDay }, { ofPerson, ofSubstitute }, today),
    );
    const { name, department, role } = person;
    const absence = {
      id: randomUUID(),
      person: { id: person.id, name },
      ...{ department, role, firstDay, lastDay, reason },
      ...(substitute && { substitute: { id: substitute.id, name: substitute.name } }),
      entered: this.mark(actor),
    };
    await absences.add(absence);
    return { ...absence, isEnded: false, version: 0 };
  }

  private async changed(id: string, change: AbsenceChange): Promise<StoredAbsence> {
    const before = await this.get(id);
    const today = this.substitution.today();
    if (before.isEnded || before.lastDay < today)
      throw new ProblemError('ABSENCE_ENDED', 'The absence has ended: enter another one.');
    const { lastDay = before.lastDay, substituteId = before.substitute?.id } = change;
    const [person, substitute] = await Promise.all([
      this.official(before.person.id),
      substituteId ? this.official(substituteId) : undefined,
    ]);
    const named = substitute && { id: substitute.id, name: substitute.name };
    if (lastDay === before.lastDay && named?.id === before.substitute?.id) return before;
    const [own, ofSubstitute] = await this.absencesOf(person.id, named?.id);
    const ofPerson = own.filter((one) => one.id !== id);
    const wanted = { person, substitute, firstDay: before.firstDay, lastDay };
    assertPossible(changedFault(wanted, { ofPerson, ofSubstitute }, today));
    if (await this.repositories.absences.change(before, { lastDay, ...(named && { substitute: named }) }))
      return this.get(id);
    throw new ProblemError('ABSENCE_ENDED', 'Somebody has just changed the absence.');
  }

  private async ended(absence: StoredAbsence, actor: Actor): Promise<void> {
    const { id, person } = absence;
    // One that is over by its days is left as it is.
    if (!absence.isEnded && absence.lastDay < this.substitution.today()) return;
    await this.repositories.absences.end(id, this.mark(actor));
    await this.audit.doneOnce(`absence:${id}:end`, actor, 'absence-ended', person.id, { absence: id });
    await this.notices.substitute(absence, 'absence-substitute-over', `${id}:end`);
    await this.notices.leaders(absence, 'absence-ended', `${id}:end`);
  }

  private async tellEntered(absence: StoredAbsence, actor: Actor): Promise<void> {
    const { id, person, substitute, firstDay, lastDay } = absence;
    await this.audit.doneOnce(`absence:${id}:0`, actor, 'absence-entered', person.id, {
      absence: id,
      firstDay,
      lastDay,
      ...(substitute && { substitute: substitute.id }),
    });
    await this.tellNew(absence);
  }

  private async tellNew(absence: StoredAbsence): Promise<void> {
    await this.notices.substitute(absence, 'absence-substitute', causeOf(absence));
    await this.notices.leaders(absence, 'absence-entered', causeOf(absence));
  }

  /** Whoever is away on a day on which he should stand in for others leaves them without anybody. */
  private async tellThoseLeftAlone(absence: StoredAbsence): Promise<void> {
    const { id } = absence.person;
    const known = await this.repositories.absences.concerning([id], this.substitution.today());
    for (const other of known.filter(({ person }) => person.id !== id))
      if (takesDayOf([absence], other))
        await this.notices.unattended(other, 'away', `${causeOf(other)}:${absence.id}`);
  }

  private async kept(id: string, actor: Actor): Promise<StoredAbsence> {
    const absence = await this.get(id);
    assertKeeper(actor, { id: absence.person.id, department: absence.department });
    return absence;
  }

  private async official(id: string): Promise<Person> {
    const person = await this.repositories.people.find(id);
    if (person && isOfficial(person.role)) return person;
    throw new ProblemError('NOT_FOUND', 'No official has this id.');
  }

  private async absencesOf(
    personId: string,
    substituteId = '',
  ): Promise<readonly [readonly StoredAbsence[], readonly StoredAbsence[]]> {
    const day = this.substitution.today();
    const known = await this.repositories.absences.concerning([personId, substituteId], day);
    const of = (id: string) => known.filter(({ person }) => person.id === id);
    return [of(personId), of(substituteId)];
  }

  private alone<T>(change: () => Promise<T>): Promise<T> {
    return alone(this.repositories.leases, DUTY, this.now, change);
  }

  private mark({ id, name }: Actor): StoredAbsence['entered'] {
    return { by: { id, name }, at: new Date(this.now()).toISOString() };
  }
}

/** Of the absence as it is: each change of it is told once. */
function causeOf({ id, version }: StoredAbsence): string {
  return `${id}:${version}`;
}

function assertPossible(code: AbsenceFault | undefined): void {
  if (code !== undefined) throw new ProblemError('ABSENCE_IMPOSSIBLE', DETAIL[code]);
}

/** Of who works elsewhere not even that he is there is told. */
function assertKeeper(actor: Actor, person: Pick<Person, 'id' | 'department'>): void {
  if (mayKeepAbsence(actor, person)) return;
  if (actor.department !== person.department) throw new ProblemError('NOT_FOUND', 'No official has this id.');
  throw new ProblemError('NOT_YOURS', 'You enter absences of yourself, and as a leader of your department.');
}

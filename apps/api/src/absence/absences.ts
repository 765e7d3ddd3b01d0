import { Inject, Injectable } from '@nestjs/common';
import { type Actor, mayKeepAbsence, takesDayOf } from '@xinxiu/domain';
import type { Person, Repositories, StoredAbsence } from '@xinxiu/persistence';
import { AuditLog } from '../audit/audit-log.js';
import { ProblemError } from '../http/problem.error.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { AbsenceNotices } from './absence-notices.js';
import { type AbsenceChange, AbsenceRegister, type AbsenceWanted } from './absence-register.js';
import { Substitution } from './substitution.js';

/**
 * Who is away when, and who stands in (ADR 40). It acts on the next request. What follows an act, its audit entry and its
 * notices, has ids of its cause: whoever was cut off sends the act again, and nothing happens twice.
 */
@Injectable()
export class Absences {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Pick<Repositories, 'absences'>,
    @Inject(AbsenceRegister) private readonly register: AbsenceRegister,
    @Inject(Substitution) private readonly substitution: Substitution,
    @Inject(AbsenceNotices) private readonly notices: AbsenceNotices,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** Repeated for the same days and substitute it is one. @throws ProblemError NOT_FOUND, NOT_YOURS, ABSENCE_IMPOSSIBLE */
  async enter(wanted: AbsenceWanted, actor: Actor): Promise<StoredAbsence> {
    const person = await this.register.official(wanted.personId ?? actor.id);
    assertKeeper(actor, person);
    const absence = await this.register.enter(person, wanted, actor);
    await this.tellEntered(absence, actor);
    await this.tellThoseLeftAlone(absence);
    return absence;
  }

  /** @throws ProblemError NOT_FOUND, NOT_YOURS, ABSENCE_ENDED, ABSENCE_IMPOSSIBLE */
  async change(id: string, change: AbsenceChange, actor: Actor): Promise<StoredAbsence> {
    await this.kept(id, actor);
    const after = await this.register.change(id, change);
    const { lastDay, substitute, replaced, version } = after;
    await this.audit.doneOnce(`absence:${id}:${version}`, actor, 'absence-changed', after.person.id, {
      absence: id,
      lastDay,
      ...(substitute && { substitute: substitute.id }),
    });
    if (replaced)
      await this.notices.substitute(
        { ...after, substitute: replaced },
        'absence-substitute-over',
        causeOf(after),
      );
    await this.tellNew(after);
    await this.tellThoseLeftAlone(after);
    return after;
  }

  /** @throws ProblemError NOT_FOUND, NOT_YOURS */
  async end(id: string, actor: Actor): Promise<StoredAbsence> {
    const absence = await this.kept(id, actor);
    await this.ended(absence, actor);
    return this.register.get(id);
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

  private async ended(absence: StoredAbsence, actor: Actor): Promise<void> {
    const { id, person } = absence;
    // One that is over by its days is left as it is.
    if (!absence.isEnded && absence.lastDay < this.substitution.today()) return;
    await this.register.end(id, actor);
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
    const absence = await this.register.get(id);
    assertKeeper(actor, { id: absence.person.id, department: absence.department });
    return absence;
  }
}

/** Of the absence as it is: each change of it is told once. */
function causeOf({ id, version }: StoredAbsence): string {
  return `${id}:${version}`;
}

/** Of who works elsewhere not even that he is there is told. */
function assertKeeper(actor: Actor, person: Pick<Person, 'id' | 'department'>): void {
  if (mayKeepAbsence(actor, person)) return;
  if (actor.department !== person.department) throw new ProblemError('NOT_FOUND', 'No official has this id.');
  throw new ProblemError('NOT_YOURS', 'You enter absences of yourself, and as a leader of your department.');
}

import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  type AbsenceFault,
  type Actor,
  type CivilDate,
  absenceFault,
  changedFault,
  isOfficial,
} from '@xinxiu/domain';
import type { Person, Repositories, StoredAbsence } from '@xinxiu/persistence';
import { ProblemError } from '../http/problem.error.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { alone } from '../staff/alone.js';
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

/** What stands of absences in the store: written by one at a time, over all processes, where the rules allow it. */
@Injectable()
export class AbsenceRegister {
  constructor(
    @Inject(REPOSITORIES)
    private readonly repositories: Pick<Repositories, 'absences' | 'people' | 'leases'>,
    @Inject(Substitution) private readonly substitution: Substitution,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** Repeated for the same days and substitute it is one. @throws ProblemError NOT_FOUND, ABSENCE_IMPOSSIBLE, UNAVAILABLE */
  enter(person: Person, wanted: AbsenceWanted, actor: Actor): Promise<StoredAbsence> {
    return this.alone(() => this.entered(person, wanted, actor));
  }

  /** @throws ProblemError NOT_FOUND, ABSENCE_ENDED, ABSENCE_IMPOSSIBLE, UNAVAILABLE */
  change(id: string, change: AbsenceChange): Promise<StoredAbsence> {
    return this.alone(() => this.changed(id, change));
  }

  async end(id: string, actor: Actor): Promise<void> {
    await this.repositories.absences.end(id, this.mark(actor));
  }

  /** @throws ProblemError NOT_FOUND */
  async get(id: string): Promise<StoredAbsence> {
    const absence = await this.repositories.absences.find(id);
    if (absence) return absence;
    throw new ProblemError('NOT_FOUND', 'There is no such absence.');
  }

  /** @throws ProblemError NOT_FOUND */
  async official(id: string): Promise<Person> {
    const person = await this.repositories.people.find(id);
    if (person && isOfficial(person.role)) return person;
    throw new ProblemError('NOT_FOUND', 'No official has this id.');
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

function assertPossible(code: AbsenceFault | undefined): void {
  if (code !== undefined) throw new ProblemError('ABSENCE_IMPOSSIBLE', DETAIL[code]);
}

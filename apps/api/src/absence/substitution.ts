import { Inject, Injectable } from '@nestjs/common';
import {
  type Absence,
  type Actor,
  type CivilDate,
  type Unattended,
  isAwayOn,
  shanghaiDate,
  whyUnattended,
} from '@xinxiu/domain';
import { type Person, type Repositories, actorToday } from '@xinxiu/persistence';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';

/** Of a holder who is away today: until when, and who stands in, where somebody does. */
export interface Away {
  readonly until: CivilDate;
  readonly substitute?: Absence['substitute'];
}

/** Who stands in for whom today. The days of people are real ones, also where a case has a clock of its own. */
@Injectable()
export class Substitution {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(NOW) private readonly now: Now,
  ) {}

  today(): CivilDate {
    return shanghaiDate(this.now());
  }

  /** The person as the rules know him, with those whom he stands in for today. */
  actorOf(person: Person): Promise<Actor> {
    return actorToday(this.repositories, person, this.today());
  }

  /** Of the people those who are away today, by their ids. */
  async awayAmong(ids: readonly string[]): Promise<ReadonlyMap<string, Away>> {
    const today = this.today();
    const known = await this.repositories.absences.concerning(ids, today);
    const running = known.filter((one) => ids.includes(one.person.id) && isAwayOn(one, today));
    const unattended = await this.unattended(running);
    return new Map(
      running.map((one) => [
        one.person.id,
        {
          until: one.lastDay,
          ...(one.substitute && !unattended.has(one.id) && { substitute: one.substitute }),
        },
      ]),
    );
  }

  /** Why nobody stands in, by the ids of the absences of which nobody does: today, or on the first day of what is to come. */
  async unattended(absences: readonly Absence[]): Promise<ReadonlyMap<string, Unattended>> {
    const today = this.today();
    const ids = [...new Set(absences.flatMap(({ substitute }) => substitute?.id ?? []))];
    const [people, known] = await Promise.all([
      Promise.all(ids.map((id) => this.repositories.people.find(id))),
      this.repositories.absences.concerning(ids, today),
    ]);
    const found = new Map<string, Unattended>();
    for (const absence of absences) {
      const { id, firstDay, substitute: named } = absence;
      const substitute = people.find((person) => person?.id === named?.id);
      const his = known.filter(({ person }) => person.id === named?.id);
      const why = whyUnattended(absence, substitute, his, firstDay < today ? today : firstDay);
      if (why !== undefined) found.set(id, why);
    }
    return found;
  }
}

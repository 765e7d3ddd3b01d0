import { Inject, Injectable } from '@nestjs/common';
import type { ForeseenQuery, ForeseenReminder } from '@xinxiu/contracts';
import {
  type Actor,
  type LawOfWaits,
  type OpenWait,
  TRACKING_TABLE,
  foreseenRungs,
  maskName,
  owningUnit,
  stepEnd,
  termEnd,
} from '@xinxiu/domain';
import { type Page, type PageRequest, type Repositories, type Scope, pageOfRows } from '@xinxiu/persistence';
import { LAW, type Law, NOW, type Now, REPOSITORIES } from '../platform/tokens.js';

type Stores = Pick<Repositories, 'cases' | 'registrations' | 'commitmentTracking' | 'urgeLetters'>;
/** What of a reminder does not depend on the rung. */
type Waiting = OpenWait &
  Pick<ForeseenReminder, 'matter' | 'id' | 'name' | 'department' | 'holder'> & { readonly holderId?: string };

/** Which of them somebody looks at, and in which order. */
export type ForeseenFilter = Omit<ForeseenQuery, 'cursor' | 'limit'>;

/** What is about to be sent, of everything that waits, before it goes. */
@Injectable()
export class ForeseenReminders {
  constructor(
    @Inject(REPOSITORIES) private readonly stores: Stores,
    @Inject(LAW) private readonly law: Law,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @param scope whose matters the actor may see @param place in the list, which is in the order that the filter names */
  async page(
    filter: ForeseenFilter,
    { actor, scope }: { readonly actor: Actor; readonly scope: Scope },
    place: PageRequest,
  ): Promise<Page<ForeseenReminder>> {
    const holders = filter.holder === 'me' ? [actor.id, ...(actor.actsFor ?? [])] : filter.holder;
    const found = await this.on(filter, holders === undefined ? undefined : [holders].flat(), scope);
    const key = filter.sort.replace(/^-/, '') as 'at' | 'due' | 'name';
    return pageOfRows(
      found,
      {
        valueOf: (one) => one[key],
        keyOf: ({ at, matter, id, rung }) => [at, matter, id, rung].join(':'),
        descending: filter.sort.startsWith('-'),
      },
      place,
    );
  }

  private async on(
    { ahead, ...filter }: ForeseenFilter,
    holders: readonly string[] | undefined,
    scope: Scope,
  ): Promise<ForeseenReminder[]> {
    const [law, now] = [this.lawOfWaits(), this.now()];
    const found: ForeseenReminder[] = [];
    for await (const { rungs, deadline, clock, endsAt, holderId = '', ...about } of this.waits(scope)) {
      if (!isWanted(about, filter) || (holders && !holders.includes(holderId))) continue;
      for (const { id: rung, at, to } of foreseenRungs({ rungs, deadline, clock, endsAt }, ahead, law, now)) {
        if (filter.rung !== undefined && filter.rung !== rung) continue;
        const due = deadline?.due ?? '';
        found.push({ ...about, rung, at: new Date(at).toISOString(), due, to: [...to] });
      }
    }
    return found;
  }

  private lawOfWaits(): LawOfWaits {
    const { workingDays: table, packs } = this.law;
    const hoursOf = (digest: string) =>
      packs.counties.find((county) => county.digest === digest)?.rules.workingHours;
    return { table, hoursOf };
  }

  private async *waits(scope: Scope): AsyncGenerator<Waiting> {
    for await (const { state, clock } of this.stores.cases.eachWaiting(scope)) {
      const { caseNo: id, applicant, holder } = state;
      const department = owningUnit(state);
      yield {
        ...waiting(state, clock, stepEnd(state)),
        ...{ matter: 'case', id, name: applicant.name },
        ...(department !== undefined && { department }),
        ...(holder && { holder: holder.name, holderId: holder.id }),
      };
    }
    const isSeen = (department: string) => scope.kind === 'county' || isOf(scope, department);
    for (const { state, clock } of await this.stores.registrations.waiting()) {
      const { registrationId: id, organisationName: name, creditOffice: department } = state;
      if (isSeen(department))
        yield { ...waiting(state, clock), matter: 'registration', id, name, department };
    }
    for await (const { state, clock } of this.stores.commitmentTracking.eachWaiting()) {
      const { commitmentId: id, promisorName, uscc, department } = state;
      if (!isSeen(department)) continue;
      const name = uscc === '' ? maskName(promisorName) : promisorName;
      const isOffices = TRACKING_TABLE[state.status].owner !== 'promisor';
      const turn = isOffices ? { department } : {};
      yield { ...waiting(state, clock, termEnd(state)), matter: 'commitment', id, name, ...turn };
    }
    for (const { state, clock } of await this.stores.urgeLetters.waiting()) {
      const { letterId: id, businessName: name, department, addressee } = state;
      if (!isSeen(department)) continue;
      const holder = addressee && { holder: addressee.name, holderId: addressee.id };
      yield { ...waiting(state, clock), matter: 'urge', id, name, department, ...holder };
    }
  }
}

function waiting(
  { rungs, deadline }: Pick<OpenWait, 'rungs' | 'deadline'>,
  clock: OpenWait['clock'],
  endsAt?: number,
): OpenWait {
  return { rungs, deadline, clock, endsAt };
}

function isOf(scope: Scope, department: string): boolean {
  return scope.kind === 'department' && scope.code === department;
}

function isWanted(
  { matter, id, name, department }: Pick<ForeseenReminder, 'matter' | 'id' | 'name' | 'department'>,
  wanted: Pick<ForeseenFilter, 'q' | 'matter' | 'department'>,
): boolean {
  const typed = wanted.q?.toLowerCase() ?? '';
  return (
    (wanted.matter ?? matter) === matter &&
    (wanted.department ?? department) === department &&
    [id, name].some((text) => text.toLowerCase().includes(typed))
  );
}

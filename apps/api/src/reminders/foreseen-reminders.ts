import { Inject, Injectable } from '@nestjs/common';
import type { ForeseenReminder } from '@xinxiu/contracts';
import {
  type LawOfWaits,
  type OpenWait,
  TRACKING_TABLE,
  foreseenRungs,
  maskName,
  owningUnit,
  stepEnd,
  termEnd,
} from '@xinxiu/domain';
import type { Repositories, Scope } from '@xinxiu/persistence';
import { LAW, type Law, NOW, type Now, REPOSITORIES } from '../platform/tokens.js';

type Stores = Pick<Repositories, 'cases' | 'registrations' | 'commitmentTracking'>;
/** What of a reminder does not depend on the rung. */
type Waiting = OpenWait & Pick<ForeseenReminder, 'matter' | 'id' | 'name' | 'department' | 'holder'>;

/** What is about to be sent, of everything that waits, before it goes. */
@Injectable()
export class ForeseenReminders {
  constructor(
    @Inject(REPOSITORIES) private readonly stores: Stores,
    @Inject(LAW) private readonly law: Law,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @param ahead days from today, by the clock of each matter @returns in the order in which they go */
  async on(ahead: number, scope: Scope): Promise<ForeseenReminder[]> {
    const [law, now] = [this.lawOfWaits(), this.now()];
    const found: ForeseenReminder[] = [];
    for await (const { rungs, deadline, clock, endsAt, ...about } of this.waits(scope)) {
      for (const { id: rung, at, to } of foreseenRungs({ rungs, deadline, clock, endsAt }, ahead, law, now)) {
        const due = deadline?.due ?? '';
        found.push({ ...about, rung, at: new Date(at).toISOString(), due, to: [...to] });
      }
    }
    return found.sort((one, other) => (one.at < other.at ? -1 : 1));
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
        ...(holder && { holder: holder.name }),
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

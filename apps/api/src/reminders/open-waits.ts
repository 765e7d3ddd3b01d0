import { Inject, Injectable } from '@nestjs/common';
import type { ForeseenReminder } from '@xinxiu/contracts';
import {
  type OpenWait,
  type RungTold,
  TRACKING_TABLE,
  maskName,
  noticeTurn,
  owningUnit,
  shanghaiDate,
  stepEnd,
  termEnd,
} from '@xinxiu/domain';
import {
  type AccountRecipient,
  CaseRecipients,
  type Repositories,
  type Scope,
  registrationRecipients,
  trackingRecipients,
  urgeRecipients,
} from '@xinxiu/persistence';
import { Remembered } from '@xinxiu/platform';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';

/** Somebody who is told. */
export interface Told {
  /** The same in two parts of one rung: he is told once. */
  readonly key: string;
  /** Empty where none is known. */
  readonly email: string;
}

/** Something that waits for people; what of a reminder does not depend on the rung. */
export type Waiting = OpenWait &
  Pick<ForeseenReminder, 'matter' | 'id' | 'name' | 'department' | 'holder'> & {
    readonly holderId?: string;
    /** Who gets what goes to so many; nobody where that is told in another way. */
    readonly toldAs: (to: RungTold) => Promise<readonly Told[]>;
  };

/** Rosters are asked for at every rung of a list. */
const ROSTER_MS = 10_000;

/** Everything that waits for people, with whom its reminders reach: the same people whom the worker finds. */
@Injectable()
export class OpenWaits {
  private readonly recipients: CaseRecipients;

  constructor(
    @Inject(REPOSITORIES) private readonly stores: Repositories,
    @Inject(NOW) private readonly now: Now,
  ) {
    this.recipients = new CaseRecipients(stores, now, {
      rosters: new Remembered(200, ROSTER_MS),
      applicants: new Remembered(5_000, Number.POSITIVE_INFINITY),
    });
  }

  /** @param scope whose matters somebody may see */
  async *each(scope: Scope): AsyncGenerator<Waiting> {
    yield* this.cases(scope);
    const isSeen = (department: string) => scope.kind === 'county' || isOf(scope, department);
    for (const { state, clock } of await this.stores.registrations.waiting()) {
      const { registrationId: id, organisationName: name, creditOffice: department } = state;
      if (!isSeen(department)) continue;
      const toldAs = told((to) => registrationRecipients(this.stores, state, to));
      yield { ...waiting(state, clock), matter: 'registration', id, name, department, toldAs };
    }
    for await (const { state, clock } of this.stores.commitmentTracking.eachWaiting()) {
      const { commitmentId: id, promisorName, uscc, department } = state;
      if (!isSeen(department)) continue;
      const name = uscc === '' ? maskName(promisorName) : promisorName;
      const isOffices = TRACKING_TABLE[state.status].owner !== 'promisor';
      const turn = isOffices ? { department } : {};
      const toldAs = told((to) => trackingRecipients(this.stores, state, to));
      yield { ...waiting(state, clock, termEnd(state)), matter: 'commitment', id, name, ...turn, toldAs };
    }
    const today = shanghaiDate(this.now());
    for (const { state, clock } of await this.stores.urgeLetters.waiting()) {
      const { letterId: id, businessName: name, department, addressee } = state;
      if (!isSeen(department)) continue;
      const holder = addressee && { holder: addressee.name, holderId: addressee.id };
      const toldAs = told((to) => urgeRecipients(this.stores, state, to, today));
      yield { ...waiting(state, clock), matter: 'urge', id, name, department, ...holder, toldAs };
    }
  }

  private async *cases(scope: Scope): AsyncGenerator<Waiting> {
    for await (const { state, clock } of this.stores.cases.eachWaiting(scope)) {
      const { caseNo: id, applicant, holder } = state;
      const department = owningUnit(state);
      yield {
        ...waiting(state, clock, stepEnd(state)),
        ...{ matter: 'case', id, name: applicant.name },
        ...(department !== undefined && { department }),
        ...(holder && { holder: holder.name, holderId: holder.id }),
        toldAs: (to) => this.recipients.of(to === 'turn' ? noticeTurn(state) : to, state),
      };
    }
  }
}

/** Accounts by what names their notices. */
function told(
  find: (to: RungTold) => Promise<readonly AccountRecipient[]>,
): (to: RungTold) => Promise<readonly Told[]> {
  return async (to) => (await find(to)).map(({ id, email }) => ({ key: id || email, email }));
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

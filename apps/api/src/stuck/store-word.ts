import { Inject, Injectable } from '@nestjs/common';
import {
  type LawOfWaits,
  type OpenNotice,
  causesOfCase,
  causesOfRegistration,
  causesOfTracking,
  isUnitRole,
  owningUnit,
} from '@xinxiu/domain';
import {
  COUNTY,
  type FoundStuck,
  type Repositories,
  type StoredCase,
  type UndeliveredNotice,
  isSettled,
  isWithOthers,
} from '@xinxiu/persistence';
import { type Away, Substitution } from '../absence/substitution.js';
import { LAW, type Law, NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import {
  type StuckSubject,
  caseSubject,
  foundStuck,
  platformSubject,
  recordSubject,
  registrationSubject,
  trackingSubject,
} from './stuck-subject.js';

type Stores = Pick<
  Repositories,
  | 'cases'
  | 'registrations'
  | 'commitmentTracking'
  | 'notices'
  | 'people'
  | 'departments'
  | 'records'
  | 'publicAgain'
>;
type OpenCase = Pick<StoredCase, 'state' | 'clock' | 'looks'>;

/** What is open, and why of it what is stuck. */
export interface StoreWord {
  readonly subjects: ReadonlyMap<string, StuckSubject>;
  readonly found: readonly FoundStuck[];
}

/** What the store tells of what is stuck: it is read whole, which is some hundreds of rows in a county. */
@Injectable()
export class StoreReading {
  constructor(
    @Inject(REPOSITORIES) private readonly stores: Stores,
    @Inject(Substitution) private readonly substitution: Pick<Substitution, 'awayAmong'>,
    @Inject(LAW) private readonly law: Law,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async read(): Promise<StoreWord> {
    const law = this.lawOfWaits();
    const subjects = new Map<string, StuckSubject>();
    const found: FoundStuck[] = [];
    const know = (subject: StuckSubject): StuckSubject => {
      subjects.set(subject.workflowId, subject);
      return subject;
    };
    const [cases, notices] = await Promise.all([this.openCases(), this.notices()]);
    const people = new Roster(this.stores, this.substitution);
    const away = await people.away(cases.flatMap(({ state }) => state.holder?.id ?? []));
    for (const { state, clock, looks } of cases) {
      const subject = know(caseSubject(state));
      const unit = owningUnit(state);
      const facts = {
        ...{ state, clock, notices: notices.get(state.caseNo) ?? [] },
        canBeTaken: unit === undefined || (await people.canTake(unit)),
        away: awayOf(away.get(state.holder?.id ?? '')),
        lookedAt: looks && Math.max(...looks.map(({ at }) => Date.parse(at))),
      };
      notices.delete(state.caseNo);
      found.push(...causesOfCase(facts, law, this.now()).map((one) => foundStuck(subject, one, 'store')));
    }
    for (const { state, clock } of await this.stores.registrations.waiting()) {
      const subject = know(registrationSubject(state));
      const canTake = await people.canTake(state.creditOffice);
      const causes = causesOfRegistration(state, canTake, clock, law, this.now());
      found.push(...causes.map((one) => foundStuck(subject, one, 'store')));
    }
    for await (const { state, clock } of this.stores.commitmentTracking.eachWaiting()) {
      const subject = know(trackingSubject(state));
      const causes = causesOfTracking(state, clock, law, this.now());
      found.push(...causes.map((one) => foundStuck(subject, one, 'store')));
    }
    found.push(...(await this.publicAgain()));
    return { subjects, found: [...found, ...this.mailsOfNoCase([...notices.values()].flat())] };
  }

  /** Ended records that the public finds all the same. */
  private async publicAgain(): Promise<FoundStuck[]> {
    const known = await this.stores.publicAgain.all();
    const rows = known.map(async ({ recordId, since, evidence }) => {
      const record = await this.stores.records.find(COUNTY, recordId);
      const about = evidence.map(({ target, said }) => `${target} (${said})`).join('; ');
      const cause = { cause: 'public-again' as const, since: Date.parse(since), about };
      return record ? [foundStuck(recordSubject(record), cause, 'store')] : [];
    });
    return (await Promise.all(rows)).flat();
  }

  private async openCases(): Promise<OpenCase[]> {
    const found: OpenCase[] = [];
    for await (const one of this.stores.cases.eachWaiting(COUNTY)) found.push(one);
    return found;
  }

  /** By the number of the case; of none where they are about an account. */
  private async notices(): Promise<Map<string, OpenNotice[]>> {
    const found = new Map<string, OpenNotice[]>();
    for (const notice of await this.stores.notices.onTheirWay()) {
      const of = found.get(notice.caseNo);
      const open = openNotice(notice, this.now());
      if (of) of.push(open);
      else found.set(notice.caseNo, [open]);
    }
    return found;
  }

  /** Mails about accounts and of cases that have ended: that they wait is a matter of the server. */
  private mailsOfNoCase(notices: readonly OpenNotice[]): FoundStuck[] {
    const waiting = notices.filter(({ isSettled, attempts }) => !isSettled && attempts > 0);
    const [first, ...others] = waiting.sort((one, other) => one.createdAt - other.createdAt);
    if (!first) return [];
    const failure = { type: 'Mail', message: first.response };
    const cause = { cause: 'mail-failing' as const, since: first.createdAt, failure };
    return [foundStuck(platformSubject('mail'), { ...cause, attempts: others.length + 1 }, 'store')];
  }

  private lawOfWaits(): LawOfWaits {
    const { workingDays: table, packs } = this.law;
    const hoursOf = (digest: string) =>
      packs.counties.find((county) => county.digest === digest)?.rules.workingHours;
    return { table, hoursOf };
  }
}

/** Who is at work today, asked once for each unit. */
class Roster {
  private readonly units = new Map<string, Promise<boolean>>();

  constructor(
    private readonly stores: Pick<Stores, 'people'>,
    private readonly substitution: Pick<Substitution, 'awayAmong'>,
  ) {}

  away(ids: readonly string[]): Promise<ReadonlyMap<string, Away>> {
    return this.substitution.awayAmong([...new Set(ids)]);
  }

  canTake(unit: string): Promise<boolean> {
    const known = this.units.get(unit) ?? this.isManned(unit);
    this.units.set(unit, known);
    return known;
  }

  private async isManned(unit: string): Promise<boolean> {
    const members = (await this.stores.people.ofDepartment(unit)).filter(({ role }) => isUnitRole(role));
    const away = await this.away(members.map(({ id }) => id));
    return members.some(({ id }) => !away.has(id));
  }
}

function awayOf(away: Away | undefined) {
  return away && { until: away.until, isAttended: away.substitute !== undefined };
}

function openNotice(notice: UndeliveredNotice, now: number): OpenNotice {
  const { state, statutory, createdAt, since, attempts, response, served } = notice;
  return {
    state: state as OpenNotice['state'],
    ...{ statutory, since, response },
    createdAt: Date.parse(createdAt),
    attempts: attempts.length,
    servedOnPaper: served !== undefined,
    isWithOthers: isWithOthers(notice),
    isSettled: isSettled(notice, now),
  };
}

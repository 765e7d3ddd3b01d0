import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type CivilDate, type HoldGround, type HoldKind, shanghaiDate } from '@xinxiu/domain';
import { COUNTY, type Repositories, type StoredHold } from '@xinxiu/persistence';
import { AuditLog } from '../audit/audit-log.js';
import { ProblemError } from '../http/problem.error.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';

export interface HoldWanted {
  readonly kind: HoldKind;
  readonly subject: string;
  readonly ground: HoldGround;
  readonly reason: string;
  readonly until?: CivilDate | undefined;
}

/** Legal holds (保全): while one is in force nothing about its subject is deleted. */
@Injectable()
export class Holds {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @throws ProblemError NOT_FOUND, HOLD_STANDING for a last day that is over */
  async place({ kind, subject, ground, reason, until }: HoldWanted, actor: Actor): Promise<StoredHold> {
    await this.assertKnown(kind, subject);
    const today = shanghaiDate(this.now());
    if (until !== undefined && until < today)
      throw new ProblemError('HOLD_STANDING', `${until} is over: a hold lasts at least until today.`);
    const year = today.slice(0, 4);
    const serial = await this.repositories.counters.next(`hold:${year}`);
    const hold = {
      number: `BQ-${year}-${String(serial).padStart(6, '0')}`,
      on: { kind, id: subject },
      ground,
      reason,
      ...(until !== undefined && { until }),
      placed: this.mark(actor),
    };
    await this.repositories.holds.place(hold);
    const { number } = hold;
    await this.audit.done(actor, 'hold-placed', subject, { hold: number, kind, ground });
    return { ...hold, ended: false };
  }

  /** @throws ProblemError NOT_FOUND, HOLD_STANDING */
  async end(number: string, reason: string, actor: Actor): Promise<StoredHold> {
    const before = await this.repositories.holds.find(number);
    if (!before) throw new ProblemError('NOT_FOUND', 'There is no such hold.');
    const ended = await this.repositories.holds.end(number, this.mark(actor), reason);
    if (!ended) throw new ProblemError('HOLD_STANDING', `The hold ${number} has ended already.`);
    await this.audit.done(actor, 'hold-ended', before.on.id, { hold: number, kind: before.on.kind });
    return ended;
  }

  /** An organisation is known by its code alone: what is about it may come later. */
  private async assertKnown(kind: HoldKind, subject: string): Promise<void> {
    const { cases, records } = this.repositories;
    if (kind === 'case' && !(await cases.find(COUNTY, subject)))
      throw new ProblemError('NOT_FOUND', 'There is no such case.');
    if (kind === 'record' && !(await records.find(COUNTY, subject)))
      throw new ProblemError('NOT_FOUND', 'There is no such record.');
  }

  private mark({ id, name }: Actor): StoredHold['placed'] {
    return { by: { id, name }, at: new Date(this.now()).toISOString() };
  }
}

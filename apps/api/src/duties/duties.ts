import { Inject, Injectable } from '@nestjs/common';
import type { DutyAnswer } from '@xinxiu/contracts';
import { type Actor, DUTY_NAMES, DUTY_TABLE, type DutyName, maskNumbersIn, mayRunDuty } from '@xinxiu/domain';
import type { DutyMark, DutyNotes, Repositories } from '@xinxiu/persistence';
import { AuditLog } from '../audit/audit-log.js';
import { ProblemError } from '../http/problem.error.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { DutyEngine, type DutyStanding } from './duty-engine.js';
import { dutyView } from './duty-view.js';

/** A run by hand keeps others from asking for one for so long, ms: two who press at once have one run. */
const ONE_RUN_MS = 15_000;

/** Who wants something of a duty, and why. */
export interface WantedOfDuty {
  readonly name: DutyName;
  readonly reason: string;
  /** Of the request. */
  readonly key: string;
  readonly actor: Actor;
}

/** The recurring duties: seen as the engine has them, run by hand, paused and resumed. */
@Injectable()
export class Duties {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Pick<Repositories, 'duties' | 'leases'>,
    @Inject(DutyEngine) private readonly engine: DutyEngine,
    @Inject(AuditLog) private readonly audit: Pick<AuditLog, 'doneOnce'>,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async list(actor: Actor): Promise<readonly DutyAnswer[]> {
    const notes = await this.repositories.duties.notes();
    return Promise.all(DUTY_NAMES.map((name) => this.view(name, notes.get(name), actor)));
  }

  /** @throws ProblemError FORBIDDEN, DUTY_NOT_SET, DUTY_RUNNING, ENGINE_AWAY */
  async run(wanted: WantedOfDuty): Promise<DutyAnswer> {
    const { name, actor, key } = wanted;
    if (!mayRunDuty(name, actor.role)) {
      const who = DUTY_TABLE[name].runBy.join(', ');
      throw new ProblemError('FORBIDDEN', `It is for somebody else to have this duty run: ${who}.`);
    }
    const [last] = (await this.standing(name)).runs;
    if (last?.outcome === 'running') throw new ProblemError('DUTY_RUNNING', `It runs since ${last.at}.`);
    if (!(await this.repositories.leases.hold(`run-duty:${name}`, key, ONE_RUN_MS, this.now())))
      throw new ProblemError('DUTY_RUNNING', 'It was started moments ago.');
    // Before it runs: nothing runs by hand that the trail does not have.
    const mark = await this.told('duty-run', wanted);
    await this.engine.run(name);
    await this.repositories.duties.note(name, 'byHand', mark);
    return this.one(name, actor);
  }

  /** Paused twice it stays as it was first. @throws ProblemError DUTY_NOT_SET, ENGINE_AWAY */
  async pause(wanted: WantedOfDuty): Promise<DutyAnswer> {
    const { name, actor } = wanted;
    if (!(await this.standing(name)).isPaused) {
      const mark = await this.told('duty-paused', wanted);
      // The word of who paused it first: a schedule that must be made anew is made paused by it.
      await this.repositories.duties.note(name, 'pause', mark);
      await this.engine.pause(name);
    }
    return this.one(name, actor);
  }

  /** @throws ProblemError DUTY_NOT_SET, ENGINE_AWAY */
  async resume(wanted: WantedOfDuty): Promise<DutyAnswer> {
    const { name, actor } = wanted;
    if ((await this.standing(name)).isPaused) {
      await this.told('duty-resumed', wanted);
      await this.engine.resume(name);
    }
    await this.repositories.duties.endPause(name);
    return this.one(name, actor);
  }

  private async told(
    action: 'duty-run' | 'duty-paused' | 'duty-resumed',
    { name, reason: given, key, actor }: WantedOfDuty,
  ): Promise<DutyMark> {
    const reason = maskNumbersIn(given);
    await this.audit.doneOnce(`${action}:${name}:${actor.id}:${key}`, actor, action, name, { reason });
    return { at: new Date(this.now()).toISOString(), by: { id: actor.id, name: actor.name }, reason };
  }

  private async standing(name: DutyName): Promise<DutyStanding> {
    const standing = await this.engine.standing(name);
    if (!standing) throw new ProblemError('DUTY_NOT_SET', 'The engine has no schedule of this duty.');
    return standing;
  }

  private async one(name: DutyName, actor: Actor): Promise<DutyAnswer> {
    return this.view(name, (await this.repositories.duties.notes()).get(name), actor);
  }

  private async view(name: DutyName, notes: DutyNotes = {}, actor: Actor): Promise<DutyAnswer> {
    return dutyView(name, await this.engine.standing(name), notes, actor.role);
  }
}

import { Inject, Injectable } from '@nestjs/common';
import {
  type Client,
  ScheduleNotFoundError,
  ScheduleOverlapPolicy,
  WorkflowNotFoundError,
} from '@temporalio/client';
import type { DutyName, DutyOutcome, DutyOverlap } from '@xinxiu/domain';
import { ProblemError } from '../http/problem.error.js';
import { grpcFaultOf } from '../platform/grpc-fault.js';
import { TEMPORAL } from '../platform/tokens.js';

type Handle = ReturnType<Client['schedule']['getHandle']>;
type Described = Awaited<ReturnType<Handle['describe']>>;
type Action = Described['info']['recentActions'][number];

/** How long the engine may take to answer one question, ms. */
const PATIENCE_MS = 10_000;
/** Runs that are shown of a duty. */
const SHOWN = 5;
/** Status of gRPC: cancelled, too late, not there. */
const AWAY = new Set([1, 4, 14]);
const NOT_FOUND = 5;
/** How long and how often it is looked whether a run by hand has begun, ms. */
const BEGINS_MS = 5_000;
const LOOK_MS = 200;
/** Who and why are in our own store: what is written here anybody reads who reaches the engine. */
const NOTE = 'by the platform';

/** One run of a duty. `at` is a real instant (ISO). */
export interface DutyRun {
  readonly at: string;
  readonly outcome: DutyOutcome;
  /** What it counted; of one that is done. */
  readonly count?: number;
}

/** How a duty stands in the engine. */
export interface DutyStanding {
  readonly isPaused: boolean;
  /** When its next turn comes (real, ISO); absent while it is paused. */
  readonly next?: string;
  readonly overlap: DutyOverlap;
  readonly catchUpMinutes: number;
  readonly skipped: number;
  readonly missed: number;
  /** The newest first. */
  readonly runs: readonly DutyRun[];
}

/** Of a run that has ended nothing changes any more. */
const ENDED: ReadonlySet<DutyOutcome> = new Set(['done', 'failed']);

/** The schedules of the duties in the engine. @throws ProblemError ENGINE_AWAY from everything that asks it */
@Injectable()
export class DutyEngine {
  /** Runs that have ended, by their workflows: each is asked about once, of each duty as many are kept as are shown. */
  private readonly ended = new Map<DutyName, ReadonlyMap<string, DutyRun>>();

  constructor(@Inject(TEMPORAL) private readonly client: Client) {}

  /** @returns undefined where the engine has no schedule of it */
  async standing(name: DutyName): Promise<DutyStanding | undefined> {
    const described = await this.described(name);
    if (!described) return undefined;
    const { policies, state, info } = described;
    const newest = info.recentActions.toReversed().slice(0, SHOWN);
    const runs = await Promise.all(newest.map((action) => this.runOf(name, action)));
    this.keep(name, newest, runs);
    const [next] = info.nextActionTimes;
    return {
      isPaused: state.paused,
      ...(next && !state.paused && { next: next.toISOString() }),
      overlap: policies.overlap === ScheduleOverlapPolicy.BUFFER_ONE ? 'buffer-one' : 'skip',
      catchUpMinutes: Math.round(policies.catchupWindow / 60_000),
      skipped: info.numActionsSkippedOverlap,
      missed: info.numActionsMissedCatchupWindow,
      runs,
    };
  }

  /** Has it run now, unless it runs; also while it is paused. Resolves once the run has begun. */
  async run(name: DutyName): Promise<void> {
    const taken = (await this.described(name))?.info.numActionsTaken ?? 0;
    await this.soon((handle) => handle.trigger(ScheduleOverlapPolicy.SKIP), name);
    for (const end = Date.now() + BEGINS_MS; Date.now() < end;) {
      if (((await this.described(name))?.info.numActionsTaken ?? 0) > taken) return;
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }

  pause(name: DutyName): Promise<void> {
    return this.soon((handle) => handle.pause(NOTE), name);
  }

  resume(name: DutyName): Promise<void> {
    return this.soon((handle) => handle.unpause(NOTE), name);
  }

  private async described(name: DutyName): Promise<Described | undefined> {
    try {
      return await this.soon((handle) => handle.describe(), name);
    } catch (error) {
      if (error instanceof ScheduleNotFoundError) return undefined;
      throw error;
    }
  }

  private keep(name: DutyName, actions: readonly Action[], runs: readonly DutyRun[]): void {
    const known = actions.flatMap(({ action }, n) => {
      const run = runs[n];
      return run && ENDED.has(run.outcome) ? [[action.workflow.workflowId, run] as const] : [];
    });
    this.ended.set(name, new Map(known));
  }

  private async runOf(name: DutyName, { takenAt, action: { workflow } }: Action): Promise<DutyRun> {
    const known = this.ended.get(name)?.get(workflow.workflowId);
    if (known) return known;
    const at = takenAt.toISOString();
    // By its id alone, which is of this turn: a duty that goes on as new ends in a later run of it.
    const handle = this.client.workflow.getHandle(workflow.workflowId);
    try {
      const { status } = await this.inTime(() => handle.describe());
      if (status.name === 'RUNNING') return { at, outcome: 'running' };
      if (status.name !== 'COMPLETED') return { at, outcome: 'failed' };
      const count: unknown = await this.inTime(() => handle.result());
      return { at, outcome: 'done', ...(typeof count === 'number' && { count }) };
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError) && grpcFaultOf(error)?.code !== NOT_FOUND) throw error;
      return { at, outcome: 'forgotten' };
    }
  }

  private soon<T>(ask: (handle: Handle) => Promise<T>, name: DutyName): Promise<T> {
    return this.inTime(() => ask(this.client.schedule.getHandle(name)));
  }

  private async inTime<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await this.client.withDeadline(Date.now() + PATIENCE_MS, ask);
    } catch (error) {
      if (!AWAY.has(grpcFaultOf(error)?.code ?? 0)) throw error;
      throw new ProblemError(
        'ENGINE_AWAY',
        'The engine does not answer, so duties can neither be seen nor started.',
        { retryAfter: 5 },
      );
    }
  }
}

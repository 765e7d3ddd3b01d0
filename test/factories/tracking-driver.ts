import type { Client } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import {
  type Actor,
  type FulfilmentState,
  type PendingRung,
  type RepublicationOrder,
  type TrackingAction,
  type TrackingPayloads,
  type TrackingSubject,
  addDays,
  realClock,
  shanghaiDate,
  trackingStep,
} from '@xinxiu/domain';
import {
  type CommitTrackingInput,
  type CommitTrackingResult,
  type TrackingActivities,
  type TrackingAnswer,
  type TrackingInput,
  commitmentTracking,
  openingVisibility,
  trackingUpdates,
  trackingWorkflowId,
} from '@xinxiu/workflows';
import { AFTER_A_NIGHT, atClosingTime } from './office-hours.js';

export const DAY_MS = 86_400_000;
const TERM_DAYS = 10;

/** The ledger and the law behind a tracked commitment, as a test wants them. */
export class FakeLedger {
  readonly commits: CommitTrackingInput[] = [];
  /** How many of the next writes fail. */
  failures = 0;
  /** How many of the next commands to a record fail. */
  recordFailures = 0;
  readonly orders: RepublicationOrder[] = [];
  /** Whether what is counted from now on comes as the office closes. */
  closing = false;
  /** What a source has told meanwhile. */
  told: FulfilmentState | undefined;

  get facts(): string[] {
    return this.commits.flatMap(({ facts }) => facts.map(({ type }) => type));
  }

  readonly activities: TrackingActivities = {
    ...AFTER_A_NIGHT,
    commitTracking: async (input) => {
      if (this.failures-- > 0) throw new Error('The store does not answer.');
      this.commits.push(input);
      const counted = input.countDeadline && trackingStep(input.state.status) ? this.deadline(input) : {};
      return { ...counted, ...(this.told && { toldElsewhere: this.told }) };
    },
    republishRecord: async (order) => {
      this.orders.push(order);
      if (this.recordFailures-- > 0) throw new Error('The record does not answer.');
      return { recordId: order.recordId, republished: true, until: '2027-05-11' };
    },
  };

  private deadline({ state: { enteredAt } }: CommitTrackingInput): CommitTrackingResult {
    const from = Date.parse(enteredAt);
    const startDay = shanghaiDate(from);
    const deadline = {
      due: addDays(startDay, TERM_DAYS),
      provisional: false,
      ruleId: 'commitment.test',
      article: '测试条款',
      startDay,
      packDigest: 'p',
      tableDigest: `t${this.commits.length}`,
    };
    const rungs: PendingRung[] = [
      { id: 'reminder-before', at: from + (TERM_DAYS - 2) * DAY_MS },
      { id: 'escalation-leader', at: from + (TERM_DAYS + 2) * DAY_MS },
    ];
    return { deadline, rungs: this.closing ? atClosingTime(rungs) : rungs };
  }
}

/** Plays the business and the accepting department on one commitment, as the API does. */
export class TrackingDriver {
  constructor(
    private readonly client: Client,
    readonly subject: TrackingSubject,
    private readonly ledger: FakeLedger,
    private readonly taskQueue: string,
  ) {}

  get handle() {
    return this.client.workflow.getHandle<typeof commitmentTracking>(
      trackingWorkflowId(this.subject.commitmentId),
    );
  }

  async begin(now: number, carried?: TrackingInput['carried']): Promise<void> {
    await this.client.workflow.start(commitmentTracking, {
      workflowId: trackingWorkflowId(this.subject.commitmentId),
      taskQueue: this.taskQueue,
      typedSearchAttributes: openingVisibility('commitment'),
      args: [{ subject: this.subject, clock: realClock(now), ...(carried && { carried }) }],
    });
  }

  act<A extends TrackingAction>(
    name: A,
    actor: Actor,
    payload: TrackingPayloads[A],
    updateId?: string,
  ): Promise<TrackingAnswer> {
    const needsVersion = name === 'proposeDetermination' || name === 'confirmDetermination';
    const expectedVersion = this.ledger.commits.at(-1)?.state.version ?? 1;
    const act = { name, actor, payload, ...(needsVersion && { expectedVersion }) } as never;
    return this.handle.executeUpdate(trackingUpdates[name], {
      args: [{ act, bodyHash: 'h' }],
      ...(updateId !== undefined && { updateId }),
    });
  }

  async until(env: TestWorkflowEnvironment, fact: string): Promise<void> {
    for (let day = 0; !this.ledger.facts.includes(fact); day++) {
      if (day > 60) throw new Error(`"${fact}" did not come: ${this.ledger.facts.join()}`);
      await env.sleep(DAY_MS);
    }
  }
}

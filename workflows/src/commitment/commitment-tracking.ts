import {
  type CaseClock,
  type RepublicationOrder,
  SYSTEM_ACTOR,
  type TrackingHappening,
  type TrackingState,
  type TrackingSubject,
  type TrackingTimer,
  actOnTracking,
  beginTracking,
  firstFollowUp,
  isTrackingOver,
  legalNow,
  nextTrackingTimer,
  onTrackingTimer,
  realMsUntil,
  republicationOrder,
  shanghaiDate,
  trackingTimerCause,
} from '@xinxiu/domain';
import {
  ApplicationFailure,
  allHandlersFinished,
  condition,
  continueAsNew,
  patched,
  proxyActivities,
} from '@temporalio/workflow';
import { AnsweredUpdates } from '../durable/answered-updates.js';
import { attentionWatch } from '../durable/attention-watch.js';
import { untilDone } from '../durable/durable-step.js';
import { OneWriter } from '../durable/one-writer.js';
import { type MissedRung, missedWorkingTime } from '../durable/quiet-hours.js';
import { isLongRun } from '../durable/run-length.js';
import { STEP_OPTIONS } from '../durable/step-options.js';
import { updateId } from '../durable/update-id.js';
import { type Standing, keepShown, showStanding } from '../durable/visibility.js';
import type { TrackingActivities } from './commitment-tracking.activities.js';
import type { TrackingInput, TrackingOutcome } from './commitment-tracking.input.js';
import type { FulfilmentNews, TrackingAnswer, TrackingRequest } from './commitment-tracking.messages.js';
import { TrackingJournal, trackingFact } from './tracking-journal.js';

const activities = proxyActivities<TrackingActivities>(STEP_OPTIONS);

/** The life of one commitment from signing to its end: waits for its days, takes actions, stores what became true. */
export class CommitmentTracking {
  private readonly journal: TrackingJournal;
  private readonly answered: AnsweredUpdates<TrackingAnswer>;
  private updates = 0;
  private readonly writer: OneWriter;
  /** A step that keeps failing is shown; it is tried again by itself. */
  private readonly watch = attentionWatch(
    () => this.state,
    (news, causationId) => this.bySystem({ ...news, by: SYSTEM_ACTOR }, causationId),
    () => false,
  );

  constructor(private readonly input: TrackingInput) {
    const { subject, clock, carried } = input;
    this.answered = new AnsweredUpdates(carried?.answered);
    this.journal = carried ? new TrackingJournal(carried.state, clock, []) : begun(subject, clock);
    this.writer = new OneWriter(this.journal, () => this.storePending());
  }

  /** Refuses what the table does not allow, before the Update is accepted. */
  check(request: TrackingRequest): void {
    if (!this.answered.find(updateId())) this.happeningOf(request);
  }

  async act(request: TrackingRequest): Promise<TrackingAnswer> {
    const known = this.answered.find(updateId());
    if (known) return known;
    this.updates++;
    this.record(this.happeningOf(request), updateId());
    const { commitmentId, status, version, seq } = this.state;
    const answer: TrackingAnswer = { commitmentId, status, version, seq, bodyHash: request.bodyHash };
    this.answered.remember(updateId(), answer);
    await this.writer.store(seq);
    return answer;
  }

  /** Told twice it ends once. */
  fulfilmentTold({ fulfilment }: FulfilmentNews): void {
    if (isTrackingOver(this.state.status)) return;
    this.bySystem({ type: 'determined-elsewhere', data: { fulfilment }, by: SYSTEM_ACTOR }, 'told');
  }

  calendarChanged(): void {
    const { deadline, seq } = this.state;
    if (!deadline) return;
    const data = { previousDue: deadline.due };
    this.bySystem({ type: 'deadline-recomputed', data, by: SYSTEM_ACTOR }, `calendar-${seq}`);
  }

  async run(): Promise<TrackingOutcome> {
    await this.writer.store(this.state.seq);
    while (!isTrackingOver(this.state.status)) {
      if (isLongRun(this.updates)) await this.continueInNewRun();
      await this.waitForNext();
      await this.writer.store(this.state.seq);
    }
    keepShown(this.standing());
    await this.carryOut(republicationOrder(this.state));
    await this.writer.settle(allHandlersFinished);
    return { commitmentId: this.state.commitmentId, status: this.state.status };
  }

  private get state(): TrackingState {
    return this.journal.state;
  }

  private happeningOf({ act }: TrackingRequest): TrackingHappening {
    const today = shanghaiDate(legalNow(this.input.clock, Date.now()));
    const outcome = actOnTracking(this.state, act, today);
    if (outcome.ok) return outcome.value;
    throw ApplicationFailure.nonRetryable(outcome.error.message, outcome.error.code, outcome.error);
  }

  private record(happening: TrackingHappening, causationId: string): void {
    this.journal.record(happening, causationId, Date.now());
  }

  private bySystem(happening: TrackingHappening, causationId: string): void {
    this.record(happening, causationId);
    if (happening.type === 'attention-raised' || happening.type === 'rung-reached')
      showStanding(this.standing());
  }

  private async waitForNext(): Promise<void> {
    // What was recorded meanwhile may bring a deadline to wait for once it is stored.
    if (!this.journal.isStored(this.state.seq)) return;
    keepShown(this.standing());
    const timer = nextTrackingTimer(this.state);
    const { seq } = this.state;
    const moved = (): boolean => this.state.seq !== seq;
    if (!timer) await condition(moved);
    else if (!(await condition(moved, Math.max(1, this.realMsUntil(timer))))) {
      const missed = this.missedBy(timer);
      if (missed) await this.waitForWork(missed);
      else this.fire(timer);
    }
  }

  private fire(timer: TrackingTimer): void {
    if (this.realMsUntil(timer) > 0) return;
    this.bySystem(onTrackingTimer(this.state, timer), trackingTimerCause(this.state, timer));
  }

  /** A reminder whose time has come, and gone by. */
  private missedBy(timer: TrackingTimer): MissedRung | undefined {
    if (timer.kind !== 'rung' || this.realMsUntil(timer) > 0) return undefined;
    const asked = missedWorkingTime(timer, this.state.deadline, this.input.clock);
    return asked && { timer, asked };
  }

  private async waitForWork({ timer, asked }: MissedRung): Promise<void> {
    this.journal.postpone(timer, await untilDone(() => activities.workingTime(asked), this.watch));
  }

  private realMsUntil({ at }: TrackingTimer): number {
    return realMsUntil(this.input.clock, Date.now(), at);
  }

  private async storePending(): Promise<void> {
    const commit = this.journal.nextCommit();
    const result = await untilDone(() => activities.commitTracking(commit), this.watch);
    this.journal.committed(commit, result);
    const { toldElsewhere: fulfilment } = result;
    // What the department found at the same moment came second: what the source told stands in the ledger.
    if (fulfilment && this.state.status !== 'determined-elsewhere')
      this.bySystem({ type: 'determined-elsewhere', data: { fulfilment }, by: SYSTEM_ACTOR }, 'told');
  }

  /**
   * What the determination makes the platform do, once it is stored. A determination that ended before there was a catalogue of
   * measures names nothing to do.
   */
  private async carryOut(order: RepublicationOrder | undefined): Promise<void> {
    if (!order || !patched('breach-republishes')) return;
    const data = await untilDone(() => activities.republishRecord(order), {
      ...this.watch,
      failed: (cause) => {
        this.watch.failed(cause);
        // That it keeps failing is shown while it is tried again.
        void this.writer.store(this.state.seq);
      },
    });
    this.bySystem({ type: 'consequence-carried-out', data, by: SYSTEM_ACTOR }, 'consequence');
  }

  private async continueInNewRun(): Promise<never> {
    await this.writer.settle(allHandlersFinished);
    const carried = { state: this.state, answered: this.answered.toCarry() };
    return continueAsNew({ ...this.input, carried });
  }

  private standing(): Standing {
    const { status, department } = this.state;
    return { status, department: isTrackingOver(status) ? '' : department };
  }
}

function begun(subject: TrackingSubject, clock: CaseClock): TrackingJournal {
  const data = { followUpOn: firstFollowUp(subject) };
  const started = { type: 'tracking-started', data, by: SYSTEM_ACTOR } as const;
  const first = trackingFact(started, 'start', clock, Date.now());
  return new TrackingJournal(beginTracking(subject, first), clock, [first]);
}

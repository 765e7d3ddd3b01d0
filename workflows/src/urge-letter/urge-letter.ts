import {
  type PendingRung,
  SYSTEM_ACTOR,
  type UrgeAct,
  type UrgeHappening,
  type UrgeState,
  actOnUrge,
  issueUrge,
  nextUrgeRung,
  realMsUntil,
  rungTimer,
  urgeRungCause,
} from '@xinxiu/domain';
import { ApplicationFailure, allHandlersFinished, condition, proxyActivities } from '@temporalio/workflow';
import { untilDone } from '../durable/durable-step.js';
import { OneWriter } from '../durable/one-writer.js';
import { missedWorkingTime } from '../durable/quiet-hours.js';
import { STEP_OPTIONS } from '../durable/step-options.js';
import { updateId } from '../durable/update-id.js';
import type { UrgeActivities } from './urge-letter.activities.js';
import type { UrgeInput, UrgeOutcome } from './urge-letter.input.js';
import type { UrgeAnswer } from './urge-letter.messages.js';
import { UrgeJournal, urgeFact } from './urge-journal.js';

const activities = proxyActivities<UrgeActivities>(STEP_OPTIONS);

/** A broken part ends no letter: the step is tried again by a durable back-off. */
const PATIENT = { failed: () => undefined, recovered: () => undefined, takeRetryRequest: () => false };

/** The life of one urge letter: waits for its answer, tells those above when it does not come, stores what became true. */
export class UrgeLetter {
  private readonly journal: UrgeJournal;
  private readonly writer: OneWriter;

  constructor(private readonly input: UrgeInput) {
    const { subject, clock } = input;
    const issued = { type: 'urge-issued', data: {}, by: subject.issuedBy } as const;
    const first = urgeFact(issued, 'issue', clock, Date.now());
    this.journal = new UrgeJournal(issueUrge(subject, first), clock, [first]);
    this.writer = new OneWriter(this.journal, () => this.storePending());
  }

  /** Returns when it is stored and its deadline is counted. */
  async issued(): Promise<UrgeAnswer> {
    await condition(() => this.journal.isStored(1));
    return this.answer();
  }

  /** Refuses before the Update is accepted. */
  check(act: UrgeAct): void {
    this.happeningOf(act);
  }

  async act(act: UrgeAct): Promise<UrgeAnswer> {
    // Between acceptance and this turn another act may have ended it.
    this.record(this.happeningOf(act), updateId());
    await this.writer.store(this.state.seq);
    return this.answer();
  }

  /** Told twice it ends once. */
  caseEnded(): void {
    if (this.isOpen()) this.record({ type: 'urge-moot', data: {}, by: SYSTEM_ACTOR }, 'case-ended');
  }

  calendarChanged(): void {
    const { deadline, seq } = this.state;
    if (!this.isOpen() || !deadline) return;
    const data = { previousDue: deadline.due };
    this.record({ type: 'deadline-recomputed', data, by: SYSTEM_ACTOR }, `calendar-${seq}`);
  }

  async run(): Promise<UrgeOutcome> {
    await this.writer.store(this.state.seq);
    while (this.isOpen()) {
      await this.waitForNext();
      await this.writer.store(this.state.seq);
    }
    await this.writer.settle(allHandlersFinished);
    return { letterId: this.state.letterId, status: this.state.status };
  }

  private get state(): UrgeState {
    return this.journal.state;
  }

  private isOpen(): boolean {
    return this.state.status === 'open';
  }

  private happeningOf(act: UrgeAct): UrgeHappening {
    const outcome = actOnUrge(this.state, act);
    if (outcome.ok) return outcome.value;
    throw ApplicationFailure.nonRetryable(outcome.error.message, outcome.error.code, outcome.error);
  }

  private record(happening: UrgeHappening, causationId: string): void {
    this.journal.record(happening, causationId, Date.now());
  }

  private async waitForNext(): Promise<void> {
    // What was recorded meanwhile may bring a deadline to wait for once it is stored.
    if (!this.journal.isStored(this.state.seq)) return;
    const rung = nextUrgeRung(this.state);
    const { seq } = this.state;
    const moved = (): boolean => this.state.seq !== seq;
    if (!rung) await condition(moved);
    else if (!(await condition(moved, Math.max(1, this.realMsUntil(rung))))) await this.reach(rung);
  }

  private async reach(rung: PendingRung): Promise<void> {
    if (this.realMsUntil(rung) > 0) return;
    const { deadline } = this.state;
    const asked = missedWorkingTime(rung, deadline, this.input.clock);
    if (asked) {
      const time = await untilDone(() => activities.workingTime(asked), PATIENT);
      return this.journal.postpone(rungTimer(rung), time);
    }
    const data = { rung: rung.id, due: deadline?.due ?? '' };
    this.record({ type: 'rung-reached', data, by: SYSTEM_ACTOR }, urgeRungCause(this.state, rung));
  }

  private async storePending(): Promise<void> {
    const commit = this.journal.nextCommit();
    const result = await untilDone(() => activities.commitUrge(commit), PATIENT);
    this.journal.committed(commit, result);
    if (result.isCaseOver) this.caseEnded();
  }

  private realMsUntil({ at }: PendingRung): number {
    return realMsUntil(this.input.clock, Date.now(), at);
  }

  private answer(): UrgeAnswer {
    const { letterId, number, status, deadline } = this.state;
    return { letterId, number, status, ...(deadline && { due: deadline.due }) };
  }
}

import {
  type CaseFact,
  type CaseState,
  type CaseTimer,
  SYSTEM_ACTOR,
  actOnCase,
  isFinal,
  nextTimer,
  onTimer,
  realMsUntil,
  timerCause,
} from '@xinxiu/domain';
import {
  ApplicationFailure,
  allHandlersFinished,
  condition,
  continueAsNew,
  workflowInfo,
} from '@temporalio/workflow';
import { AnsweredUpdates } from '../durable/answered-updates.js';
import { attentionWatch } from '../durable/attention-watch.js';
import { untilDone } from '../durable/durable-step.js';
import { OneWriter } from '../durable/one-writer.js';
import { type MissedRung, missedWorkingTime } from '../durable/quiet-hours.js';
import { isLongRun } from '../durable/run-length.js';
import { updateId } from '../durable/update-id.js';
import { keepShown, showStanding } from '../durable/visibility.js';
import { activities } from './activity-proxies.js';
import { CaseJournal } from './case-journal.js';
import { openingEvent, openingState } from './opening.js';
import type { RepairCaseInput, RepairCaseOutcome } from './repair-case.input.js';
import { asJudgedThen, hearsOfClasses, leavesOvertakenNews } from './patches.js';
import type { ActRequest, ActResult, RecordClassNews, SubmitResult } from './repair-case.messages.js';
import { standingOf } from './standing.js';
import { TargetPursuit } from './target-pursuit.js';

/** The life of one repair case: takes actions, stores what became true, waits for dates, ends publication. */
export class RepairCase {
  private readonly journal: CaseJournal;
  private readonly answered: AnsweredUpdates<ActResult>;
  private readonly pursuit = new TargetPursuit();
  private opened: boolean;
  /** Highest version of the record of which a class was heard. */
  private classHeardOf: number;
  private updates = 0;
  private readonly writer: OneWriter;
  private readonly watch = attentionWatch(
    () => this.state,
    (news, causationId) => this.bySystem({ ...news, actor: SYSTEM_ACTOR }, causationId),
    () => this.takeRetryRequest(),
  );
  private sending = 0;
  private retryRequested = false;

  constructor(private readonly input: RepairCaseInput) {
    const { application, clock, carried } = input;
    const event = openingEvent(application, clock, Date.now());
    this.opened = carried !== undefined;
    this.classHeardOf = carried?.classHeardOf ?? 0;
    this.answered = new AnsweredUpdates(carried?.answered);
    this.journal = new CaseJournal(
      carried?.state ?? openingState(application, event),
      clock,
      carried ? [] : [event],
    );
    this.writer = new OneWriter(this.journal, () => this.storePending());
  }

  get state(): CaseState {
    return this.journal.state;
  }

  async submitted(): Promise<SubmitResult> {
    await condition(() => this.opened);
    return { caseNo: this.state.caseNo, applicationId: this.state.applicationId };
  }

  /** Refuses what the state table does not allow, before the Update is accepted. */
  check(request: ActRequest): void {
    if (this.answered.find(updateId())) return;
    this.factsOf(request);
  }

  async act(request: ActRequest): Promise<ActResult> {
    const known = this.answered.find(updateId());
    if (known) return known;
    this.updates++;
    this.journal.record(this.factsOf(asJudgedThen(request)), updateId(), Date.now());
    if (request.action.name === 'retryStep') this.retryRequested = true;
    const { caseNo, status, version, seq } = this.state;
    const result: ActResult = { caseNo, status, version, seq, bodyHash: request.bodyHash };
    this.answered.remember(updateId(), result);
    await this.writer.store(seq);
    return result;
  }

  calendarChanged(tableDigest: string): void {
    const { deadline, seq } = this.state;
    if (!this.opened || !deadline || deadline.tableDigest === tableDigest) return;
    const data = { cause: tableDigest, previousDue: deadline.due };
    // Told twice it is counted twice: each time is a fact of its own.
    this.bySystem(
      { type: 'deadline-recomputed', actor: SYSTEM_ACTOR, data },
      `calendar-${tableDigest}-${seq}`,
    );
  }

  /** A record that ended by itself leaves nothing to repair; one whose repair is being carried out goes on. */
  recordEnded(endedOn: string): void {
    if (isFinal(this.state.status) || this.state.status === 'ending-publication') return;
    this.bySystem(
      { type: 'record-ended-by-itself', actor: SYSTEM_ACTOR, data: { endedOn } },
      `record-ended-${endedOn}`,
    );
  }

  /**
   * Told twice, of the class that it knows, or late of one that another followed, it stays as it is; what is being ended
   * has been decided on.
   */
  recordClassified({ penaltyClass, recordVersion, by }: RecordClassNews): void {
    const { status, penaltyClass: known } = this.state;
    const overtaken = recordVersion < this.classHeardOf;
    this.classHeardOf = Math.max(this.classHeardOf, recordVersion);
    if (isFinal(status) || status === 'ending-publication' || penaltyClass === known) return;
    if (!hearsOfClasses() || (overtaken && leavesOvertakenNews())) return;
    const data = { penaltyClass, recordVersion };
    this.bySystem({ type: 'record-classified', actor: by, data }, `record-classified-${recordVersion}`);
  }

  async run(): Promise<RepairCaseOutcome> {
    if (!this.opened) await this.open();
    while (!isFinal(this.state.status)) {
      await this.writer.store(this.state.seq);
      if (isLongRun(this.updates)) await this.continueInNewRun();
      if (this.state.status === 'ending-publication' && (await this.endPublication())) continue;
      await this.waitForNext();
    }
    keepShown(standingOf(this.state));
    await this.settle();
    return { caseNo: this.state.caseNo, status: this.state.status, endedAt: this.state.enteredAt };
  }

  private async open(): Promise<void> {
    const { application, clock } = this.input;
    const { workflowId, runId } = workflowInfo();
    const commit = this.journal.nextCommit();
    const event = commit.events[0];
    if (!event) return;
    const opening = { application, clock, event, workflowId, runId };
    const result = await untilDone(() => activities.openCase(opening), this.watch);
    this.journal.adoptPolicy(result.policy);
    this.journal.committed(commit, result);
    this.opened = true;
    this.send(result.noticeIds);
  }

  private factsOf({ action }: ActRequest): readonly CaseFact[] {
    const outcome = actOnCase(this.state, action);
    if (outcome.ok) return outcome.value;
    throw ApplicationFailure.nonRetryable(outcome.error.message, outcome.error.code, outcome.error);
  }

  private bySystem(fact: CaseFact, causationId: string): void {
    this.journal.record([fact], causationId, Date.now());
    if (fact.type === 'attention-raised') showStanding(standingOf(this.state));
  }

  private async storePending(): Promise<void> {
    const commit = this.journal.nextCommit();
    const result = await untilDone(() => activities.commitStep(commit), this.watch);
    this.journal.committed(commit, result);
    this.send(result.noticeIds);
  }

  /** Nobody waits for a mail: what cannot be delivered now is taken up by the sweep of unsent notices. */
  private send(noticeIds: readonly string[]): void {
    if (noticeIds.length === 0) return;
    this.sending++;
    activities
      .sendNotices({ caseNo: this.state.caseNo, noticeIds })
      .catch(() => undefined)
      .finally(() => {
        this.sending--;
      });
  }

  /** Carries the ending of publication on. Returns whether the case moved. */
  private async endPublication(): Promise<boolean> {
    const facts = await this.pursuit.pursue(this.state, Date.now(), this.watch);
    for (const { fact, causationId } of facts) this.bySystem(fact, causationId);
    return facts.length > 0;
  }

  private async waitForNext(): Promise<void> {
    // What was recorded meanwhile may bring a deadline to wait for once it is stored.
    if (!this.journal.isStored(this.state.seq)) return;
    keepShown(standingOf(this.state));
    const timer = nextTimer(this.state);
    const { seq } = this.state;
    const moved = (): boolean => this.state.seq !== seq || this.retryRequested;
    const wait = this.pursuit.earlier(timer && this.realMsUntil(timer), this.state, Date.now());
    if (wait === undefined) await condition(moved);
    else if (wait === 0 || !(await condition(moved, wait))) {
      const missed = this.missedBy(timer);
      if (missed) await this.waitForWork(missed);
      else this.fire(timer);
    }
    if (this.takeRetryRequest()) this.pursuit.retryNow();
  }

  /** Whether somebody asked to try again at once; asking is consumed. */
  private takeRetryRequest(): boolean {
    const requested = this.retryRequested;
    this.retryRequested = false;
    return requested;
  }

  /** The wait may have been for a target; a timer fires only when its own time has come. */
  private fire(timer: CaseTimer | undefined): void {
    if (!timer || this.realMsUntil(timer) > 0) return;
    this.journal.record(onTimer(this.state, timer), timerCause(this.state, timer), Date.now());
    showStanding(standingOf(this.state));
  }

  /** A reminder whose time has come, and gone by. */
  private missedBy(timer: CaseTimer | undefined): MissedRung | undefined {
    if (timer?.kind !== 'rung' || this.realMsUntil(timer) > 0) return undefined;
    const asked = missedWorkingTime(timer, this.state.deadline, this.input.clock);
    return asked && { timer, asked };
  }

  private async waitForWork({ timer, asked }: MissedRung): Promise<void> {
    this.journal.postpone(timer, await untilDone(() => activities.workingTime(asked), this.watch));
  }

  private realMsUntil(timer: CaseTimer): number {
    return realMsUntil(this.input.clock, Date.now(), timer.at);
  }

  /** Everything is stored, every caller answered, every mail handed over. */
  private settle(): Promise<void> {
    return this.writer.settle(() => allHandlersFinished() && this.sending === 0);
  }

  private async continueInNewRun(): Promise<never> {
    await this.settle();
    const { state, classHeardOf } = this;
    const carried = { state, answered: this.answered.toCarry(), classHeardOf };
    return continueAsNew({ ...this.input, carried });
  }
}

import {
  type PendingRung,
  type RegistrationDecision,
  type RegistrationFact,
  type RegistrationState,
  SYSTEM_ACTOR,
  beginRegistration,
  decideRegistration,
  foldRegistration,
  legalNow,
  nextRung,
  reachRung,
  realMsUntil,
} from '@xinxiu/domain';
import { ApplicationFailure, allHandlersFinished, condition, proxyActivities } from '@temporalio/workflow';
import { untilDone } from '../durable/durable-step.js';
import { missedWorkingTime, postponed } from '../durable/quiet-hours.js';
import { STEP_OPTIONS } from '../durable/step-options.js';
import { updateId } from '../durable/update-id.js';
import type { RegistrationActivities } from './registration.activities.js';
import type { RegistrationInput, RegistrationOutcome } from './registration.input.js';
import type { RegistrationAnswer } from './registration.messages.js';

const activities = proxyActivities<RegistrationActivities>(STEP_OPTIONS);

/** A broken part ends no registration: the step is tried again by a durable back-off. */
const PATIENT = { failed: () => undefined, recovered: () => undefined, takeRetryRequest: () => false };

type Happened = Pick<RegistrationFact, 'type' | 'data' | 'by'>;

/** The life of one registration: waits for the credit office, reminds it, and opens the account. */
export class Registration {
  private state: RegistrationState;
  private unstored: RegistrationFact[] = [];
  private opened = false;
  /** Somebody's approval is being carried out. */
  private deciding: RegistrationDecision | undefined;
  private calendarChanged = false;
  private storing: Promise<void> = Promise.resolve();

  constructor(private readonly input: RegistrationInput) {
    const first = this.factOf({ type: 'registration-submitted', data: {}, by: SYSTEM_ACTOR }, 'submission');
    this.state = beginRegistration(input.subject, first);
    this.unstored = [first];
  }

  async begun(): Promise<RegistrationAnswer> {
    await condition(() => this.opened);
    return this.answer();
  }

  /** Refuses before the Update is accepted. */
  check(decision: RegistrationDecision): void {
    if (!this.opened) throw refusal('IN_PROGRESS', 'The registration is being opened.');
    const decided = decideRegistration(this.state, decision);
    if (!decided.ok)
      throw ApplicationFailure.nonRetryable(decided.error.message, decided.error.code, decided.error);
    const { deciding } = this;
    if (deciding) throw refusal('IN_PROGRESS', `${deciding.actor.name} is approving it at this moment.`);
  }

  async decide(decision: RegistrationDecision): Promise<RegistrationAnswer> {
    // Between acceptance and this turn another decision may have been taken.
    this.check(decision);
    if (decision.outcome === 'approve') await this.openAccount(decision);
    const decided = decideRegistration(this.state, decision);
    if (!decided.ok)
      throw ApplicationFailure.nonRetryable(decided.error.message, decided.error.code, decided.error);
    this.record(decided.value, updateId());
    await this.store(false);
    return this.answer();
  }

  recount(): void {
    this.calendarChanged = true;
  }

  async run(): Promise<RegistrationOutcome> {
    await this.store(true);
    this.opened = true;
    while (this.state.status === 'submitted') await this.waitForNext();
    await condition(allHandlersFinished);
    return { registrationId: this.state.registrationId, status: this.state.status };
  }

  private async openAccount(decision: RegistrationDecision): Promise<void> {
    const { registrationId } = this.state;
    this.deciding = decision;
    try {
      const { opened } = await untilDone(() => activities.openBusinessAccount({ registrationId }), PATIENT);
      if (!opened)
        throw refusal(
          'ACCOUNT_EXISTS',
          'The organisation has an account already, or another account has its code as user name.',
        );
    } finally {
      this.deciding = undefined;
    }
  }

  private async waitForNext(): Promise<void> {
    const rung = nextRung(this.state);
    const woken = (): boolean => this.state.status !== 'submitted' || this.calendarChanged;
    if (!rung) await condition(woken);
    else if (!(await condition(woken, Math.max(1, this.realMsUntil(rung))))) await this.reach(rung);
    if (!this.calendarChanged || this.state.status !== 'submitted') return;
    this.calendarChanged = false;
    const previousDue = this.state.deadline?.due ?? '';
    const cause = `calendar-${this.state.seq}`;
    this.record({ type: 'deadline-recomputed', data: { previousDue }, by: SYSTEM_ACTOR }, cause);
    await this.store(true);
  }

  private async reach(rung: PendingRung): Promise<void> {
    if (this.realMsUntil(rung) > 0) return;
    const asked = missedWorkingTime(rung, this.state.deadline, this.input.clock);
    if (asked) {
      const time = await untilDone(() => activities.workingTime(asked), PATIENT);
      this.state = { ...this.state, rungs: postponed(this.state.rungs, rung, time) };
      return;
    }
    this.record(reachRung(this.state, rung), `timer-${rung.id}-${this.state.deadline?.due ?? ''}`);
    await this.store(false);
  }

  private record(happened: Happened, causationId: string): void {
    const fact = this.factOf(happened, causationId);
    this.state = foldRegistration(this.state, fact);
    this.unstored.push(fact);
  }

  /** One write after the other, each with all that waits. */
  private store(countDeadline: boolean): Promise<void> {
    this.storing = this.storing.then(() => this.storePending(countDeadline));
    return this.storing;
  }

  private async storePending(countDeadline: boolean): Promise<void> {
    if (this.unstored.length === 0) return;
    const facts = this.unstored;
    this.unstored = [];
    const commit = { state: this.state, facts, countDeadline, clock: this.input.clock };
    const { deadline, rungs } = await untilDone(() => activities.commitRegistration(commit), PATIENT);
    if (!countDeadline || !deadline) return;
    const waits = this.state.status === 'submitted';
    this.state = { ...this.state, deadline, rungs: waits ? (rungs ?? []) : [] };
  }

  private factOf(happened: Happened, causationId: string): RegistrationFact {
    const now = Date.now();
    return {
      ...happened,
      at: new Date(legalNow(this.input.clock, now)).toISOString(),
      recordedAt: new Date(now).toISOString(),
      causationId,
    } as RegistrationFact;
  }

  private realMsUntil({ at }: PendingRung): number {
    return realMsUntil(this.input.clock, Date.now(), at);
  }

  private answer(): RegistrationAnswer {
    const { registrationId, status, deadline } = this.state;
    return { registrationId, status, ...(deadline && { due: deadline.due }) };
  }
}

function refusal(code: string, message: string): ApplicationFailure {
  return ApplicationFailure.nonRetryable(message, code, { code, message });
}

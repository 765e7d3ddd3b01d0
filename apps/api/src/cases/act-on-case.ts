import { Inject, Injectable } from '@nestjs/common';
import { ACTION_BODIES } from '@xinxiu/contracts';
import {
  type ActionName,
  type Actor,
  type CaseAction,
  type CaseRules,
  actOnCase,
  forRecord,
  isFinal,
  isOfficial,
} from '@xinxiu/domain';
import type { Repositories, Scope } from '@xinxiu/persistence';
import type { RefusalDetail } from '@xinxiu/workflows';
import { Substitution } from '../absence/substitution.js';
import { AuditLog } from '../audit/audit-log.js';
import { DutiesForApproval } from '../dossier/duties-for-approval.js';
import { assertOwnFiles } from '../files/own-files.js';
import { assertActionSize } from '../http/action-body.js';
import { canonicalHash } from '../http/canonical-hash.js';
import { Gate, GateBusy } from '../http/gate.js';
import { keyReused } from '../http/idempotency-key.js';
import { ProblemError } from '../http/problem.error.js';
import { checked } from '../http/zod.pipe.js';
import { verificationOf } from '../law/rules-of-case.js';
import { LAW, type Law, REPOSITORIES } from '../platform/tokens.js';
import { type ActOutcome, CaseEngine, type CaseExecution } from './case-engine.js';
import { refusedAction } from './refused-action.js';
import { type StoredAnswer, answerOf, storedAnswer } from './stored-answer.js';
import { updateIdOf } from './update-id.js';
import { type CaseAddress, VisibleCase } from './visible-case.js';

/** The engine takes ten Updates per case at once; two APIs together stay below (DESIGN.md). */
const AT_ONCE = 4;
const PATIENCE_MS = 2_000;

/** An action that somebody wants. */
export interface WantedAction {
  readonly caseNo: string;
  readonly action: ActionName;
  readonly body: unknown;
  readonly actor: Actor;
  readonly scope: Scope;
}

export interface ActCommand extends WantedAction {
  readonly key: string;
}

/** Of whose record a case is, and the clock that it is counted by. */
type RecordOfCase = Pick<CaseAddress, 'recordId' | 'clock'> & {
  readonly parties: Pick<CaseAddress['parties'], 'applicant'>;
};

/** An action on its way, to be recognised when it was taken before. */
interface Asked {
  readonly command: ActCommand;
  readonly updateId: string;
  readonly bodyHash: string;
}

export type Acted =
  | { readonly kind: 'done'; readonly result: StoredAnswer }
  | { readonly kind: 'accepted'; readonly updateId: string };

/** Carries an action of a person to its case and says what came of it. */
@Injectable()
export class ActOnCase {
  private readonly gate = new Gate(AT_ONCE, PATIENCE_MS);

  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(VisibleCase) private readonly cases: VisibleCase,
    @Inject(CaseEngine) private readonly engine: CaseEngine,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Substitution) private readonly substitution: Substitution,
    @Inject(DutiesForApproval) private readonly duties: DutiesForApproval,
    @Inject(LAW) private readonly law: Law,
  ) {}

  /** @throws ProblemError with the refusal's code, or CASE_BUSY, UNAVAILABLE, IDEMPOTENCY_KEY_REUSED */
  async act(asked: ActCommand): Promise<Acted> {
    const { caseNo, action: name } = asked;
    const execution = await this.cases.address(asked.scope, asked.actor, caseNo);
    const command = { ...asked, ...forRecord(asked.actor, asked.scope, execution.recordId) };
    const action = await this.read(command, execution);
    const request = { action, bodyHash: canonicalHash(command.body ?? {}) };
    const updateId = updateIdOf(command.actor.id, caseNo, name, command.key);
    const outcome = await this.passGate(execution, () => this.engine.act(execution, request, updateId));
    if (name === 'answerSupplement' && outcome.kind === 'done')
      await this.repositories.files.use(answeredFiles(action.payload));
    return this.answer(outcome, { command, updateId, bodyHash: request.bodyHash });
  }

  /** What is asked for, held against its contract, with what it has to know that its sender does not say. */
  async read(command: WantedAction, address: RecordOfCase): Promise<CaseAction> {
    const { action: name, body, actor, scope } = command;
    assertActionSize(body);
    const { expectedVersion, ...payload } = checked(ACTION_BODIES[name], body ?? {}) as {
      expectedVersion?: number;
    } & Record<string, unknown>;
    const filled = await this.filled(command, payload, address);
    if (name === 'answerSupplement') await assertOwnFiles(this.repositories, scope, answeredFiles(filled));
    const version = expectedVersion === undefined ? {} : { expectedVersion };
    return { name, actor, ...version, payload: filled } as CaseAction;
  }

  /** What the action has to know that its sender does not say. */
  private async filled(
    command: WantedAction,
    payload: Record<string, unknown>,
    { recordId, clock, parties }: RecordOfCase,
  ): Promise<Record<string, unknown>> {
    const { action: name } = command;
    if (name === 'assign') return { to: await this.colleague(command, payload['personId'] as string) };
    const approves = payload['outcome'] === 'approve' || payload['approve'] === true;
    if (!approves || (name !== 'decide' && name !== 'approveDecision')) return payload;
    return { ...payload, duties: await this.duties.of(recordId, clock, parties.applicant.uscc) };
  }

  private async colleague(command: WantedAction, id: string): Promise<Actor> {
    const person = await this.repositories.people.find(id);
    if (person?.active && isOfficial(person.role)) return this.substitution.actorOf(person);
    // Who may not assign at all learns that, and not whose ids there are.
    const { caseNo, actor, scope } = command;
    const { state } = await this.cases.get(scope, actor, caseNo);
    const toHimself = actOnCase(state, { name: 'assign', actor, payload: { to: actor } });
    if (!toHimself.ok && !toHimself.error.allowed.includes('assign'))
      return this.refuse(command, toHimself.error);
    throw new ProblemError('ASSIGNEE_OUTSIDE', 'No active official has this id.');
  }

  private async passGate<T>({ workflowId }: CaseExecution, work: () => Promise<T>): Promise<T> {
    try {
      return await this.gate.run(workflowId, work);
    } catch (error) {
      if (!(error instanceof GateBusy)) throw error;
      throw new ProblemError('CASE_BUSY', 'Too many act on this case at once.', { retryAfter: 2 });
    }
  }

  private async answer(outcome: ActOutcome, asked: Asked): Promise<Acted> {
    switch (outcome.kind) {
      case 'done':
        if (outcome.result.bodyHash !== asked.bodyHash) throw keyReused();
        return { kind: 'done', result: answerOf(outcome.result) };
      case 'accepted':
        return { kind: 'accepted', updateId: asked.updateId };
      case 'refused':
        return this.refuse(asked.command, outcome.refusal);
      case 'not-accepted':
        throw new ProblemError('UNAVAILABLE', 'The action was not taken. Send it again with the same key.', {
          retryAfter: 5,
        });
      case 'gone':
        return this.afterEnd(asked);
    }
  }

  /** The execution has ended. What it acknowledged it acknowledges again; anything else comes too late. */
  private async afterEnd(asked: Asked): Promise<Acted> {
    const { command, updateId } = asked;
    const { caseNo, actor, scope } = command;
    const stored = await this.cases.get(scope, actor, caseNo);
    const { state } = stored;
    // As long as the engine keeps the history it also knows with which body the action came.
    const known = isFinal(state.status) ? await this.engine.find(stored, updateId) : undefined;
    if (known?.kind === 'done') return this.answer(known, asked);
    const events = await this.repositories.cases.events(caseNo);
    const result = storedAnswer(state, events, updateId);
    if (result) return { kind: 'done', result };
    if (!isFinal(state.status)) {
      throw new ProblemError('UNAVAILABLE', 'The case cannot be reached at the moment.', { retryAfter: 5 });
    }
    const { status, version, enteredAt } = state;
    return this.refuse(command, {
      code: 'CASE_CLOSED',
      message: `The case ended as ${status} at ${enteredAt}.`,
      status,
      version,
      allowed: [],
      by: state.lastChange.by.name,
      at: enteredAt,
    });
  }

  /** The engine keeps no trace of a refusal, so it is recorded here. */
  private async refuse(command: WantedAction, refusal: RefusalDetail): Promise<never> {
    if (refusal.code === 'IDEMPOTENCY_KEY_REUSED') throw keyReused();
    const { caseNo, action, actor } = command;
    const refused = refusal as Exclude<RefusalDetail, { code: 'IDEMPOTENCY_KEY_REUSED' }>;
    const { allowed, by, at, status, version } = refused;
    const asked = refused.conditions && (await this.asked(command));
    const problem = refusedAction(refused, asked, {
      caseNo,
      caseStatus: status,
      version,
      allowed: [...allowed],
      ...(by !== undefined && { by }),
      ...(at !== undefined && { at }),
    });
    await this.audit.refused(actor, caseNo, problem, '', action);
    throw problem;
  }

  /** The conditions of the case as the pack of its submission words them. */
  private async asked({
    scope,
    actor,
    caseNo,
  }: WantedAction): Promise<CaseRules['verification'] | undefined> {
    const { state } = await this.cases.get(scope, actor, caseNo);
    return verificationOf(this.law.packs, state);
  }
}

function answeredFiles(payload: unknown): readonly string[] {
  return (payload as { answers: { fileIds: string[] }[] }).answers.flatMap(({ fileIds }) => fileIds);
}

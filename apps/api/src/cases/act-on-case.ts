import { Inject, Injectable } from '@nestjs/common';
import { ACTION_BODIES, type ErrorCode, isErrorCode } from '@xinxiu/contracts';
import {
  type ActionName,
  type Actor,
  type CaseAction,
  actOnCase,
  forRecord,
  isFinal,
  isOfficial,
} from '@xinxiu/domain';
import { type Repositories, type Scope, actorOf } from '@xinxiu/persistence';
import type { RefusalDetail } from '@xinxiu/workflows';
import { AuditLog } from '../audit/audit-log.js';
import { DutiesForApproval } from '../dossier/duties-for-approval.js';
import { canonicalHash } from '../http/canonical-hash.js';
import { Gate, GateBusy } from '../http/gate.js';
import { ProblemError } from '../http/problem.error.js';
import { checked } from '../http/zod.pipe.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { type ActOutcome, CaseEngine, type CaseExecution } from './case-engine.js';
import { type StoredAnswer, answerOf, storedAnswer } from './stored-answer.js';
import { updateIdOf } from './update-id.js';
import { type CaseAddress, VisibleCase } from './visible-case.js';

/** The engine takes ten Updates per case at once; two APIs together stay below (DESIGN.md). */
const AT_ONCE = 4;
const PATIENCE_MS = 2_000;
/**
 * Bytes of an action's body. State and facts of a case travel together, and the engine's payloads stay below 128 KB:
 * 16 KB are some 5,000 Chinese characters, longer texts are files.
 */
const MOST_BYTES = 16 * 1024;

export interface ActCommand {
  readonly caseNo: string;
  readonly action: ActionName;
  readonly body: unknown;
  readonly key: string;
  readonly actor: Actor;
  readonly scope: Scope;
}

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
    @Inject(DutiesForApproval) private readonly duties: DutiesForApproval,
  ) {}

  /** @throws ProblemError with the refusal's code, or CASE_BUSY, UNAVAILABLE, IDEMPOTENCY_KEY_REUSED */
  async act(asked: ActCommand): Promise<Acted> {
    const { caseNo, action: name } = asked;
    const execution = await this.cases.address(asked.scope, asked.actor, caseNo);
    const command = { ...asked, ...forRecord(asked.actor, asked.scope, execution.recordId) };
    const action = await this.actionOf(command, execution);
    const request = { action, bodyHash: canonicalHash(command.body ?? {}) };
    const updateId = updateIdOf(command.actor.id, caseNo, name, command.key);
    const outcome = await this.passGate(execution, () => this.engine.act(execution, request, updateId));
    return this.answer(outcome, { command, updateId, bodyHash: request.bodyHash });
  }

  private async actionOf(command: ActCommand, address: CaseAddress): Promise<CaseAction> {
    const { action: name, body, actor, scope } = command;
    if (Buffer.byteLength(JSON.stringify(body ?? {})) > MOST_BYTES) {
      throw new ProblemError('TOO_LARGE', 'An action carries at most 16 KB; attach longer texts as files.');
    }
    const { expectedVersion, ...payload } = checked(ACTION_BODIES[name], body ?? {}) as {
      expectedVersion?: number;
    } & Record<string, unknown>;
    const filled = await this.filled(command, payload, address);
    if (name === 'answerSupplement') await this.assertOwnFiles(scope, filled);
    const version = expectedVersion === undefined ? {} : { expectedVersion };
    return { name, actor, ...version, payload: filled } as CaseAction;
  }

  /** What the action has to know that its sender does not say. */
  private async filled(
    command: ActCommand,
    payload: Record<string, unknown>,
    { recordId, clock }: CaseAddress,
  ): Promise<Record<string, unknown>> {
    const { action: name } = command;
    if (name === 'assign') return { to: await this.colleague(command, payload['personId'] as string) };
    const approves = payload['outcome'] === 'approve' || payload['approve'] === true;
    if (!approves || (name !== 'decide' && name !== 'approveDecision')) return payload;
    return { ...payload, duties: await this.duties.of(recordId, clock) };
  }

  private async colleague(command: ActCommand, id: string): Promise<Actor> {
    const person = await this.repositories.people.find(id);
    if (person?.active && isOfficial(person.role)) return actorOf(person);
    // Who may not assign at all learns that, and not whose ids there are.
    const { caseNo, actor, scope } = command;
    const { state } = await this.cases.get(scope, actor, caseNo);
    const toHimself = actOnCase(state, { name: 'assign', actor, payload: { to: actor } });
    if (!toHimself.ok && !toHimself.error.allowed.includes('assign'))
      return this.refuse(command, toHimself.error);
    throw new ProblemError('ASSIGNEE_OUTSIDE', 'No active official has this id.');
  }

  private async assertOwnFiles(scope: Scope, payload: Record<string, unknown>): Promise<void> {
    const ids = (payload['answers'] as { fileIds: string[] }[]).flatMap(({ fileIds }) => fileIds);
    const found = await this.repositories.files.findMany(scope, ids);
    const unknown = ids.filter((id) => !found.some((file) => file.id === id));
    if (unknown.length > 0) {
      throw new ProblemError('FILE_UNKNOWN', `You have uploaded no file ${unknown.join(', ')}.`);
    }
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
  private async refuse({ caseNo, action, actor }: ActCommand, refusal: RefusalDetail): Promise<never> {
    if (refusal.code === 'IDEMPOTENCY_KEY_REUSED') throw keyReused();
    const code: ErrorCode = isErrorCode(refusal.code) ? refusal.code : 'ACTION_NOT_ALLOWED';
    const { message, allowed, by, at, status, version } = refusal as Exclude<
      RefusalDetail,
      { code: 'IDEMPOTENCY_KEY_REUSED' }
    >;
    const problem = new ProblemError(code, message, {
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
}

function keyReused(): ProblemError {
  return new ProblemError('IDEMPOTENCY_KEY_REUSED', 'The key was used for this action with another body.');
}

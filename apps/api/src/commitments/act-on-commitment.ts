import { Inject, Injectable } from '@nestjs/common';
import { TRACKING_BODIES } from '@xinxiu/contracts';
import {
  type Actor,
  type TrackingAct,
  type TrackingAction,
  allowedTrackingActions,
  beginTracking,
  foldTracking,
  isTrackingOver,
} from '@xinxiu/domain';
import type { Repositories, Scope, StoredTracking } from '@xinxiu/persistence';
import type { TrackingAnswer } from '@xinxiu/workflows';
import type { z } from 'zod';
import { AuditLog } from '../audit/audit-log.js';
import { updateIdOf } from '../cases/update-id.js';
import { assertOwnFiles } from '../files/own-files.js';
import { assertActionSize } from '../http/action-body.js';
import { canonicalHash } from '../http/canonical-hash.js';
import { keyReused } from '../http/idempotency-key.js';
import { ProblemError } from '../http/problem.error.js';
import { checked } from '../http/zod.pipe.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { MeasureCatalogue, type WantedDetermination } from './measure-catalogue.js';
import { TrackingEngine } from './tracking-engine.js';

export interface WantedTrackingAct {
  readonly id: string;
  readonly action: TrackingAction;
  readonly body: unknown;
  readonly key: string;
  readonly actor: Actor;
  readonly scope: Scope;
  readonly requestId: string;
}

/** What the bodies have that is looked at here; their schemas say the rest. */
interface ReadBody {
  readonly expectedVersion?: number;
  readonly fileIds?: readonly string[];
}

export type TrackingActed = Omit<TrackingAnswer, 'bodyHash'>;

/** Carries an action of a person to the workflow that follows a commitment, and says what came of it. */
@Injectable()
export class ActOnCommitment {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(TrackingEngine) private readonly engine: TrackingEngine,
    @Inject(MeasureCatalogue) private readonly catalogue: MeasureCatalogue,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** @throws ProblemError with the refusal's code, or NOT_FOUND, IDEMPOTENCY_KEY_REUSED, UNAVAILABLE */
  async act(wanted: WantedTrackingAct): Promise<TrackingActed> {
    const { id, action, body, key, actor, scope, requestId } = wanted;
    if (!(await this.repositories.commitments.find(scope, id)))
      throw new ProblemError('NOT_FOUND', 'No commitment that concerns you has this id.');
    try {
      const act = await this.read(wanted);
      const request = { act, bodyHash: canonicalHash(body ?? {}) };
      const updateId = updateIdOf(actor.id, id, action, key);
      const answer = await this.engine.act(id, request, updateId);
      if (answer && answer.bodyHash !== request.bodyHash) throw keyReused();
      if (answer && 'fileIds' in act.payload) await this.repositories.files.use(act.payload.fileIds);
      return answer ? actedOf(answer) : await this.afterEnd(id, updateId);
    } catch (error) {
      if (error instanceof ProblemError) await this.audit.refused(actor, id, error, requestId, action);
      throw error;
    }
  }

  private async read(wanted: WantedTrackingAct): Promise<TrackingAct> {
    const { action: name, body, actor, scope } = wanted;
    assertActionSize(body);
    const { expectedVersion, ...payload } = checked(TRACKING_BODIES[name] as z.ZodType<ReadBody>, body ?? {});
    if (payload.fileIds) await assertOwnFiles(this.repositories, scope, payload.fileIds);
    const said = await this.withMeasures(wanted, payload);
    return {
      name,
      actor,
      ...(expectedVersion !== undefined && { expectedVersion }),
      payload: said,
    } as TrackingAct;
  }

  /**
   * A determination names measures of the catalogue in force, when it is proposed and when it is confirmed. One that cannot be
   * proposed now goes on without any: it was taken before, or the workflow says why not.
   */
  private async withMeasures(
    { id, action, actor, scope }: WantedTrackingAct,
    payload: object,
  ): Promise<object> {
    if (action !== 'proposeDetermination' && action !== 'confirmDetermination') return payload;
    const tracking = await this.repositories.commitmentTracking.find(id);
    if (action === 'confirmDetermination') {
      if (tracking) this.catalogue.assertInForce(tracking);
      return payload;
    }
    if (!tracking || !allowedTrackingActions(tracking.state, actor).includes(action))
      return { ...payload, measures: [] };
    return this.catalogue.worded(tracking, scope, payload as WantedDetermination);
  }

  /** No workflow takes it: the same action is acknowledged again, another one comes too late or too early. */
  private async afterEnd(id: string, updateId: string): Promise<TrackingActed> {
    const tracking = await this.repositories.commitmentTracking.find(id);
    if (!tracking) throw new ProblemError('COMMITMENT_NOT_TRACKED', 'Nobody follows this commitment yet.');
    const acted = storedAnswer(tracking, updateId);
    if (acted) return acted;
    const { status, enteredAt, version } = tracking.state;
    if (!isTrackingOver(status))
      throw new ProblemError('UNAVAILABLE', 'It cannot be reached now.', { retryAfter: 5 });
    throw new ProblemError('COMMITMENT_DETERMINED', `It ended as ${status} at ${enteredAt}.`, {
      version,
      at: enteredAt,
      allowed: [],
    });
  }
}

/** What an action was answered, drawn from the facts; undefined when it caused none. */
function storedAnswer({ state, facts }: StoredTracking, updateId: string): TrackingActed | undefined {
  const last = facts.findIndex(({ causationId }) => causationId === updateId);
  const [first, ...rest] = facts.slice(0, last + 1);
  if (last < 0 || first?.type !== 'tracking-started') return undefined;
  return actedOf(rest.reduce(foldTracking, beginTracking(state, first)));
}

function actedOf({ commitmentId, status, version, seq }: TrackingActed): TrackingActed {
  return { commitmentId, status, version, seq };
}

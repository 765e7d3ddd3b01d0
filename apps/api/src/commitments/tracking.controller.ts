import { Body, Controller, Get, Headers, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import {
  TRACKING_BODIES,
  idSchema,
  trackingActionSchema,
  trackingAnswerSchema,
  trackingSchema,
} from '@xinxiu/contracts';
import { type Actor, TRACKING_REFUSALS, type TrackingAction, allowedTrackingActions } from '@xinxiu/domain';
import { COUNTY, type Repositories, type Scope, type StoredTracking } from '@xinxiu/persistence';
import type { Response } from 'express';
import { z } from 'zod';
import { FileDownloads } from '../files/file-downloads.js';
import { Endpoint } from '../http/endpoint.js';
import { requiredKey } from '../http/idempotency-key.js';
import { DescribedBody } from '../http/input-registry.js';
import { ProblemError } from '../http/problem.error.js';
import { type ApiRequest, Me, MyScope } from '../http/request-context.js';
import { ZodParam } from '../http/zod.pipe.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { ActOnCommitment, type TrackingActed } from './act-on-commitment.js';
import { MeasureCatalogue } from './measure-catalogue.js';
import { type TrackingView, trackingFileIds, trackingView } from './tracking-view.js';

/** Commitments as they are followed from signing to their end. */
@Controller('v1/commitments')
export class TrackingController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(ActOnCommitment) private readonly acting: ActOnCommitment,
    @Inject(MeasureCatalogue) private readonly catalogue: MeasureCatalogue,
    @Inject(FileDownloads) private readonly downloads: FileDownloads,
  ) {}

  @Get(':id/tracking')
  @Endpoint({
    permission: 'commitment.read',
    returns: trackingSchema,
    summary: 'How a commitment is followed: its status, term with proof, history, and what the caller may do',
    problems: ['COMMITMENT_NOT_TRACKED'],
  })
  async read(
    @ZodParam('id', idSchema) id: string,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<TrackingView> {
    const tracking = await this.get(scope, id);
    if (!tracking) throw new ProblemError('COMMITMENT_NOT_TRACKED', 'Nobody follows this commitment yet.');
    const files = await this.repositories.files.findMany(COUNTY, trackingFileIds(tracking.facts));
    const decides = allowedTrackingActions(tracking.state, actor).includes('proposeDetermination');
    const choices = decides ? await this.catalogue.choices(tracking, scope) : undefined;
    return trackingView(tracking, files, actor, choices);
  }

  @Get(':id/files/:fileId')
  @Endpoint({
    permission: 'commitment.file.read',
    returns: 'file',
    summary: 'Download what was brought to show that a commitment is fulfilled',
  })
  async file(
    @ZodParam('id', idSchema) id: string,
    @ZodParam('fileId', idSchema) fileId: string,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
    @Res() response: Response,
  ): Promise<void> {
    const tracking = await this.get(scope, id);
    const named = tracking !== undefined && trackingFileIds(tracking.facts).includes(fileId);
    const file = named ? await this.repositories.files.find(COUNTY, fileId) : undefined;
    if (!file) throw new ProblemError('NOT_FOUND', 'The commitment has no such file.');
    await this.downloads.send(response, actor, file, { commitmentId: id });
  }

  @Post(':id/actions/:action')
  @HttpCode(200)
  @Endpoint({
    permission: 'commitment.act',
    returns: trackingAnswerSchema,
    summary: 'Act on a commitment that is followed. Idempotency-Key is required',
    needsKey: true,
    problems: [
      ...TRACKING_REFUSALS,
      'NO_CATALOGUE',
      'MEASURE_UNKNOWN',
      'MEASURE_MISSING',
      'REPAIRED_RECORD_NEEDED',
      'DEPARTMENT_UNKNOWN',
      'COMMITMENT_NOT_TRACKED',
      'IDEMPOTENCY_KEY_MISSING',
      'IDEMPOTENCY_KEY_REUSED',
      'FILE_UNKNOWN',
      'TOO_LARGE',
      'UNAVAILABLE',
    ],
  })
  @DescribedBody(z.union(Object.values(TRACKING_BODIES)))
  act(
    @ZodParam('id', idSchema) id: string,
    @ZodParam('action', trackingActionSchema) action: TrackingAction,
    @Headers('idempotency-key') givenKey: string | undefined,
    @Body() body: unknown,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
    @Req() { requestId }: ApiRequest,
  ): Promise<TrackingActed> {
    const key = requiredKey(givenKey);
    return this.acting.act({ id, action, body, key, actor, scope, requestId });
  }

  /** Undefined while nobody follows it. @throws ProblemError NOT_FOUND */
  private async get(scope: Scope, id: string): Promise<StoredTracking | undefined> {
    const found = await this.repositories.commitments.find(scope, id);
    if (!found) throw new ProblemError('NOT_FOUND', 'No commitment that concerns you has this id.');
    return found.tracking && this.repositories.commitmentTracking.find(id);
  }
}

import { Controller, Get, Inject, Res } from '@nestjs/common';
import { liveSchema, readySchema } from '@xinxiu/contracts';
import type { Client } from '@temporalio/client';
import type { Database } from '@xinxiu/persistence';
import { withDeadline } from '@xinxiu/platform';
import type { Response } from 'express';
import { Endpoint } from '../http/endpoint.js';
import { DATABASE, TEMPORAL } from '../platform/tokens.js';

const PATIENCE_MS = 2_000;

interface PartHealth {
  readonly ok: boolean;
  /** Kind of error only: addresses are of no concern to whoever asks. */
  readonly detail: string;
}

interface Readiness {
  readonly status: 'ready' | 'not-ready';
  readonly parts: { readonly database: PartHealth; readonly temporal: PartHealth };
}

@Controller('v1/health')
export class HealthController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(TEMPORAL) private readonly temporal: Client,
  ) {}

  @Get('live')
  @Endpoint({ permission: 'health.read', returns: liveSchema, summary: 'The process answers' })
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('ready')
  @Endpoint({
    permission: 'health.read',
    returns: readySchema,
    summary: 'Everything that the API needs answers; 503 when a part does not',
  })
  async ready(@Res({ passthrough: true }) response: Response): Promise<Readiness> {
    const [database, temporal] = await Promise.all([
      partHealth(this.database.ping()),
      partHealth(this.temporal.workflowService.getSystemInfo({})),
    ]);
    const ok = database.ok && temporal.ok;
    if (!ok) response.status(503).set('Retry-After', '5');
    return { status: ok ? 'ready' : 'not-ready', parts: { database, temporal } };
  }
}

async function partHealth(check: Promise<unknown>): Promise<PartHealth> {
  try {
    await withDeadline(check, PATIENCE_MS, 'The part');
    return { ok: true, detail: 'answers' };
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.name : 'Error' };
  }
}

import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import {
  completeHeldRowSchema,
  completedRowSchema,
  heldRowListQuerySchema,
  heldRowSchema,
  idSchema,
  pageSchema,
} from '@xinxiu/contracts';
import type { Actor } from '@xinxiu/domain';
import { type Reason, loadProfile } from '@xinxiu/intake';
import { type HeldRow, type Page, type Repositories, type Scope, recordIdOf } from '@xinxiu/persistence';
import type { z } from 'zod';
import { AuditLog } from '../audit/audit-log.js';
import { Endpoint } from '../http/endpoint.js';
import { ProblemError } from '../http/problem.error.js';
import { Me, MyScope } from '../http/request-context.js';
import { ZodBody, ZodParam, ZodQuery } from '../http/zod.pipe.js';
import { maskedRow } from '../privacy/masked-row.js';
import { NOW, type Now, REPOSITORIES, SETTINGS, type Settings } from '../platform/tokens.js';
import { type SuppliedValues, interpretCompleted, nationalName } from './completed-row.js';
import { ImportContexts } from './import-context.js';

@Controller('v1/held-rows')
export class HeldRowsController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(ImportContexts) private readonly contexts: ImportContexts,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(NOW) private readonly now: Now,
  ) {}

  @Get()
  @Endpoint({
    permission: 'held-row.read',
    returns: pageSchema(heldRowSchema),
    summary: 'Imported rows that wait for a person',
  })
  async list(
    @ZodQuery(heldRowListQuerySchema) query: z.output<typeof heldRowListQuerySchema>,
    @MyScope() scope: Scope,
  ): Promise<Page<HeldRow>> {
    const page = await this.repositories.heldRows.list(scope, query);
    return { ...page, items: page.items.map(maskedRow) };
  }

  @Post(':id/complete')
  @HttpCode(200)
  @Endpoint({
    permission: 'held-row.complete',
    returns: completedRowSchema,
    summary:
      'Supply what a held row lacks, or nothing where only a code had to be confirmed; it is taken, or says what is missing',
    problems: ['HELD_ROW_STILL_HELD', 'HELD_ROW_DONE'],
  })
  async complete(
    @ZodParam('id', idSchema) id: string,
    @ZodBody(completeHeldRowSchema) { values }: z.output<typeof completeHeldRowSchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<{ outcome: 'taken'; recordId: string }> {
    const held = await this.repositories.heldRows.find(scope, id);
    if (!held) throw new ProblemError('NOT_FOUND', 'No row is held under this id.');
    if (held.state !== 'held') throw new ProblemError('HELD_ROW_DONE', 'The row has been completed before.');
    const recordId = await this.taken(held, values, actor);
    const completedAt = new Date(this.now()).toISOString();
    await this.repositories.heldRows.complete(scope, id, { recordId, completedBy: actor.id, completedAt });
    await this.audit.done(actor, 'held-row-completed', recordId, { row: id });
    return { outcome: 'taken', recordId };
  }

  /** @throws ProblemError HELD_ROW_STILL_HELD with what is missing, or what is stored with other content */
  private async taken(held: HeldRow, values: SuppliedValues, actor: Actor): Promise<string> {
    const profile = await loadProfile(held.source.profile, this.settings.profilesDir);
    const { context, ...known } = await this.contexts.open(actor, undefined);
    const read = interpretCompleted(held, values, profile, known);
    if (read.outcome !== 'ready') throw stillHeld(read.reasons);
    const source = { ...held.source, kept: read.kept };
    const { penalty, identity } = read;
    const [result] = await this.repositories.records.takeMany(
      [{ penalty, identity, source }],
      false,
      context,
    );
    if (result?.outcome === 'conflict') {
      throw new ProblemError('HELD_ROW_STILL_HELD', 'The same penalty is stored with other content.', {
        errors: result.differences.map(({ field, stored, value }) => ({
          path: nationalName(field),
          message: `stored: ${stored ?? '—'}; here: ${value ?? '—'}`,
        })),
      });
    }
    return recordIdOf(identity);
  }
}

function stillHeld(reasons: readonly Reason[]): ProblemError {
  const errors = reasons.map(({ field, code, message }) => ({ path: field, message: `${code}: ${message}` }));
  return new ProblemError('HELD_ROW_STILL_HELD', `${reasons.length} things are still to be supplied.`, {
    errors,
  });
}

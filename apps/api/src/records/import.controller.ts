import type { Readable } from 'node:stream';
import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { importQuerySchema, importResultSchema } from '@xinxiu/contracts';
import type { Actor } from '@xinxiu/domain';
import {
  type ImportProfile,
  type ImportSummary,
  type Reason,
  importPenalties,
  reasonIn,
} from '@xinxiu/intake';
import { type Repositories, createPenaltyStore } from '@xinxiu/persistence';
import type { z } from 'zod';
import { AuditLog } from '../audit/audit-log.js';
import { Endpoint } from '../http/endpoint.js';
import type { Language } from '../http/problem-document.js';
import { type ApiRequest, AskedLanguage, Me } from '../http/request-context.js';
import { ZodQuery } from '../http/zod.pipe.js';
import { fromRequest } from '../imports/from-request.js';
import { ImportProfiles } from '../imports/import-profiles.js';
import { untilGone } from '../imports/until-gone.js';
import { maskedReason } from '../privacy/masked-row.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { ImportContexts } from './import-context.js';

type ImportQuery = z.output<typeof importQuerySchema>;

interface ImportResult extends ImportSummary {
  readonly rows: readonly { row: number; outcome: string; reasons: readonly Reason[] }[];
}

@Controller('v1/records')
export class ImportController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(ImportContexts) private readonly contexts: ImportContexts,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(ImportProfiles) private readonly profiles: ImportProfiles,
  ) {}

  @Post('import')
  @HttpCode(200)
  @Endpoint({
    permission: 'record.import',
    returns: importResultSchema,
    summary:
      'Import penalties from CSV, XLSX or JSON: multipart field "file", or the file itself as the body',
    takes: 'raw',
    problems: [
      'PROFILE_UNKNOWN',
      'IMPORT_UNREADABLE',
      'FILE_MISSING',
      'FILE_TOO_LARGE',
      'FILE_EMPTY',
      'TEST_CLOCK_OFF',
    ],
  })
  async import(
    @ZodQuery(importQuerySchema) query: ImportQuery,
    @Req() request: ApiRequest,
    @Me() actor: Actor,
    @AskedLanguage() language: Language,
  ): Promise<ImportResult> {
    const profile = await this.profiles.get(query.profile);
    return fromRequest(request, (source) =>
      this.taken(source, profile, query, actor, language, query.dryRun ? untilGone(request) : undefined),
    );
  }

  private async taken(
    source: Readable,
    profile: ImportProfile,
    { dryRun, at, subjectName, subjectCode }: ImportQuery,
    actor: Actor,
    language: Language,
    signal: AbortSignal | undefined,
  ): Promise<ImportResult> {
    const { context, ...known } = await this.contexts.open(actor, at);
    const store = createPenaltyStore(this.repositories, context);
    const given = {
      ...(subjectName !== undefined && { subjectName }),
      ...(subjectCode !== undefined && { subjectCode }),
    };
    const run = importPenalties({
      ...{ source, profile, store, dryRun, given, ...known },
      ...(signal && { signal }),
    });
    const rows: ImportResult['rows'][number][] = [];
    for await (const { row, outcome, reasons } of run)
      rows.push({ row, outcome, reasons: reasons.map((reason) => maskedReason(reasonIn(reason, language))) });
    const { taken, held, refused, total, unchanged, conflicts } = run.summary;
    if (!dryRun)
      await this.audit.done(actor, 'import', profile.name, { taken, held, refused, unchanged, conflicts });
    return { taken, held, refused, total, unchanged, conflicts, rows };
  }
}

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import {
  disclosureExportQuerySchema,
  disclosureSchema,
  disclosuresQuerySchema,
  pageSchema,
} from '@xinxiu/contracts';
import { type Actor, maskNumbers, words } from '@xinxiu/domain';
import type { Disclosure, DisclosureSort, Page, PageRequest, Repositories, Scope } from '@xinxiu/persistence';
import type { Response } from 'express';
import type { z } from 'zod';
import { AuditLog } from '../audit/audit-log.js';
import { ExportEndpoint } from '../exports/export-endpoint.js';
import { ListExports } from '../exports/list-exports.js';
import { Endpoint } from '../http/endpoint.js';
import type { Language } from '../http/problem-document.js';
import { AskedLanguage, type Caller, Me, MyScope, TheCaller } from '../http/request-context.js';
import { ZodQuery } from '../http/zod.pipe.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { OwnAccess } from '../sign-ins/own-access.js';
import { DISCLOSURE_COLUMNS, type DisclosureView } from './disclosure-columns.js';
import { exportedData } from './exported-data.js';

/** What a business may ask about the data that is held of it (个人信息保护法 art. 44, 45). */
@Controller('v1/own-data')
export class OwnDataController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(OwnAccess) private readonly access: OwnAccess,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

  @Get('disclosures')
  @Endpoint({
    permission: 'own-data.read',
    returns: pageSchema(disclosureSchema),
    summary:
      'Who saw personal values of the own organisation in full, when and why, newest first unless sorted',
  })
  disclosures(
    @ZodQuery(disclosuresQuerySchema) { sort, ...page }: z.output<typeof disclosuresQuerySchema>,
    @MyScope() scope: Scope,
  ): Promise<Page<DisclosureView>> {
    return this.page(scope, sort, page);
  }

  @ExportEndpoint(
    'own-data.read',
    'Who saw personal values of the own organisation in full',
    'disclosures/export',
  )
  async exportDisclosures(
    @ZodQuery(disclosureExportQuerySchema) query: z.output<typeof disclosureExportQuerySchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
    @AskedLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    await this.exports.send(
      response,
      { actor, language },
      {
        name: 'disclosures',
        title: words('查看记录', 'Who looked'),
        columns: DISCLOSURE_COLUMNS,
        query,
        page: (place) => this.page(scope, query.sort, place),
      },
    );
  }

  /** Read page by page while it is sent: memory does not grow with what is held. */
  @Get('export')
  @Endpoint({
    permission: 'own-data.read',
    returns: 'file',
    summary: 'Everything that is held of the own organisation and account, as one JSON file',
  })
  async export(
    @TheCaller() caller: Caller,
    @MyScope() scope: Scope,
    @Res() response: Response,
  ): Promise<void> {
    const { actor } = caller;
    await this.audit.done(actor, 'own-data-exported', actor.organisation ?? actor.id);
    response.set({
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': 'attachment; filename="own-data.json"',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    });
    const account = { actor, signIns: await this.access.list(caller) };
    await pipeline(Readable.from(exportedData(this.repositories, account, scope, ownCode(scope))), response);
  }

  private async page(scope: Scope, sort: DisclosureSort, page: PageRequest): Promise<Page<DisclosureView>> {
    const found = await this.repositories.disclosures.of(ownCode(scope), sort, page);
    return { ...found, items: found.items.map(disclosureView) };
  }
}

function ownCode(scope: Scope): string {
  return scope.kind === 'applicant' ? scope.uscc : '';
}

function disclosureView({ id, at, subject, field, reason, ...who }: Disclosure): DisclosureView {
  const by = { name: who.personName, role: who.role, department: who.department };
  // Whoever gave it may have written numbers of anybody into it.
  return { id, at, subject, field, reason: maskNumbers(reason), by };
}

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import {
  type AuditQuery,
  auditDayExportQuerySchema,
  auditDaySchema,
  auditDaysSchema,
  auditExportQuerySchema,
  auditFactsQuerySchema,
  auditLinkDocSchema,
  auditLinkSchema,
  auditStraysSchema,
  auditPageSchema,
  auditQuerySchema,
  pageSchema,
} from '@xinxiu/contracts';
import { type Actor, words } from '@xinxiu/domain';
import {
  type AuditFilter,
  type AuditLink,
  type AuditLinkDoc,
  COUNTY,
  type DaySeal,
  type Page,
  type Repositories,
  type Stray,
} from '@xinxiu/persistence';
import type { Response } from 'express';
import type { z } from 'zod';
import { ExportEndpoint } from '../exports/export-endpoint.js';
import { ListExports, MOST_ROWS } from '../exports/list-exports.js';
import { Endpoint } from '../http/endpoint.js';
import type { Language } from '../http/problem-document.js';
import { ProblemError } from '../http/problem.error.js';
import { AskedLanguage, Me } from '../http/request-context.js';
import { ZodParam, ZodQuery } from '../http/zod.pipe.js';
import {
  AUDIT_KEYS,
  type AuditKeys,
  LAW,
  type Law,
  NOW,
  type Now,
  REPOSITORIES,
} from '../platform/tokens.js';
import { Statements } from '../retention/statements.js';
import { AuditLog } from './audit-log.js';
import { TRAIL_TYPES, exportedTrail } from './export-trail.js';
import { checkedFacts } from './check-facts.js';
import { SEAL_COLUMNS } from './seal-columns.js';

interface AuditDays extends Page<DaySeal> {
  /** The day that is still being written; it is sealed when it is over. */
  readonly open?: { readonly day: string; readonly links: number; readonly running?: DaySeal };
}

type PageQuery = z.output<typeof auditPageSchema>;
type FactsOf = z.output<typeof auditFactsQuerySchema>;

/** The audit trail for those who look over everybody. To read it is an act too, and is recorded. */
@Controller('v1/audit')
export class AuditController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(AuditLog) private readonly log: AuditLog,
    @Inject(Statements) private readonly statements: Statements,
    @Inject(AUDIT_KEYS) private readonly keys: AuditKeys,
    @Inject(LAW) private readonly law: Law,
    @Inject(NOW) private readonly now: Now,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

  @Get()
  @Endpoint({
    permission: 'audit.read',
    returns: pageSchema(auditLinkSchema),
    summary: 'Who did what, newest first unless sorted',
  })
  async list(@ZodQuery(auditQuerySchema) query: AuditQuery, @Me() actor: Actor): Promise<Page<AuditLink>> {
    const { limit, cursor, ...filter } = query;
    await this.recordReading(actor, cursor, JSON.stringify(filter));
    return this.repositories.audit.list(COUNTY, filter, { limit, cursor });
  }

  @Get('export')
  @Endpoint({
    permission: 'audit.export',
    returns: 'file',
    summary:
      'The whole trail, or what fits the filter, as CSV or JSON lines, newest first unless sorted; as XLSX as far as one sheet is of use',
    problems: ['EXPORT_TOO_LONG'],
  })
  async export(
    @ZodQuery(auditExportQuerySchema) { format, ...filter }: z.output<typeof auditExportQuerySchema>,
    @Me() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    if (format === 'xlsx') await this.assertFitsSheet(filter);
    await this.log.done(actor, 'audit-exported', 'audit', { format, what: JSON.stringify(filter) });
    response.set({
      'Content-Type': TRAIL_TYPES[format],
      'Content-Disposition': `attachment; filename="audit.${format}"`,
    });
    await pipeline(Readable.from(exportedTrail(this.repositories, filter, format)), response);
  }

  @Get('facts')
  @Endpoint({
    permission: 'audit.read',
    returns: 'text',
    summary:
      'Holds the facts of cases and records against the trail: a JSON line for each that was edited, put in or taken away, then the count',
  })
  async facts(
    @ZodQuery(auditFactsQuerySchema) only: FactsOf,
    @Me() actor: Actor,
    @Res() response: Response,
  ): Promise<void> {
    await this.log.done(actor, 'facts-verified', only.caseNo ?? only.recordId ?? 'audit');
    response.set({ 'Content-Type': 'application/x-ndjson' });
    await pipeline(Readable.from(this.factLines(only)), response);
  }

  @Get('days')
  @Endpoint({
    permission: 'audit.read',
    returns: auditDaysSchema,
    summary: 'The days of the audit trail with their seals, newest first',
  })
  async days(@ZodQuery(auditPageSchema) page: PageQuery): Promise<AuditDays> {
    const [seals, open] = await Promise.all([
      this.repositories.auditSeals.list(page),
      this.repositories.auditSeals.openDay(this.today()),
    ]);
    return { ...seals, ...(open && { open }) };
  }

  @ExportEndpoint('audit.read', 'The days of the audit trail with their seals', 'days/export')
  async exportDays(
    @ZodQuery(auditDayExportQuerySchema) query: z.output<typeof auditDayExportQuerySchema>,
    @Me() actor: Actor,
    @AskedLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    await this.exports.send(
      response,
      { actor, language },
      {
        name: 'audit-days',
        title: words('审计日封存', 'Days of the trail'),
        columns: SEAL_COLUMNS,
        query,
        page: (place) => this.repositories.auditSeals.list(place),
      },
    );
  }

  @Get('strays')
  @Endpoint({
    permission: 'audit.read',
    returns: auditStraysSchema,
    summary:
      'Documents of days that were never written, or of none: what somebody put into the store directly',
  })
  async strays(): Promise<{ items: readonly Stray[] }> {
    const { audit, auditSeals } = this.repositories;
    return { items: await audit.strays(() => auditSeals.writtenDays(this.today())) };
  }

  @Get('days/:day/links')
  @Endpoint({
    permission: 'audit.read',
    returns: pageSchema(auditLinkDocSchema),
    showsNumbers:
      'to nobody: they are masked before they are chained, and a link is verified as it was chained',
    summary: 'The links of a day in order, to verify or export them',
  })
  async links(
    @ZodParam('day', auditDaySchema) day: string,
    @ZodQuery(auditPageSchema) page: PageQuery,
    @Me() actor: Actor,
  ): Promise<Page<AuditLinkDoc>> {
    await this.recordReading(actor, page.cursor, day);
    return this.repositories.audit.ofDay(day, page);
  }

  /** Before the first byte: CSV and JSON lines have no bound. @throws ProblemError EXPORT_TOO_LONG */
  private async assertFitsSheet(filter: AuditFilter): Promise<void> {
    const { total } = await this.repositories.audit.list(COUNTY, filter, { limit: 1 });
    if (total <= MOST_ROWS) return;
    throw new ProblemError(
      'EXPORT_TOO_LONG',
      `The list has ${total} rows, and an export takes at most ${MOST_ROWS}. Narrow the filter.`,
    );
  }

  private today(): string {
    return new Date(this.now()).toISOString().slice(0, 10);
  }

  private async *factLines(only: FactsOf): AsyncGenerator<string> {
    const { packs } = this.law;
    const store = { ...this.repositories, statements: this.statements, keys: await this.keys(), packs };
    for await (const line of checkedFacts(store, this.now(), only)) yield `${JSON.stringify(line)}\n`;
  }

  /** Once per reading, not per page. */
  private async recordReading(actor: Actor, cursor: string | undefined, what: string): Promise<void> {
    if (cursor === undefined) await this.log.done(actor, 'audit-read', 'audit', { what });
  }
}

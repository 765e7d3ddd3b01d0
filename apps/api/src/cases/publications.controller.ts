import { Controller, Get, Inject, Res } from '@nestjs/common';
import {
  pageSchema,
  publicationListQuerySchema,
  publicationSchema,
  publicationExportQuerySchema,
} from '@xinxiu/contracts';
import { type Actor, addDays, shanghaiInstant, words } from '@xinxiu/domain';
import type { Page, PageRequest, Repositories, Scope, StoredCase } from '@xinxiu/persistence';
import type { Response } from 'express';
import type { z } from 'zod';
import { ExportEndpoint } from '../exports/export-endpoint.js';
import { ListExports } from '../exports/list-exports.js';
import { Endpoint } from '../http/endpoint.js';
import type { Language } from '../http/problem-document.js';
import { AskedLanguage, Me, MyScope } from '../http/request-context.js';
import { ZodQuery } from '../http/zod.pipe.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { PUBLICATION_COLUMNS } from './publication-columns.js';

type Publication = z.output<typeof publicationSchema>;

@Controller('v1/publications')
export class PublicationsController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

  @Get()
  @Endpoint({
    permission: 'publication.read',
    returns: pageSchema(publicationSchema),
    summary:
      'Where publication of approved cases ends: each target with what it confirmed, last changed first unless sorted',
  })
  async list(
    @ZodQuery(publicationListQuerySchema) query: z.output<typeof publicationListQuerySchema>,
    @MyScope() scope: Scope,
  ): Promise<Page<Publication>> {
    return this.page(query, scope, query);
  }

  @ExportEndpoint('publication.read', 'The publications of the list')
  async export(
    @ZodQuery(publicationExportQuerySchema) query: z.output<typeof publicationExportQuerySchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
    @AskedLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    await this.exports.send(
      response,
      { actor, language },
      {
        name: 'publications',
        title: words('公示终止台账', 'Publications'),
        columns: PUBLICATION_COLUMNS,
        query,
        page: (place) => this.page(query, scope, place),
      },
    );
  }

  private async page(
    query: Omit<z.output<typeof publicationListQuerySchema>, 'cursor' | 'limit'>,
    scope: Scope,
    { limit, cursor }: PageRequest,
  ): Promise<Page<Publication>> {
    const { from, to, status, target, standing, q, sort } = query;
    const days = {
      ...(from !== undefined && { from: new Date(shanghaiInstant(from)).toISOString() }),
      ...(to !== undefined && { before: new Date(shanghaiInstant(addDays(to, 1))).toISOString() }),
    };
    const filter = { status, target, standing, q, sort, ...days };
    const page = await this.repositories.cases.publications(scope, filter, { limit, cursor });
    return { ...page, items: page.items.map(publication) };
  }
}

function publication({ state, looks = [] }: StoredCase): Publication {
  const { caseNo, recordId, applicant, determiningDepartment, status, enteredAt, targets, attention } = state;
  return {
    ...{ caseNo, recordId, applicant, determiningDepartment },
    status: status as Publication['status'],
    since: enteredAt,
    targets: targets.map((target) => {
      const look = looks.find((one) => one.target === target.name);
      return {
        ...target,
        ...(look && { look: { attempts: look.attempts, at: look.at, evidence: look.evidence } }),
      };
    }),
    ...(attention && { attention }),
  };
}

import { Controller, Get, Inject } from '@nestjs/common';
import { pageSchema, publicationListQuerySchema, publicationSchema } from '@xinxiu/contracts';
import { type CaseState, addDays, shanghaiInstant } from '@xinxiu/domain';
import type { Page, Repositories, Scope } from '@xinxiu/persistence';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { MyScope } from '../http/request-context.js';
import { ZodQuery } from '../http/zod.pipe.js';
import { REPOSITORIES } from '../platform/tokens.js';

type Publication = z.output<typeof publicationSchema>;

@Controller('v1/publications')
export class PublicationsController {
  constructor(@Inject(REPOSITORIES) private readonly repositories: Repositories) {}

  @Get()
  @Endpoint({
    permission: 'publication.read',
    returns: pageSchema(publicationSchema),
    summary:
      'Where publication of approved cases ends: each target with what it confirmed, last changed first',
  })
  async list(
    @ZodQuery(publicationListQuerySchema) query: z.output<typeof publicationListQuerySchema>,
    @MyScope() scope: Scope,
  ): Promise<Page<Publication>> {
    const { from, to, limit, cursor, ...filter } = query;
    const days = {
      ...(from !== undefined && { from: new Date(shanghaiInstant(from)).toISOString() }),
      ...(to !== undefined && { before: new Date(shanghaiInstant(addDays(to, 1))).toISOString() }),
    };
    const page = await this.repositories.cases.publications(scope, { ...filter, ...days }, { limit, cursor });
    return { ...page, items: page.items.map(publication) };
  }
}

function publication(state: CaseState): Publication {
  const { caseNo, recordId, applicant, determiningDepartment, status, enteredAt, targets, attention } = state;
  return {
    ...{ caseNo, recordId, applicant, determiningDepartment },
    status: status as Publication['status'],
    since: enteredAt,
    targets: targets.map((target) => ({ ...target })),
    ...(attention && { attention }),
  };
}

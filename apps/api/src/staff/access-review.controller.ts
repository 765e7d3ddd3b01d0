import { Controller, Get, Header, Inject } from '@nestjs/common';
import { accessReviewQuerySchema, listSchema, reviewedPersonSchema } from '@xinxiu/contracts';
import { type Actor, CSV_BEGIN, csvLine } from '@xinxiu/domain';
import type { PeopleFilter, Person, Repositories } from '@xinxiu/persistence';
import type { z } from 'zod';
import { AuditLog } from '../audit/audit-log.js';
import { Endpoint } from '../http/endpoint.js';
import { Me } from '../http/request-context.js';
import { ZodQuery } from '../http/zod.pipe.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { maskedAnswer } from '../privacy/masked-answer.js';
import { type StaffView, staffView } from './staff-view.js';

const PAGE = 200;
const HEAD = [
  'username',
  'name',
  'role',
  'department',
  'standing',
  'lastSignInAt',
  'invitedAt',
  'leftAt',
] as const;

type Reviewed = Omit<StaffView, 'email'>;
type Query = z.output<typeof accessReviewQuerySchema>;

/** Who may do what where, and who of them still uses it: what a county looks through at regular intervals. */
@Controller('v1/access-review')
export class AccessReviewController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  @Get()
  @Endpoint({
    permission: 'access-review.read',
    returns: listSchema(reviewedPersonSchema),
    summary: 'Everybody with role, department and last sign-in',
  })
  async list(
    @ZodQuery(accessReviewQuerySchema) query: Query,
    @Me() actor: Actor,
  ): Promise<{ items: readonly Reviewed[] }> {
    return { items: await this.reviewed(query, actor, 'json') };
  }

  @Get('csv')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="access-review.csv"')
  @Endpoint({
    permission: 'access-review.read',
    returns: 'text',
    summary: 'The same as CSV; cells that a spreadsheet would calculate are text',
  })
  async csv(@ZodQuery(accessReviewQuerySchema) query: Query, @Me() actor: Actor): Promise<string> {
    const people = maskedAnswer(await this.reviewed(query, actor, 'csv'));
    const rows = people.map((person) => csvLine(HEAD.map((column) => person[column] ?? '')));
    return [CSV_BEGIN, csvLine(HEAD), ...rows].join('');
  }

  private async reviewed(query: Query, actor: Actor, form: string): Promise<readonly Reviewed[]> {
    const filter: PeopleFilter = { ...query, staff: true };
    const people: Reviewed[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await this.repositories.people.page(filter, 'username', { limit: PAGE, cursor });
      people.push(...page.items.map(reviewed));
      cursor = page.nextCursor;
      if (cursor === undefined) break;
    }
    await this.audit.done(actor, 'access-reviewed', form, { people: people.length });
    return people;
  }
}

function reviewed(person: Person): Reviewed {
  const { email: _email, ...seen } = staffView(person);
  return seen;
}

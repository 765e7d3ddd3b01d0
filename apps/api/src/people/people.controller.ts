import { Controller, Get, Inject } from '@nestjs/common';
import { colleagueSchema, departmentSchema, listSchema, peopleQuerySchema } from '@xinxiu/contracts';
import { isOfficial } from '@xinxiu/domain';
import type { Repositories, Scope } from '@xinxiu/persistence';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { MyScope } from '../http/request-context.js';
import { ZodQuery } from '../http/zod.pipe.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { type ColleagueView, colleagueView } from './person-view.js';

interface DepartmentView {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: string;
}

@Controller('v1')
export class PeopleController {
  constructor(@Inject(REPOSITORIES) private readonly repositories: Repositories) {}

  @Get('people')
  @Endpoint({
    permission: 'people.read',
    returns: listSchema(colleagueSchema),
    summary: 'Officials to whom work can be assigned, of the own department',
  })
  async people(
    @MyScope() scope: Scope,
    @ZodQuery(peopleQuerySchema) query: z.output<typeof peopleQuerySchema>,
  ): Promise<{ items: ColleagueView[] }> {
    const people = await this.repositories.people.list(scope, query);
    return { items: people.filter(({ role }) => isOfficial(role)).map(colleagueView) };
  }

  @Get('departments')
  @Endpoint({
    permission: 'department.read',
    returns: listSchema(departmentSchema),
    summary: 'The departments of the county',
  })
  async departments(): Promise<{ items: DepartmentView[] }> {
    const departments = await this.repositories.departments.all();
    return { items: departments.map(({ code, name, nameEn, kind }) => ({ code, name, nameEn, kind })) };
  }
}

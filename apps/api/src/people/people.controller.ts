import { Controller, Get, Inject, Res } from '@nestjs/common';
import {
  colleagueSchema,
  departmentExportQuerySchema,
  departmentQuerySchema,
  departmentSchema,
  listSchema,
  pageSchema,
  peopleQuerySchema,
} from '@xinxiu/contracts';
import { type Actor, isOfficial, words } from '@xinxiu/domain';
import type { Page, Repositories, Scope } from '@xinxiu/persistence';
import type { Response } from 'express';
import type { z } from 'zod';
import { ExportEndpoint } from '../exports/export-endpoint.js';
import { ListExports } from '../exports/list-exports.js';
import { Endpoint } from '../http/endpoint.js';
import type { Language } from '../http/problem-document.js';
import { AskedLanguage, Me, MyScope } from '../http/request-context.js';
import { ZodQuery } from '../http/zod.pipe.js';
import { REPOSITORIES } from '../platform/tokens.js';
import {
  DEPARTMENT_COLUMNS,
  type DepartmentView,
  departmentsOf,
  pageOfDepartments,
} from './department-list.js';
import { type ColleagueView, colleagueView } from './person-view.js';

@Controller('v1')
export class PeopleController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

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
    returns: pageSchema(departmentSchema),
    summary: 'The departments of the county, by their codes unless sorted; all of them without a limit',
  })
  async departments(
    @ZodQuery(departmentQuerySchema) query: z.output<typeof departmentQuerySchema>,
  ): Promise<Page<DepartmentView>> {
    return pageOfDepartments(departmentsOf(await this.repositories.departments.all(), query), query);
  }

  @ExportEndpoint('department.read', 'The departments of the county', 'departments/export')
  async export(
    @ZodQuery(departmentExportQuerySchema) query: z.output<typeof departmentExportQuerySchema>,
    @Me() actor: Actor,
    @AskedLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    const items = departmentsOf(await this.repositories.departments.all(), query);
    await this.exports.send(
      response,
      { actor, language },
      {
        name: 'departments',
        title: words('部门', 'Departments'),
        columns: DEPARTMENT_COLUMNS,
        query,
        page: () => Promise.resolve({ items, total: items.length }),
      },
    );
  }
}

import { Controller, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import {
  absenceExportQuerySchema,
  absenceQuerySchema,
  absenceSchema,
  changeAbsenceSchema,
  enterAbsenceSchema,
  idSchema,
  pageSchema,
} from '@xinxiu/contracts';
import { type Actor, words } from '@xinxiu/domain';
import type { Page, PageRequest, Repositories, Scope, StoredAbsence } from '@xinxiu/persistence';
import type { Response } from 'express';
import type { z } from 'zod';
import { ExportEndpoint } from '../exports/export-endpoint.js';
import { ListExports } from '../exports/list-exports.js';
import { Endpoint } from '../http/endpoint.js';
import type { Language } from '../http/problem-document.js';
import { AskedLanguage, Me, MyScope } from '../http/request-context.js';
import { ZodBody, ZodParam, ZodQuery } from '../http/zod.pipe.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { ABSENCE_COLUMNS } from './absence-columns.js';
import { type AbsenceView, absenceView } from './absence-view.js';
import { Absences } from './absences.js';
import { Substitution } from './substitution.js';

/** Who is away when, and who stands in: entered by himself, by his leader or by the administrator. */
@Controller('v1/absences')
export class AbsencesController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(Absences) private readonly absences: Absences,
    @Inject(Substitution) private readonly substitution: Substitution,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

  @Get()
  @Endpoint({
    permission: 'absence.read',
    returns: pageSchema(absenceSchema),
    summary: 'Who is away now or will be, and who stands in; what is over by over=true',
  })
  list(
    @ZodQuery(absenceQuerySchema) query: z.output<typeof absenceQuerySchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
  ): Promise<Page<AbsenceView>> {
    return this.page(query, { actor, scope }, query);
  }

  @ExportEndpoint('absence.read', 'The absences of the list')
  async export(
    @ZodQuery(absenceExportQuerySchema) query: z.output<typeof absenceExportQuerySchema>,
    @Me() actor: Actor,
    @MyScope() scope: Scope,
    @AskedLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    await this.exports.send(
      response,
      { actor, language },
      {
        name: 'absences',
        title: words('外出与代办', 'Absences'),
        columns: ABSENCE_COLUMNS,
        query,
        page: (place) => this.page(query, { actor, scope }, place),
      },
    );
  }

  @Post()
  @Endpoint({
    permission: 'absence.keep',
    returns: absenceSchema,
    summary:
      'Enter an absence from a first to a last day, with who stands in; one’s own unless a person is named',
    status: 201,
    once: true,
    problems: ['NOT_FOUND', 'NOT_YOURS', 'ABSENCE_IMPOSSIBLE', 'UNAVAILABLE'],
  })
  async enter(
    @ZodBody(enterAbsenceSchema) body: z.output<typeof enterAbsenceSchema>,
    @Me() actor: Actor,
  ): Promise<AbsenceView> {
    return this.view(await this.absences.enter(body, actor), actor);
  }

  @Post(':id/change')
  @HttpCode(200)
  @Endpoint({
    permission: 'absence.keep',
    returns: absenceSchema,
    summary: 'Give an absence another last day or another substitute',
    once: true,
    problems: ['NOT_FOUND', 'NOT_YOURS', 'ABSENCE_ENDED', 'ABSENCE_IMPOSSIBLE', 'UNAVAILABLE'],
  })
  async change(
    @ZodParam('id', idSchema) id: string,
    @ZodBody(changeAbsenceSchema) body: z.output<typeof changeAbsenceSchema>,
    @Me() actor: Actor,
  ): Promise<AbsenceView> {
    return this.view(await this.absences.change(id, body, actor), actor);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Endpoint({
    permission: 'absence.keep',
    returns: absenceSchema,
    summary: 'End an absence at once, or call it off before it begins',
    once: true,
    problems: ['NOT_FOUND', 'NOT_YOURS'],
  })
  async end(@ZodParam('id', idSchema) id: string, @Me() actor: Actor): Promise<AbsenceView> {
    return this.view(await this.absences.end(id, actor), actor);
  }

  private async page(
    query: Omit<z.output<typeof absenceQuerySchema>, 'limit' | 'cursor'>,
    { actor, scope }: { readonly actor: Actor; readonly scope: Scope },
    { limit, cursor }: PageRequest,
  ): Promise<Page<AbsenceView>> {
    const { department = scope.kind === 'department' ? scope.code : undefined } = query;
    // Of another department than one's own nothing is shown, as if nobody were away there.
    if (scope.kind === 'department' && department !== scope.code) return { items: [], total: 0 };
    const filter = { department, personId: query.personId, over: query.over, sort: query.sort };
    const today = this.substitution.today();
    const found = await this.repositories.absences.list(filter, today, { limit, cursor });
    return { ...found, items: await this.views(found.items, actor) };
  }

  private async view(absence: StoredAbsence, actor: Actor): Promise<AbsenceView> {
    const [view] = await this.views([absence], actor);
    if (!view) throw new Error('An absence has a view.');
    return view;
  }

  private async views(absences: readonly StoredAbsence[], actor: Actor): Promise<AbsenceView[]> {
    const today = this.substitution.today();
    const unattended = await this.substitution.unattended(absences);
    return absences.map((one) => absenceView(one, unattended.get(one.id), actor, today));
  }
}

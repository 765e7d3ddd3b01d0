import { Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import {
  idSchema,
  inviteSchema,
  leaveSchema,
  movePersonSchema,
  movedPersonSchema,
  oneStaffMemberSchema,
  pageSchema,
  staffImportQuerySchema,
  staffImportResultSchema,
  staffMemberSchema,
  staffQuerySchema,
  staffExportQuerySchema,
} from '@xinxiu/contracts';
import { type Actor, words } from '@xinxiu/domain';
import { COUNTY, type Page, type PageRequest, type Repositories } from '@xinxiu/persistence';
import type { Response } from 'express';
import type { z } from 'zod';
import { ExportEndpoint } from '../exports/export-endpoint.js';
import { ListExports } from '../exports/list-exports.js';
import { Endpoint } from '../http/endpoint.js';
import { type ApiRequest, AskedLanguage, Me } from '../http/request-context.js';
import type { Language } from '../http/problem-document.js';
import { ZodBody, ZodParam, ZodQuery } from '../http/zod.pipe.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { SecondFactor } from '../second-factor/second-factor.js';
import { ChangePost, type Changed } from './change-post.js';
import { ImportStaff, type StaffImport } from './import-staff.js';
import { InvitePerson } from './invite-person.js';
import { STAFF_COLUMNS } from './staff-columns.js';
import { type StaffView, staffView } from './staff-view.js';

interface ChangedView {
  readonly person: StaffView;
  readonly returned: readonly string[];
  readonly waiting: readonly string[];
}

type OneStaffView = StaffView & {
  readonly openCases: number;
  readonly secondFactor: 'on' | 'off';
};

/** People of the departments, for the administrator: invited, imported, moved, and leaving. */
@Controller('v1/staff')
export class StaffController {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(ListExports) private readonly exports: ListExports,
    @Inject(InvitePerson) private readonly invitations: InvitePerson,
    @Inject(ImportStaff) private readonly imports: ImportStaff,
    @Inject(ChangePost) private readonly posts: ChangePost,
    @Inject(SecondFactor) private readonly factor: SecondFactor,
  ) {}

  @Get()
  @Endpoint({
    permission: 'staff.read',
    returns: pageSchema(staffMemberSchema),
    summary: 'Who works for the county, with post and standing',
  })
  list(@ZodQuery(staffQuerySchema) query: z.output<typeof staffQuerySchema>): Promise<Page<StaffView>> {
    return this.page(query, query);
  }

  @ExportEndpoint('staff.read', 'The people of the list')
  async export(
    @ZodQuery(staffExportQuerySchema) query: z.output<typeof staffExportQuerySchema>,
    @Me() actor: Actor,
    @AskedLanguage() language: Language,
    @Res() response: Response,
  ): Promise<void> {
    await this.exports.send(
      response,
      { actor, language },
      {
        name: 'staff',
        title: words('人员名单', 'People'),
        columns: STAFF_COLUMNS,
        query,
        page: (place) => this.page(query, place),
      },
    );
  }

  @Get(':id')
  @Endpoint({
    permission: 'staff.read',
    returns: oneStaffMemberSchema,
    summary: 'One of them, and how many open cases he holds',
  })
  async read(@ZodParam('id', idSchema) id: string): Promise<OneStaffView> {
    const person = await this.invitations.get(id);
    const [held, isOn] = await Promise.all([
      this.repositories.cases.list(COUNTY, { holder: id, open: true }, { limit: 1 }),
      this.factor.isOn(id),
    ]);
    return { ...staffView(person), openCases: held.total, secondFactor: isOn ? 'on' : 'off' };
  }

  @Post()
  @Endpoint({
    permission: 'staff.change',
    returns: staffMemberSchema,
    summary: 'Invite somebody: a mail with a code that works once within 48 hours',
    status: 201,
    once: true,
    problems: ['USERNAME_OF_BUSINESS', 'USERNAME_TAKEN', 'POST_IMPOSSIBLE', 'ADDRESS_OF_OFFICIAL'],
  })
  async invite(
    @ZodBody(inviteSchema) body: z.output<typeof inviteSchema>,
    @Me() actor: Actor,
  ): Promise<StaffView> {
    return staffView(await this.invitations.invite(body, actor));
  }

  @Post('import')
  @HttpCode(200)
  @Endpoint({
    permission: 'staff.change',
    returns: staffImportResultSchema,
    summary: 'Invite everybody of a list in CSV or XLSX, multipart field "file"; each row with its outcome',
    takes: 'raw',
    problems: ['IMPORT_UNREADABLE', 'FILE_MISSING', 'FILE_TOO_LARGE', 'FILE_EMPTY'],
  })
  import(
    @ZodQuery(staffImportQuerySchema) { dryRun }: z.output<typeof staffImportQuerySchema>,
    @Req() request: ApiRequest,
    @Me() actor: Actor,
    @AskedLanguage() language: Language,
  ): Promise<StaffImport> {
    return this.imports.take(request, dryRun, actor, language);
  }

  @Post(':id/invitation')
  @HttpCode(200)
  @Endpoint({
    permission: 'staff.change',
    returns: staffMemberSchema,
    summary: 'Invite again who has not opened the account: a new code, and the old one ends',
    once: true,
    problems: ['ACCOUNT_OPEN', 'PERSON_LEFT'],
  })
  async inviteAgain(@ZodParam('id', idSchema) id: string, @Me() actor: Actor): Promise<StaffView> {
    return staffView(await this.invitations.again(id, actor));
  }

  @Post(':id/move')
  @HttpCode(200)
  @Endpoint({
    permission: 'staff.change',
    returns: movedPersonSchema,
    summary: 'Give somebody another role or department; what he held goes back to its queue',
    once: true,
    problems: ['POST_IMPOSSIBLE', 'NOT_YOUR_OWN', 'ADDRESS_OF_OFFICIAL', 'PERSON_LEFT', 'LAST_ADMINISTRATOR'],
  })
  async move(
    @ZodParam('id', idSchema) id: string,
    @ZodBody(movePersonSchema) body: z.output<typeof movePersonSchema>,
    @Me() actor: Actor,
  ): Promise<ChangedView> {
    return changedView(await this.posts.move(id, body, actor));
  }

  @Post(':id/leave')
  @HttpCode(200)
  @Endpoint({
    permission: 'staff.change',
    returns: movedPersonSchema,
    summary: 'End all access of somebody who leaves, at once; what he held goes back to its queue',
    once: true,
    problems: ['LAST_ADMINISTRATOR'],
  })
  async leave(
    @ZodParam('id', idSchema) id: string,
    @ZodBody(leaveSchema) { reason }: z.output<typeof leaveSchema>,
    @Me() actor: Actor,
  ): Promise<ChangedView> {
    return changedView(await this.posts.leave(id, reason, actor));
  }

  private async page(
    { sort, role, department, standing, q }: Omit<z.output<typeof staffQuerySchema>, 'cursor' | 'limit'>,
    { limit, cursor }: PageRequest,
  ): Promise<Page<StaffView>> {
    const filter = { role, department, standing, q, staff: true };
    const page = await this.repositories.people.page(filter, sort, { limit, cursor });
    return { ...page, items: page.items.map(staffView) };
  }
}

function changedView({ person, returned, waiting }: Changed): ChangedView {
  return { person: staffView(person), returned, waiting };
}

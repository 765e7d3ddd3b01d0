import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { ErrorCode, Invitation } from '@xinxiu/contracts';
import type { Actor } from '@xinxiu/domain';
import { IntakeError, type RawRow, readRows } from '@xinxiu/intake';
import type { Person, Repositories } from '@xinxiu/persistence';
import { AuditLog } from '../audit/audit-log.js';
import { said } from '../http/said.js';
import type { Language } from '../http/problem-document.js';
import { ProblemError } from '../http/problem.error.js';
import type { ApiRequest } from '../http/request-context.js';
import { fromRequest } from '../imports/from-request.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { InvitePerson, assertNoCode } from './invite-person.js';
import { STAFF_LIST, refusalOfStaffList } from './staff-list.js';
import { type RowReason, type StaffRow, reason, staffRow } from './staff-row.js';

/** People of a county; each is invited by a mail, so a list by mistake is not let mail half a province. */
const MOST_ROWS = 2_000;

type Outcome = 'invited' | 'unchanged' | 'refused';

interface RowResult {
  readonly row: number;
  readonly username: string;
  readonly outcome: Outcome;
  readonly reasons: readonly RowReason[];
}

export type StaffImport = Readonly<Record<Outcome | 'total', number>> & {
  readonly rows: readonly RowResult[];
};

/** Invites the people of a list. Repeated, it invites nobody twice. */
@Injectable()
export class ImportStaff {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(InvitePerson) private readonly invitations: InvitePerson,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** @throws ProblemError for a file that cannot be read; what is wrong with a row is its outcome */
  async take(request: ApiRequest, dryRun: boolean, actor: Actor, language: Language): Promise<StaffImport> {
    return fromRequest(request, (source) => this.taken(source, dryRun, actor, language));
  }

  private async taken(
    source: Readable,
    dryRun: boolean,
    actor: Actor,
    language: Language,
  ): Promise<StaffImport> {
    const departments = await this.repositories.departments.all();
    const seen = new Set<string>();
    const rows: RowResult[] = [];
    for await (const raw of rowsOf(source)) {
      if (rows.length === MOST_ROWS) {
        throw new ProblemError('IMPORT_UNREADABLE', `A list has at most ${MOST_ROWS} people; split it.`);
      }
      rows.push(
        await this.row(staffRow(raw, departments, language), raw.row, seen, {
          language,
          actor: dryRun ? undefined : actor,
        }),
      );
    }
    const count = (outcome: Outcome): number => rows.filter((one) => one.outcome === outcome).length;
    const counts = {
      invited: count('invited'),
      unchanged: count('unchanged'),
      refused: count('refused'),
      total: rows.length,
    };
    if (!dryRun) await this.audit.done(actor, 'people-imported', 'people', counts);
    return { ...counts, rows };
  }

  /** @param actor undefined in a dry run */
  private async row(
    read: StaffRow,
    row: number,
    seen: Set<string>,
    { actor, language }: { readonly actor: Actor | undefined; readonly language: Language },
  ): Promise<RowResult> {
    const result = (outcome: Outcome, reasons: readonly RowReason[] = []): RowResult => ({
      row,
      username: read.username,
      outcome,
      reasons,
    });
    if ('reasons' in read) return result('refused', read.reasons);
    const { invitation } = read;
    const refused = (field: string, value: string, code: string, detail: string): RowResult =>
      result('refused', [reason(field, value, code, said(detail, language))]);
    const name = invitation.username.toLowerCase();
    if (seen.has(name)) {
      return refused('username', invitation.username, 'DUPLICATE', 'The list has this user name twice.');
    }
    seen.add(name);
    const { people } = this.repositories;
    const found = await people.findForSignIn(invitation.username);
    if (found && isSame(found.person, invitation)) return result('unchanged');
    try {
      assertNoCode(invitation.username);
      if (await people.isTaken(invitation.username))
        throw new ProblemError('USERNAME_TAKEN', 'Somebody else has this user name, or had it.');
      await this.invitations.assertPost(invitation.role, invitation.department ?? '');
      await this.invitations.assertAddress(invitation);
      if (actor) await this.invitations.invite(invitation, actor);
      return result('invited');
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const field = FIELD_OF[error.code] ?? 'department';
      return refused(field, String(invitation[field] ?? ''), error.code, error.detail);
    }
  }
}

/** Which field a refusal is about, where that is not the department. */
const FIELD_OF: Readonly<Partial<Record<ErrorCode, 'username' | 'email'>>> = {
  USERNAME_OF_BUSINESS: 'username',
  USERNAME_TAKEN: 'username',
  ADDRESS_OF_OFFICIAL: 'email',
};

function isSame(person: Person, { name, role, department = '' }: Invitation): boolean {
  return (
    person.leftAt === undefined &&
    person.name === name &&
    person.role === role &&
    person.department === department
  );
}

/** @throws IntakeError in the words of the template: nobody who brings such a list has a profile that he could change */
async function* rowsOf(source: Readable): AsyncGenerator<RawRow> {
  try {
    yield* readRows(source, { profile: STAFF_LIST });
  } catch (error) {
    throw error instanceof IntakeError ? refusalOfStaffList(error) : error;
  }
}

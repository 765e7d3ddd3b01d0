import { Inject, Injectable } from '@nestjs/common';
import { type Absence, UNATTENDED_WORDS, type Unattended, wordsIn } from '@xinxiu/domain';
import type { AccountNotice } from '@xinxiu/mail';
import type { Person, Repositories } from '@xinxiu/persistence';
import { AccountNotices } from '../accounts/account-notices.js';
import { REPOSITORIES } from '../platform/tokens.js';

/** Tells substitutes and leaders of absences. Written again for the same cause it is one notice. */
@Injectable()
export class AbsenceNotices {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Pick<Repositories, 'people'>,
    @Inject(AccountNotices) private readonly notices: AccountNotices,
  ) {}

  async substitute(absence: Absence, kind: 'absence-substitute' | 'absence-substitute-over', cause: string) {
    const { substitute } = absence;
    const person = substitute && (await this.repositories.people.find(substitute.id));
    if (person?.active) await this.notices.write({ kind, cause, to: person, content: content(absence) });
  }

  async leaders(absence: Absence, kind: 'absence-entered' | 'absence-ended', cause: string): Promise<void> {
    await this.tell(absence, () => ({ kind, cause, content: content(absence) }));
  }

  async unattended(absence: Absence, why: Unattended, cause: string): Promise<void> {
    await this.tell(absence, ({ locale }) => ({
      kind: 'absence-unattended',
      cause,
      content: { ...content(absence), reasons: [wordsIn(UNATTENDED_WORDS[why], locale)] },
    }));
  }

  private async tell(absence: Absence, notice: (to: Person) => Omit<AccountNotice, 'to'>): Promise<void> {
    for (const to of await this.whoLeads(absence)) await this.notices.write({ ...notice(to), to });
  }

  /** Where the leader is away himself and there is no other, who supervises the county. */
  private async whoLeads({ department, person }: Absence): Promise<readonly Person[]> {
    const members = await this.repositories.people.ofDepartment(department);
    const leaders = members.filter(({ id, role }) => role === 'department-leader' && id !== person.id);
    return leaders.length > 0 ? leaders : this.repositories.people.withRole('supervisor');
  }
}

function content({ person, substitute, firstDay, lastDay }: Absence): AccountNotice['content'] {
  return {
    absentName: person.name,
    ...(substitute && { substituteName: substitute.name }),
    from: firstDay,
    until: lastDay,
  };
}

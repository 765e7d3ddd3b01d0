import { type CaseState, type NoticeTo, owningUnit, shanghaiDate } from '@xinxiu/domain';
import type { Submission } from '../applications/schema.js';
import { COUNTY } from '../database/scope.js';
import type { Person } from '../people/person.js';
import type { Repositories } from '../repositories.js';
import { substituteOf } from './substitute-of.js';

/** Somebody who gets a notice of a case: in his inbox, by mail, or both. */
export interface CaseRecipient {
  /** Part of the notice's id: a person's id, else the role. */
  readonly key: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly locale: 'zh-CN' | 'en';
}

type Asked = 'people' | 'applications' | 'departments' | 'authorisations' | 'absences';
type Submitted = Pick<Submission, 'submittedBy' | 'contact' | 'locale'>;

/** Keeps answers by their keys. */
interface Memory<T> {
  get(key: string, ask: () => Promise<T>): Promise<T>;
}

/** Rosters change rarely and are asked for at every action; what an applicant submitted does not change. */
export interface RecipientMemory {
  readonly rosters: Memory<readonly Person[]>;
  readonly applicants: Memory<CaseRecipient>;
}

/** Finds the people whom a notice is for. */
export class CaseRecipients {
  /** @param now real instant, ms: the days on which people are away are real ones */
  constructor(
    private readonly repositories: Pick<Repositories, Asked>,
    private readonly now: () => number,
    private readonly memory: RecipientMemory,
  ) {}

  /** Spares the look-up of who applied. */
  remember(application: Submitted & { readonly applicationId: string }): void {
    void this.memory.applicants.get(application.applicationId, () => this.applicantOf(application));
  }

  /**
   * Never empty: whom nobody can be found for is told by a notice that cannot be sent, and is seen.
   * @param holderId who is told of what is for the holder
   */
  async of(
    to: NoticeTo,
    state: CaseState,
    holderId: string | undefined = state.holder?.id,
  ): Promise<readonly CaseRecipient[]> {
    if (to === 'applicant') return [await this.applicant(state)];
    const people = await this.people(to, state, holderId);
    if (people.length > 0) return people.map(recipient);
    return [await this.departmentMailbox(to, state)];
  }

  private async people(
    to: NoticeTo,
    state: CaseState,
    holderId: string | undefined,
  ): Promise<readonly Person[]> {
    const unit = owningUnit(state);
    if (to === 'county-office') return this.countyOffice(state);
    if (to === 'supervisor') return this.supervisors();
    const members = unit === undefined ? [] : await this.roster(unit);
    if (to === 'leader') return members.filter((person) => person.role === 'department-leader');
    if (holderId === undefined) return members;
    const holder = members.find(({ id }) => id === holderId) ?? (await this.newMember(holderId, unit));
    if (!holder) return members;
    const substitute = await substituteOf(this.repositories, holder.id, shanghaiDate(this.now()));
    return substitute ? [holder, substitute] : [holder];
  }

  /** Who joined the unit after its roster was remembered, and holds a case already. */
  private async newMember(id: string, unit: string | undefined): Promise<Person | undefined> {
    const found = await this.repositories.people.find(id);
    return found?.active === true && found.department === unit ? found : undefined;
  }

  /** The head of the credit office. */
  private async countyOffice(state: CaseState): Promise<readonly Person[]> {
    const office = await this.roster(state.creditOffice);
    const leaders = office.filter((person) => person.role === 'department-leader');
    return leaders.length > 0 ? leaders : office;
  }

  private supervisors(): Promise<readonly Person[]> {
    return this.memory.rosters.get('supervisors', () => this.repositories.people.withRole('supervisor'));
  }

  private roster(department: string): Promise<readonly Person[]> {
    return this.memory.rosters.get(`department:${department}`, () =>
      this.repositories.people.ofDepartment(department),
    );
  }

  /** What a clerk filed at the window is in the inbox of the business, once it has an account, and never in his own. */
  private async applicant(state: CaseState): Promise<CaseRecipient> {
    const submitted = await this.submitter(state);
    return state.window ? { ...submitted, userId: await this.accountOf(state.applicant.uscc) } : submitted;
  }

  private async accountOf(uscc: string): Promise<string> {
    const people = await this.repositories.people.ofOrganisation(uscc);
    return people.find(({ role }) => role === 'applicant')?.id ?? '';
  }

  private submitter(state: CaseState): Promise<CaseRecipient> {
    return this.memory.applicants.get(state.applicationId, async () => {
      const application = await this.repositories.applications.find(COUNTY, state.applicationId);
      if (application?.submission) return this.applicantOf(application.submission);
      return { key: 'applicant', userId: '', name: state.applicant.name, email: '', locale: 'zh-CN' };
    });
  }

  /**
   * The mail goes where the application says. For an agent's the inbox is that of the account which authorised him: his own
   * right to read what comes will end.
   */
  private async applicantOf({ submittedBy, contact, locale }: Submitted): Promise<CaseRecipient> {
    const { authorisation, id } = submittedBy;
    const by = authorisation && (await this.repositories.authorisations.find(COUNTY, authorisation));
    const userId = authorisation === undefined ? id : by ? by.givenBy : '';
    return { key: 'applicant', userId, name: contact.name, email: contact.email, locale };
  }

  private async departmentMailbox(to: NoticeTo, state: CaseState): Promise<CaseRecipient> {
    const county = to === 'county-office' || to === 'supervisor';
    const code = county ? state.creditOffice : (owningUnit(state) ?? state.creditOffice);
    const department = await this.repositories.departments.find(code);
    return {
      key: to,
      userId: '',
      name: department?.name ?? code,
      email: department?.email ?? '',
      locale: 'zh-CN',
    };
  }
}

function recipient({ id, name, email, locale }: Person): CaseRecipient {
  return { key: id, userId: id, name, email, locale };
}

import { type RegistrationFact, type RegistrationState, type RungTold, isEscalation } from '@xinxiu/domain';
import { type AccountMailKind, type AccountNotice, reasonText } from '@xinxiu/mail';
import {
  type AccountRecipient,
  type Repositories,
  type StoredRegistration,
  registrationRecipients,
  workersOf,
} from '@xinxiu/persistence';
import { rungRecipients } from '../notices/rung-recipients.js';

type Stores = Pick<Repositories, 'people' | 'departments'>;

/** Who is told of the facts of a registration, and what. */
export async function registrationNotices(
  stores: Stores,
  registration: StoredRegistration,
  facts: readonly RegistrationFact[],
): Promise<readonly AccountNotice[]> {
  const all = await Promise.all(facts.map((fact) => ofFact(stores, registration, fact)));
  return all.flat();
}

async function ofFact(
  stores: Stores,
  registration: StoredRegistration,
  fact: RegistrationFact,
): Promise<readonly AccountNotice[]> {
  const { state } = registration;
  if (!state) return [];
  const cause = `${state.registrationId}:${fact.causationId}`;
  const toBusiness = (kind: AccountMailKind, statutory = false): AccountNotice => ({
    kind,
    cause,
    to: { name: registration.organisationName, email: registration.email, locale: registration.locale },
    statutory,
    content: { ...subjectOf(state), ...(kind === 'registration-approved' && { username: state.uscc }) },
  });
  const toPeople = (kind: AccountMailKind, people: readonly AccountRecipient[]): AccountNotice[] =>
    people.map((to) => ({ kind, cause, to, content: subjectOf(state) }));
  switch (fact.type) {
    case 'registration-submitted':
      return [
        toBusiness('registration-received'),
        ...toPeople('registration-task', await workersOf(stores, state.creditOffice)),
        ...toPeople('registration-attempted', await stores.people.ofOrganisation(state.uscc)),
      ];
    case 'rung-reached': {
      const { rung } = fact.data;
      const kind = isEscalation(rung) ? 'registration-escalation' : 'registration-reminder';
      const told = (to: RungTold) => registrationRecipients(stores, state, to);
      return toPeople(kind, await rungRecipients(rung, state, told));
    }
    case 'deadline-recomputed': {
      const office = toPeople('registration-recomputed', await workersOf(stores, state.creditOffice));
      return isMoved(state, fact.data) ? [toBusiness('registration-day-moved'), ...office] : office;
    }
    case 'registration-approved':
      return [toBusiness('registration-approved', true)];
    case 'registration-refused': {
      const reasons = fact.data.reasons.map(reasonText);
      const refused = toBusiness('registration-refused', true);
      return [{ ...refused, content: { ...refused.content, reasons } }];
    }
    default:
      return [];
  }
}

/** The business was told a day, and it is another now. */
function isMoved({ status, deadline }: RegistrationState, { previousDue }: Recomputed): boolean {
  return status === 'submitted' && deadline !== undefined && deadline.due !== previousDue;
}

type Recomputed = Extract<RegistrationFact, { type: 'deadline-recomputed' }>['data'];

function subjectOf({ organisationName, uscc, deadline, status }: RegistrationState) {
  const waits = status === 'submitted' && deadline;
  return { organisationName, uscc, ...(waits && { due: deadline.due, article: deadline.article }) };
}

import {
  type CivilDate,
  type RungTold,
  TRACKING_TABLE,
  type RegistrationState,
  type TrackingState,
  type UrgeState,
} from '@xinxiu/domain';
import type { Repositories } from '../repositories.js';
import { type AccountRecipient, leadersOf, peopleAbove, workersOf } from './department-people.js';
import { substituteOf } from './substitute-of.js';

type Rosters = Pick<Repositories, 'people' | 'departments'>;

/** Whom a rung of a registration tells. */
export function registrationRecipients(
  stores: Rosters,
  { creditOffice }: Pick<RegistrationState, 'creditOffice'>,
  to: RungTold,
): Promise<readonly AccountRecipient[]> {
  return to === 'turn' ? workersOf(stores, creditOffice) : peopleAbove(stores, to, creditOffice);
}

/**
 * Whom a rung of a tracked commitment tells; nobody where it is the turn of a promisor who has no account: the office is
 * told in his place, by a notice of another kind.
 */
export function trackingRecipients(
  stores: Rosters,
  state: Pick<TrackingState, 'status' | 'department' | 'uscc'>,
  to: RungTold,
): Promise<readonly AccountRecipient[]> {
  if (to !== 'turn') return peopleAbove(stores, to, state.department);
  const isPromisors = TRACKING_TABLE[state.status].owner === 'promisor';
  return isPromisors ? promisorsOf(stores, state) : workersOf(stores, state.department);
}

/** The accounts of who promised. */
export async function promisorsOf(
  { people }: Pick<Rosters, 'people'>,
  { uscc }: Pick<TrackingState, 'uscc'>,
): Promise<readonly AccountRecipient[]> {
  return uscc === '' ? [] : people.ofOrganisation(uscc);
}

/** Whom a rung of an urge letter tells. @param today real day, Asia/Shanghai: on these people are away */
export function urgeRecipients(
  stores: Rosters & Pick<Repositories, 'absences'>,
  letter: Pick<UrgeState, 'addressee' | 'department'>,
  to: RungTold,
  today: CivilDate,
): Promise<readonly AccountRecipient[]> {
  return to === 'turn' ? urgeAddressees(stores, letter, today) : peopleAbove(stores, to, letter.department);
}

/** Whom the letter asks, and who stands in for him; where he has left, the leader, who answers for him. */
export async function urgeAddressees(
  stores: Rosters & Pick<Repositories, 'absences'>,
  { addressee, department }: Pick<UrgeState, 'addressee' | 'department'>,
  today: CivilDate,
): Promise<readonly AccountRecipient[]> {
  if (!addressee) return workersOf(stores, department);
  const person = await stores.people.find(addressee.id);
  if (person?.department !== department || !person.active) return leadersOf(stores, department);
  const substitute = await substituteOf(stores, person.id, today);
  return substitute ? [person, substitute] : [person];
}

import { type RungTold, worksIn } from '@xinxiu/domain';
import { type Person, actorOf } from '../people/person.js';
import type { Repositories } from '../repositories.js';

type Stores = Pick<Repositories, 'people' | 'departments'>;

/** Who is told of what is about no case: an account, or an address that has none. */
export interface AccountRecipient {
  readonly id?: string;
  readonly name: string;
  readonly email: string;
  readonly locale: 'zh-CN' | 'en';
}

/** Who works in a department, or its mailbox where it has nobody yet. */
export async function workersOf(
  { people, departments }: Stores,
  department: string,
): Promise<readonly AccountRecipient[]> {
  const members = await people.ofDepartment(department);
  const found = members.filter((person) => worksIn(actorOf(person), department));
  if (found.length > 0) return found;
  const office = await departments.find(department);
  return [{ name: office?.name ?? department, email: office?.email ?? '', locale: 'zh-CN' }];
}

/** The leader of a department, else who works in it. */
export async function leadersOf(
  { people, departments }: Stores,
  department: string,
): Promise<readonly AccountRecipient[]> {
  const members = await people.ofDepartment(department);
  const leaders: readonly Person[] = members.filter(({ role }) => role === 'department-leader');
  return leaders.length > 0 ? leaders : workersOf({ people, departments }, department);
}

/** Who is told above whose turn it is. @param department whose task it is */
export async function peopleAbove(
  stores: Stores,
  to: Exclude<RungTold, 'turn'>,
  department: string,
): Promise<readonly AccountRecipient[]> {
  if (to === 'supervisor') return stores.people.withRole('supervisor');
  const office = to === 'county-office' ? await stores.departments.creditOffice() : undefined;
  return leadersOf(stores, office?.code ?? department);
}

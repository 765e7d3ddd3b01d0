import { worksIn } from '@xinxiu/domain';
import type { AccountNotice } from '@xinxiu/mail';
import { type Person, type Repositories, actorOf } from '@xinxiu/persistence';

type Stores = Pick<Repositories, 'people' | 'departments'>;
export type Recipient = AccountNotice['to'];

/** Who works in a department, or its mailbox where it has nobody yet. */
export async function workersOf(
  { people, departments }: Stores,
  department: string,
): Promise<readonly Recipient[]> {
  const members = await people.ofDepartment(department);
  const found = members.filter((person) => worksIn(actorOf(person), department));
  if (found.length > 0) return found;
  const office = await departments.find(department);
  return [{ name: office?.name ?? department, email: office?.email ?? '', locale: 'zh-CN' }];
}

/** The leader of a department; for the county who supervises it, too. */
export async function leadersOf(
  { people, departments }: Stores,
  department: string,
  county: boolean,
): Promise<readonly Recipient[]> {
  const members = await people.ofDepartment(department);
  const leaders: readonly Person[] = members.filter(({ role }) => role === 'department-leader');
  const led = leaders.length > 0 ? leaders : await workersOf({ people, departments }, department);
  return county ? [...led, ...(await people.withRole('supervisor'))] : led;
}

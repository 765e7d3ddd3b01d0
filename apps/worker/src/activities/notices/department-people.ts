import { type PendingRung, type RungId, type RungTold, toldBy, worksIn } from '@xinxiu/domain';
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

/** The leader of a department, else who works in it. */
export async function leadersOf(
  { people, departments }: Stores,
  department: string,
): Promise<readonly Recipient[]> {
  const members = await people.ofDepartment(department);
  const leaders: readonly Person[] = members.filter(({ role }) => role === 'department-leader');
  return leaders.length > 0 ? leaders : workersOf({ people, departments }, department);
}

/** Whom a rung above whose turn it is reaches. @param state after the rung @param department whose task it is */
export async function escalatedTo(
  stores: Stores,
  rung: RungId,
  { rungs }: { readonly rungs: readonly PendingRung[] },
  department: string,
): Promise<readonly Recipient[]> {
  const told = await Promise.all(toldBy(rung, rungs).map((to) => above(stores, to, department)));
  return told.flat();
}

async function above(stores: Stores, to: RungTold, department: string): Promise<readonly Recipient[]> {
  if (to === 'supervisor') return stores.people.withRole('supervisor');
  const office = to === 'county-office' ? await stores.departments.creditOffice() : undefined;
  return leadersOf(stores, office?.code ?? department);
}

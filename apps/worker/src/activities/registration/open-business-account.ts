import { StoreError } from '@xinxiu/persistence';
import type { LedgerDeps } from '../ledgers/ledger-deps.js';

/**
 * Makes the account of a business that was approved: it signs in with its code and the password that it chose. Repeated
 * it is one account, tied to the others of its mail address (ADR 38); the unique user name decides between two registrations of one code.
 * @throws StoreError PROJECTION_GAP when there is no such registration
 */
export async function openBusinessAccount(
  { repositories }: Pick<LedgerDeps, 'repositories'>,
  { registrationId }: { readonly registrationId: string },
): Promise<{ readonly opened: boolean }> {
  const { people, registrations } = repositories;
  const id = `registered:${registrationId}`;
  const before = await people.find(id);
  if (before) {
    await people.linkAddress(id, before.email);
    return { opened: true };
  }
  const found = await registrations.find(registrationId);
  if (!found) throw new StoreError('PROJECTION_GAP', `There is no registration ${registrationId}.`);
  const { uscc, organisationName, representative, email, locale, passwordHash } = found;
  if ((await people.ofOrganisation(uscc)).length > 0) return { opened: false };
  const created = await people.create({
    id,
    username: uscc,
    name: representative,
    role: 'applicant',
    department: '',
    organisation: uscc,
    organisationName,
    email,
    locale,
    passwordHash,
  });
  const opened = created || (await people.find(id)) !== undefined;
  if (opened) await people.linkAddress(id, email);
  return { opened };
}

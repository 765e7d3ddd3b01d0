import { randomUUID } from 'node:crypto';
import { hostname, userInfo } from 'node:os';
import type { AuditEntry, Repositories } from '@xinxiu/persistence';

/**
 * What somebody did on this machine in the store or the keys themselves, without an account of the platform: the trail names
 * his account of the machine, so that an auditor sees it too.
 */
export async function recordActFromHere(
  { audit }: Pick<Repositories, 'audit'>,
  action: string,
  subject: string,
  detail: NonNullable<AuditEntry['detail']> = {},
): Promise<void> {
  const now = Date.now();
  const name = `${userInfo().username}@${hostname()}`;
  await audit.record(
    [
      {
        id: randomUUID(),
        at: new Date(now).toISOString(),
        actor: { id: '', name, role: 'command-line' },
        action,
        subject,
        outcome: 'done',
        departments: [],
        detail,
      },
    ],
    now,
  );
}

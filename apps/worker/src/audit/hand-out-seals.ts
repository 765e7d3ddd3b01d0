import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Mailer, renderSealMail } from '@xinxiu/mail';
import { type DaySeal, type Repositories, sealText } from '@xinxiu/persistence';
import { type RunningDesk, keepAsFile, runningFile, setLostAside } from './keep-running.js';

export interface SealDesk extends RunningDesk {
  readonly repositories: Pick<Repositories, 'audit' | 'auditSeals' | 'people'>;
  readonly mailer: Pick<Mailer, 'send'>;
}

/** Told once: it is tried again every minute. */
const WITHOUT_READERS = new WeakSet<SealDesk>();

/**
 * Hands out the seals of the days that are over: as a file, and by mail to every auditor. A seal stays to be handed out
 * until each of them has it, and while no auditor has an address; sent again it is the same mail under the same Message-ID.
 * @returns whether all are handed out
 */
export async function handOutSeals(desk: SealDesk): Promise<boolean> {
  const { repositories, mailer, folder } = desk;
  // Before a note goes because its day is over: what it proves must be in the chain.
  await setLostAside(desk);
  const seals = await repositories.auditSeals.toHandOut();
  if (seals.length === 0) return true;
  const auditors = (await repositories.people.withRole('auditor')).filter(({ email }) => email !== '');
  if (auditors.length === 0) warnOnce(desk);
  let all = true;
  for (const seal of seals) {
    await assertNoOther(folder, seal);
    await keepAsFile(folder, `${seal.day}.json`, seal);
    await rm(join(folder, runningFile(seal.day)), { force: true });
    const outcomes = await Promise.all(
      auditors.map(({ email, name, locale }) =>
        mailer.send({
          noticeId: `audit-seal:${seal.day}`,
          to: email,
          kind: 'audit-seal',
          mail: renderSealMail(locale, name, seal),
        }),
      ),
    );
    if (outcomes.length === 0 || outcomes.some(({ state }) => state === 'deferred' || state === 'unclear'))
      all = false;
    else await repositories.auditSeals.handedOut(seal.day);
  }
  return all;
}

function warnOnce(desk: SealDesk): void {
  if (WITHOUT_READERS.has(desk)) return;
  WITHOUT_READERS.add(desk);
  desk.log.warn(
    { folder: desk.folder },
    'no auditor has a mail address: seals of the audit trail are kept as files only, and mailed as soon as one has',
  );
}

/**
 * A seal that was handed out stands: another one of the same day is made of a store that somebody has rewritten, and is
 * neither kept nor mailed.
 */
async function assertNoOther(folder: string, seal: DaySeal): Promise<void> {
  const text = await readFile(join(folder, `${seal.day}.json`), 'utf8').catch(() => undefined);
  if (text === undefined || sealText(JSON.parse(text) as DaySeal) === sealText(seal)) return;
  throw new Error(
    `ALARM: the audit trail of ${seal.day} was sealed before with another content. The store was changed directly; the seal in ${folder} is the true one.`,
  );
}

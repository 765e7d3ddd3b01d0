import { SYSTEM_ACTOR } from '@xinxiu/domain';
import { accountNoticeRow } from '@xinxiu/mail';
import {
  type AccountRecipient,
  type AuditEntry,
  type NewNotice,
  type Notice,
  type Repositories,
  workersOf,
} from '@xinxiu/persistence';
import type { NoticeOutbox } from './notice-outbox.js';

export interface PaperDesk {
  readonly repositories: Pick<Repositories, 'people' | 'departments'> & {
    readonly notices: Pick<Repositories['notices'], 'undelivered' | 'settlePaper'>;
    readonly audit: Pick<Repositories['audit'], 'record'>;
  };
  readonly outbox: Pick<NoticeOutbox, 'write'>;
  /** Real instant, ms. */
  readonly now: () => number;
}

const BATCH = 50;

/**
 * Gives the credit office what no mail could deliver, to serve on paper. What was opened in the inbox meanwhile has come to
 * whom it is for. Everything written has the id of its cause: done twice it is done once. @returns how many it was given
 */
export async function askForPaper(desk: PaperDesk): Promise<number> {
  const { repositories, outbox, now } = desk;
  let asked = 0;
  for (const notice of await repositories.notices.undelivered(BATCH)) {
    if (notice.read === 0) {
      const at = new Date(now()).toISOString();
      const people = await creditOffice(repositories);
      await outbox.write(people.map((to) => taskFor(notice, to, at)));
      await repositories.audit.record([entryOf(notice, at)], now());
      asked += 1;
    }
    await repositories.notices.settlePaper(notice.id, notice.read === 0 ? 'asked' : 'opened');
  }
  return asked;
}

async function creditOffice(repositories: PaperDesk['repositories']): Promise<readonly AccountRecipient[]> {
  const office = await repositories.departments.creditOffice();
  return workersOf(repositories, office?.code ?? '');
}

function taskFor(
  { id, number, caseNo, recipientName, response }: Notice,
  to: AccountRecipient,
  at: string,
): NewNotice {
  const content = { notice: number ?? caseNo, addressee: recipientName, note: response };
  return accountNoticeRow({ kind: 'notice-on-paper', cause: id, to, content }, at);
}

function entryOf({ id, number, caseNo, state }: Notice, at: string): AuditEntry {
  const { id: actorId, name, role } = SYSTEM_ACTOR;
  return {
    id: `notice-undelivered:${id}`,
    at,
    actor: { id: actorId, name, role },
    action: 'notice-undelivered',
    subject: caseNo,
    outcome: 'done',
    departments: [],
    detail: { notice: number ?? id, mail: state },
  };
}

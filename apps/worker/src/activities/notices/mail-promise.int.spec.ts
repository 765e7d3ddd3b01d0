import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type MailToSend, type SendOutcome, messageIdOf } from '@xinxiu/mail';
import fc from 'fast-check';
import { type WorkerCounty, workerCounty } from '../../testing/worker-county.js';
import { type NoticeSender, sendAll } from './send-notices.js';
import { TEST_ACCOUNT_MAILS, TEST_CASE_MAILS } from '../../testing/test-account-mails.js';

/** What may happen to one try. `died-after`: the server took the mail and the worker died before it could write so. */
const FATES = ['sent', 'unclear-arrived', 'unclear-lost', 'deferred', 'died-before', 'died-after'] as const;
type Fate = (typeof FATES)[number];

const MINUTES = 60_000;
let county: WorkerCounty;
let serial = 0;

beforeAll(async () => {
  county = await workerCounty();
});
afterAll(() => county.drop());

/** A mail server and its ledger: what reached it, and what it has answered for. */
function server(fates: Fate[], clock: { now: number }) {
  const arrived: string[] = [];
  const acknowledged: string[] = [];
  let unclear = 0;
  const send = async ({ noticeId, to }: MailToSend): Promise<SendOutcome> => {
    const messageId = messageIdOf(noticeId, to, 'qinghe.example');
    const fate = fates.shift() ?? 'sent';
    if (fate === 'died-before') {
      unclear += 1;
      throw new Error('killed');
    }
    if (fate === 'deferred') return { state: 'deferred', messageId, response: '450' };
    if (fate !== 'unclear-lost') arrived.push(messageId);
    if (fate === 'died-after') {
      unclear += 1;
      throw new Error('killed');
    }
    if (fate === 'sent') {
      acknowledged.push(messageId);
      return { state: 'sent', messageId, response: '250' };
    }
    unclear += 1;
    return { state: 'unclear', messageId, response: 'connection lost' };
  };
  const sender: NoticeSender = {
    notices: county.repositories.notices,
    mailer: { send },
    accountMails: TEST_ACCOUNT_MAILS,
    caseMails: TEST_CASE_MAILS,
    now: () => clock.now,
  };
  return { sender, arrived, acknowledged, unclear: () => unclear };
}

/** A row as a step writes it. @param inHand by a worker that sends it at once, and may die before it does */
async function written(sender: NoticeSender, statutory: boolean, inHand: boolean): Promise<string> {
  const id = `promise-${++serial}`;
  const row = {
    id,
    caseNo: id,
    eventId: id,
    kind: 'received',
    to: 'applicant',
    userId: '',
    recipientName: '赵明',
    email: 'zhao@qinghe.example',
    locale: 'zh-CN' as const,
    statutory,
    template: 'received',
    templateVersion: 1,
    content: { applicantName: '甲', version: 1, status: 'submitted' },
    at: '2026-05-06T02:00:00.000Z',
  };
  if (inHand) {
    const { mine, rest } = await sender.notices.insertInHand([row], sender.now());
    await sendAll(sender, rest, mine).catch(() => undefined);
  } else await sender.notices.insertMany([row], sender.now());
  return id;
}

describe('the promise of a mail, whatever becomes of servers and senders', () => {
  it('is one acknowledged delivery under one id, and no more tries than one and the unclear ones', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...FATES), { maxLength: 4 }),
        fc.boolean(),
        fc.boolean(),
        async (fates, statutory, inHand) => {
          const clock = { now: 1_000_000 };
          const { sender, arrived, acknowledged, unclear } = server([...fates], clock);
          const id = await written(sender, statutory, inHand);
          for (let turn = 0; turn < 12; turn++) {
            await sendAll(sender, await sender.notices.findMany([id])).catch(() => undefined);
            clock.now += 10 * MINUTES;
          }
          const [notice] = await county.repositories.notices.findMany([id]);
          expect(new Set(arrived).size).toBeLessThanOrEqual(1);
          expect(acknowledged.length).toBeLessThanOrEqual(1);
          expect(arrived.length).toBeLessThanOrEqual(1 + unclear());
          if (statutory) expect([notice?.state, acknowledged.length]).toEqual(['sent', 1]);
          else
            expect([notice?.state, arrived.length <= 1]).toEqual([unclear() > 0 ? 'unclear' : 'sent', true]);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NoticeKind } from '@xinxiu/domain';
import type { MailToSend, SendOutcome } from '@xinxiu/mail';
import { messageIdOf } from '@xinxiu/mail';
import type { NewNotice, Notice } from '@xinxiu/persistence';
import { type WorkerCounty, workerCounty } from '../../testing/worker-county.js';
import { type NoticeSender, sendNotices } from './send-notices.js';
import { sweepNotices } from './sweep-notices.js';
import { TEST_ACCOUNT_MAILS, TEST_CASE_MAILS } from '../../testing/test-account-mails.js';

const SENDER_DIED_MS = 36_000;
const T0 = Date.parse('2026-05-06T02:00:00Z');

let county: WorkerCounty;
let now: number;
let ledger: MailToSend[];
let answers: (SendOutcome['state'] | 'crash')[];
let serial = 0;

beforeAll(async () => {
  county = await workerCounty();
});
afterAll(() => county.drop());
beforeEach(() => {
  now = T0;
  ledger = [];
  answers = [];
});

/** A sender whose mail server answers as told; `crash`: the server took it and the process died before it could write. */
function sender(): NoticeSender {
  const send = async (mail: MailToSend): Promise<SendOutcome> => {
    ledger.push(mail);
    const state = answers.shift() ?? 'sent';
    if (state === 'crash') throw new Error('killed');
    return { state, messageId: messageIdOf(mail.noticeId, mail.to, 'qinghe.example'), response: state };
  };
  return {
    notices: county.repositories.notices,
    mailer: { send },
    accountMails: TEST_ACCOUNT_MAILS,
    caseMails: TEST_CASE_MAILS,
    now: () => now,
  };
}

async function queued(statutory: boolean, over: Partial<NewNotice> = {}): Promise<string> {
  const id = `n-${++serial}`;
  const kind: NoticeKind = statutory ? 'received' : 'assigned';
  const row = {
    id,
    caseNo: `XF-${serial}`,
    eventId: `e-${serial}`,
    kind,
    to: 'applicant',
    userId: 'u-app',
    recipientName: '赵明',
    email: 'zhao@qinghe.example',
    locale: 'zh-CN' as const,
    statutory,
    template: kind,
    templateVersion: 1,
    content: { applicantName: '青禾食品', version: 1, status: 'submitted', due: '2026-05-09' },
    at: new Date(now).toISOString(),
    ...over,
  };
  await county.repositories.notices.insertMany([row], now);
  return id;
}

async function stored(id: string): Promise<Notice> {
  const [notice] = await county.repositories.notices.findMany([id]);
  if (!notice) throw new Error(`${id} is not stored.`);
  return notice;
}

describe('sending notices', () => {
  it('sends each once, however many senders there are', async () => {
    const ids = await Promise.all([1, 2, 3].map(() => queued(true)));
    await Promise.allSettled(Array.from({ length: 50 }, () => sendNotices(sender(), ids)));
    expect(ledger.map((mail) => mail.noticeId).sort()).toEqual([...ids].sort());
    expect((await stored(ids[0] as string)).state).toBe('sent');
    expect(ledger[0]?.mail.text).toContain('XF-');
  });

  it('sends a statutory notice again after an unclear try, under the same Message-ID, and a reminder not', async () => {
    const letter = await queued(true);
    const reminder = await queued(false);
    answers = ['unclear'];
    await expect(sendNotices(sender(), [letter])).rejects.toMatchObject({ type: 'NOTICES_UNSENT' });
    const before = (await stored(letter)).messageId;
    await sendNotices(sender(), [letter]);
    answers = ['unclear'];
    await sendNotices(sender(), [reminder]);
    await sendNotices(sender(), [reminder]);
    expect(ledger.filter((mail) => mail.noticeId === letter)).toHaveLength(2);
    expect(ledger.filter((mail) => mail.noticeId === reminder)).toHaveLength(1);
    expect(await stored(letter)).toMatchObject({ state: 'sent', messageId: before });
    expect((await stored(reminder)).state).toBe('unclear');
  });

  it('takes over from a sender that died, for a statutory notice only', async () => {
    const letter = await queued(true);
    const reminder = await queued(false);
    answers = ['crash', 'crash'];
    await expect(sendNotices(sender(), [letter])).rejects.toThrow('killed');
    await expect(sendNotices(sender(), [reminder])).rejects.toThrow('killed');
    await expect(sendNotices(sender(), [letter, reminder])).rejects.toMatchObject({ type: 'NOTICES_UNSENT' });
    expect(ledger).toHaveLength(2);
    now += SENDER_DIED_MS;
    await sendNotices(sender(), [letter, reminder]);
    expect(ledger).toHaveLength(3);
    expect((await stored(letter)).attempts.map((one) => one.state)).toEqual(['unclear', 'sent']);
    expect(await stored(reminder)).toMatchObject({ state: 'unclear' });
  });

  it('keeps what the server put off in the queue, and shows what it refused', async () => {
    const id = await queued(true);
    answers = ['deferred', 'refused'];
    await expect(sendNotices(sender(), [id])).rejects.toMatchObject({ type: 'NOTICES_UNSENT' });
    expect((await stored(id)).state).toBe('queued');
    await sendNotices(sender(), [id]);
    expect(await stored(id)).toMatchObject({ state: 'failed', response: 'refused' });
  });

  it('shows a notice that nobody has an address for as failed, and never sends it', async () => {
    const id = await queued(true, { email: '' });
    await sendNotices(sender(), [id]);
    expect(ledger).toEqual([]);
    expect((await stored(id)).response).toContain('NO_ADDRESS');
  });

  it('stops sending a statutory notice that stays unclear, and shows it', async () => {
    const id = await queued(true);
    answers = Array.from({ length: 9 }, () => 'unclear' as const);
    for (let turn = 0; turn < 9; turn++) await sendNotices(sender(), [id]).catch(() => undefined);
    expect(ledger).toHaveLength(5);
    expect((await stored(id)).state).toBe('unclear');
  });
});

describe('the sweep of unsent notices', () => {
  it('takes up what has been left for a minute and leaves alone what is younger', async () => {
    await sweepNotices({ ...sender(), now: () => T0 + 10 * 60_000 });
    ledger = [];
    const old = await queued(true);
    now += 61_000;
    const young = await queued(true);
    expect(await sweepNotices(sender())).toEqual({ tried: 1 });
    expect(ledger.map((mail) => mail.noticeId)).toEqual([old]);
    expect((await stored(young)).state).toBe('queued');
  });
});

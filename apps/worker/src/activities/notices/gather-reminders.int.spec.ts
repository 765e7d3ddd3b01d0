import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DIGEST_KIND, type MailToSend, type Mailer, createMailer, messageIdOf } from '@xinxiu/mail';
import { type NewNotice, type Notice, SENDER_LEASE_MS } from '@xinxiu/persistence';
import { HostileMailServer } from '../../testing/hostile-mail-server.js';
import { TEST_ACCOUNT_MAILS, TEST_CASE_MAILS } from '../../testing/test-account-mails.js';
import { type WorkerCounty, workerCounty } from '../../testing/worker-county.js';
import { type GatheringDesk, gatherReminders } from './gather-reminders.js';
import { type NoticeSender, sendAll } from './send-notices.js';

const T0 = Date.parse('2026-05-06T01:00:00Z');
const RULE = { above: 5, windowMs: 60_000 };

let county: WorkerCounty;
let server: HostileMailServer;
let mailer: Mailer;
let now: number;
/** What was handed to the server, in order. */
let mails: MailToSend[];
/** Of one test. */
let tag = 0;

beforeAll(async () => {
  county = await workerCounty();
  server = new HostileMailServer(() => 'accept');
  await server.open();
  mailer = createMailer({ url: server.url, from: '信修 <no-reply@qinghe.example>' });
});
afterAll(async () => {
  mailer.close();
  await server.close();
  await county.drop();
});
beforeEach(() => {
  tag += 1;
  now = T0 + tag * 10_000_000;
  mails = [];
  server.arrived.length = 0;
});

const sender: NoticeSender = {
  get notices() {
    return county.repositories.notices;
  },
  mailer: {
    send: (mail) => {
      mails.push(mail);
      return mailer.send(mail);
    },
  },
  accountMails: TEST_ACCOUNT_MAILS,
  caseMails: TEST_CASE_MAILS,
  now: () => now,
};

/** Writes and sends as an outbox does, and is done when it returns. */
async function write(rows: readonly NewNotice[]): Promise<void> {
  const { mine, rest } = await sender.notices.insertInHand(rows, now);
  await sendAll(sender, rest, mine);
}

const desk = (over: Partial<GatheringDesk['outbox']> = {}): GatheringDesk => ({
  repositories: county.repositories,
  outbox: { write, ...over },
  rule: RULE,
  now: () => now,
});

/** What the outboxes of all workers do meanwhile: send what may be sent by itself. */
async function takeUp(): Promise<void> {
  await sendAll(sender, await sender.notices.unsent(now, now, 1_000));
}

function row(n: number | string, over: Partial<NewNotice> = {}): NewNotice {
  const kind = over.kind ?? 'reminder';
  return {
    id: `g${tag}-${n}`,
    caseNo: `XF-${tag}-${n}`,
    eventId: `e-${n}`,
    kind,
    to: 'holder',
    userId: `u-${tag}`,
    recipientName: '王芳',
    email: `wang${tag}@qinghe.example`,
    locale: 'zh-CN',
    statutory: false,
    template: kind,
    templateVersion: 1,
    content: { applicantName: '青禾食品', version: 1, status: 'submitted', due: '2026-05-09' },
    at: new Date(T0).toISOString(),
    ...over,
  };
}

const rows = (count: number, over: Partial<NewNotice> = {}): NewNotice[] =>
  Array.from({ length: count }, (_, n) => row(n, { ...(n % 3 === 0 && { kind: 'escalation' }), ...over }));

function stored(ids: readonly { readonly id: string }[]): Promise<readonly Notice[]> {
  return county.repositories.notices.findMany(ids.map(({ id }) => id));
}

/** How often each notice was told of by a mail, by itself or in a digest. */
async function timesTold(all: readonly NewNotice[]): Promise<number[]> {
  const digests = await stored(
    mails.filter(({ kind }) => kind === DIGEST_KIND).map(({ noticeId: id }) => ({ id })),
  );
  const named = digests.flatMap(({ content }) => content['notices'] as readonly string[]);
  const told = [...named, ...mails.map(({ noticeId }) => noticeId)];
  return all.map(({ id }) => told.filter((one) => one === id).length);
}

const once = (count: number): number[] => Array<number>(count).fill(1);

describe('many reminders to one person', () => {
  it('come as one mail that tells of each, and what the law asks for comes by itself, at once', async () => {
    const reminders = rows(30);
    const letter = row('letter', { kind: 'received', to: 'applicant', statutory: true, number: 'XF-收件-1' });
    await write([...reminders.slice(0, 15), letter]);
    expect(mails.map(({ noticeId }) => noticeId)).toEqual([letter.id]);
    now += RULE.windowMs - 1;
    await write(reminders.slice(15));
    expect(await gatherReminders(desk())).toBe(0);
    await takeUp();
    expect(mails).toHaveLength(1);

    now += 1;
    expect(await gatherReminders(desk())).toBe(1);
    await takeUp();
    expect(mails.map(({ kind }) => kind)).toEqual(['received', DIGEST_KIND]);
    const { noticeId, to, mail } = mails[1]!;
    expect(mail.subject).toContain('30');
    for (const { caseNo } of reminders)
      expect(mail.text).toMatch(
        new RegExp(`${caseNo}；青禾食品；期限 2026-05-09（周六）；http\\S+/cases/${caseNo}\n`),
      );
    expect(mail.text).not.toContain(letter.caseNo);

    const messageId = messageIdOf(noticeId, to, 'qinghe.example');
    const parts = await stored(reminders);
    expect(new Set(parts.map(({ state }) => state))).toEqual(new Set(['sent']));
    expect(new Set(parts.map((one) => one.messageId))).toEqual(new Set([messageId]));
    expect(server.arrived.filter((one) => one === messageId)).toHaveLength(1);
    const inbox = await county.repositories.notices.inbox(`u-${tag}`, {}, { limit: 100 });
    expect(inbox.total).toBe(31);
  });

  it('come each by its own mail while they are few, and are not counted with those of others', async () => {
    const few = [
      ...rows(5),
      ...rows(5, { email: `li${tag}@qinghe.example` }).map((one) => ({ ...one, id: `${one.id}-b` })),
    ];
    await write(few);
    now += RULE.windowMs;
    expect(await gatherReminders(desk())).toBe(0);
    await takeUp();
    expect(await timesTold(few)).toEqual(once(10));
    expect(mails).toHaveLength(10);
  });

  it('are counted by mailbox: accounts of one address are one person', async () => {
    const all = rows(6).map((one, n) => (n === 0 ? { ...one, email: `Wang${tag}+b@qinghe.example` } : one));
    await write(all);
    now += RULE.windowMs;
    expect(await gatherReminders(desk())).toBe(1);
    expect(mails).toHaveLength(1);
    expect(await timesTold(all)).toEqual(once(6));
  });

  it('are lost to nobody who dies before the digest is a row, nor before it is sent', async () => {
    const all = rows(8);
    await write(all);
    now += RULE.windowMs;
    const dies = () => Promise.reject(new Error('killed'));
    await expect(gatherReminders(desk({ write: dies }))).rejects.toThrow('killed');
    expect(await gatherReminders(desk())).toBe(0);
    await takeUp();
    expect(mails).toEqual([]);

    now += SENDER_LEASE_MS + 1;
    const writesOnly = async (one: readonly NewNotice[]) => void (await sender.notices.insertMany(one, now));
    expect(await gatherReminders(desk({ write: writesOnly }))).toBe(1);
    expect(new Set((await stored(all)).map(({ state }) => state))).toEqual(new Set(['gathered']));
    now += 5_000;
    await takeUp();
    await gatherReminders(desk());
    await takeUp();
    expect(await timesTold(all)).toEqual(once(8));
    expect(new Set((await stored(all)).map(({ state }) => state))).toEqual(new Set(['sent']));
  });

  it('are told of once, however many look at the same time, and however few of them finish', async () => {
    const all = rows(20);
    await write(all);
    now += RULE.windowMs;
    let dying = 0;
    const may = async (one: readonly NewNotice[]) => {
      if (++dying % 3 === 1) throw new Error('killed');
      await write(one);
    };
    const turn = async (outbox: GatheringDesk['outbox']) => {
      await Promise.allSettled(Array.from({ length: 10 }, () => gatherReminders(desk(outbox))));
      await Promise.all([takeUp(), takeUp()]);
      now += RULE.windowMs + SENDER_LEASE_MS;
    };
    for (let n = 0; n < 6; n++) await turn({ write: may });
    // Who died in the last of them left something to those who come after: a digest to write, and to follow.
    for (let n = 0; n < 3; n++) await turn({ write });
    expect(await timesTold(all)).toEqual(once(20));
    expect(new Set((await stored(all)).map(({ state }) => state))).toEqual(new Set(['sent']));
  });

  it('are all undelivered when their digest comes back', async () => {
    const all = rows(6);
    await write(all);
    now += RULE.windowMs;
    await gatherReminders(desk());
    const { noticeId, to } = mails[0]!;
    const messageId = messageIdOf(noticeId, to, 'qinghe.example');
    const back = await county.repositories.notices.report(
      messageId,
      { state: 'bounced', response: '550' },
      now,
    );
    expect(back).toMatchObject({ kind: DIGEST_KIND, state: 'bounced' });
    await gatherReminders(desk());
    expect(new Set((await stored(all)).map(({ state }) => state))).toEqual(new Set(['bounced']));
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Mailer, createMailer, messageIdOf } from '@xinxiu/mail';
import type { NewNotice, Notice } from '@xinxiu/persistence';
import { HostileMailServer, LATE_MS, type Treatment } from '../../testing/hostile-mail-server.js';
import { TEST_ACCOUNT_MAILS, TEST_CASE_MAILS } from '../../testing/test-account-mails.js';
import { type WorkerCounty, workerCounty } from '../../testing/worker-county.js';
import { type NoticeSender, sendAll } from './send-notices.js';

const NOTICES = 1_000;
const BATCH = 400;
const MINUTE = 60_000;
const T0 = Date.parse('2026-05-06T02:00:00Z');
/** What the server does to the first tries of a notice, by its number; whatever comes then it accepts. */
const PLANS: readonly (readonly Treatment[])[] = [
  ...Array.from({ length: 13 }, () => []),
  ['defer-recipient', 'defer-text'],
  ['drop-before'],
  ['drop-after'],
  ['drop-after', 'defer-text', 'drop-after'],
  ['drop-before', 'drop-after'],
  ['refuse', 'refuse'],
  ['defer-text', 'drop-before'],
];
/** Who waits for an answer that comes too late waits long, so that few get one. */
const LATE_OF = 40;
const LATE: readonly Treatment[] = ['late', 'drop-before'];
/** The worker dies over every so many notices after the server took the first try, before it can write so. */
const DIES_OVER = 37;

let county: WorkerCounty;
let server: HostileMailServer;
let mailers: Mailer[];
let clock: number;
const tries = new Map<string, number>();
const died = new Set<string>();

const planOf = (n: number): readonly Treatment[] =>
  n % LATE_OF === 0 ? LATE : (PLANS[n % PLANS.length] ?? []);
const addressOf = (n: number): string => `n${n}@qinghe.example`;
const isStatutory = (n: number): boolean => Math.floor(n / PLANS.length) % 5 !== 0;

beforeAll(async () => {
  county = await workerCounty();
  clock = T0;
  server = new HostileMailServer((address) => {
    const made = tries.get(address) ?? 0;
    tries.set(address, made + 1);
    return planOf(Number(/^n(\d+)@/.exec(address)?.[1]))[made] ?? 'accept';
  });
  await server.open();
  const options = { url: server.url, from: '信修 <no-reply@qinghe.example>', patienceMs: LATE_MS / 1.5 };
  mailers = [createMailer(options), createMailer(options)];
});

afterAll(async () => {
  for (const mailer of mailers) mailer.close();
  await server.close();
  await county.drop();
});

const rowOf = (n: number): NewNotice => ({
  id: `hostile-${n}`,
  caseNo: `XF-${n}`,
  eventId: `e-${n}`,
  kind: isStatutory(n) ? 'received' : 'assigned',
  to: 'applicant',
  userId: '',
  recipientName: '赵明',
  email: addressOf(n),
  locale: 'zh-CN',
  statutory: isStatutory(n),
  template: 'received',
  templateVersion: 1,
  content: { applicantName: '青禾食品', version: 1, status: 'submitted', due: '2026-05-09' },
  at: new Date(T0).toISOString(),
});

/** One of the workers that look at the same store. */
function worker(mailer: Mailer): NoticeSender {
  return {
    notices: county.repositories.notices,
    mailer: {
      send: async (mail) => {
        const outcome = await mailer.send(mail);
        const n = Number(mail.noticeId.slice('hostile-'.length));
        if (n % DIES_OVER !== 0 || died.has(mail.noticeId)) return outcome;
        died.add(mail.noticeId);
        throw new Error('killed');
      },
    },
    accountMails: TEST_ACCOUNT_MAILS,
    caseMails: TEST_CASE_MAILS,
    now: () => clock,
  };
}

/** Both workers take what is left, as their outboxes do; the clock stands while they send. */
async function turn(batch: number): Promise<void> {
  const turns = mailers.map(async (mailer, n) => {
    const sender = worker(mailer);
    const left = await sender.notices.unsent(clock, clock, batch);
    // Over the whole of it they meet in the middle. What one had in hand when it died is for a later turn.
    await sendAll(sender, n === 0 ? left : left.toReversed()).catch(() => undefined);
  });
  await Promise.all(turns);
}

async function untilNothingIsLeft(): Promise<void> {
  for (let n = 0; n < 60; n++) {
    await turn(BATCH);
    clock += 6 * MINUTE;
    if ((await county.repositories.notices.unsent(clock, clock, 1)).length === 0) return;
  }
  throw new Error('Notices are left after 60 turns.');
}

function timesOf(ids: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  return times;
}

const uncertain = ({ attempts }: Notice): number =>
  attempts.filter(({ state }) => state === 'unclear').length;

describe('1,000 notices and a mail server that accepts, refuses, breaks off, answers late and is away for an hour', () => {
  it('are lost in no case, and each is acknowledged once under its Message-ID', async () => {
    const numbers = Array.from({ length: NOTICES }, (_, n) => n);
    for (let at = 0; at < NOTICES; at += 100)
      await county.repositories.notices.insertMany(numbers.slice(at, at + 100).map(rowOf), clock);
    await turn(BATCH);
    clock += MINUTE;
    await server.close();
    const away = clock + 60 * MINUTE;
    for (; clock < away; clock += 10 * MINUTE) await turn(BATCH / 10);
    await server.open();
    await untilNothingIsLeft();

    const stored = new Map(
      (await county.repositories.notices.findMany(numbers.map((n) => rowOf(n).id))).map((one) => [
        one.id,
        one,
      ]),
    );
    expect(stored.size).toBe(NOTICES);
    const arrived = timesOf(server.arrived);
    const acknowledged = timesOf(server.acknowledged);
    const wrong = numbers.filter((n) => {
      const notice = stored.get(rowOf(n).id)!;
      const id = messageIdOf(notice.id, notice.email, 'qinghe.example');
      const [came = 0, answered = 0] = [arrived.get(id), acknowledged.get(id)];
      const kept = came <= 1 + uncertain(notice) && (notice.messageId === '' || notice.messageId === id);
      return !(kept && isRight(n, notice, came, answered));
    });
    expect(wrong.map((n) => [n, planOf(n), stored.get(rowOf(n).id)])).toEqual([]);
    // Nothing came under another name.
    expect(arrived.size).toBeLessThanOrEqual(NOTICES);
    expect(died.size).toBeGreaterThan(20);
  }, 240_000);
});

/** A mail whose worker died after the answer was acknowledged to nobody: the store does not know of it. */
function isRight(n: number, notice: Notice, came: number, answered: number): boolean {
  const answers = died.has(notice.id) ? [1, 2] : [1];
  if (planOf(n)[0] === 'refuse' && (isStatutory(n) || !died.has(notice.id)))
    return notice.state === 'failed' && came === 0;
  if (isStatutory(n)) return notice.state === 'sent' && answers.includes(answered);
  return notice.state === 'sent'
    ? answered === 1 && came === 1
    : notice.state === 'unclear' && came <= 1 && answered <= 1;
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FreshStore, freshStore, race } from '../testing/fresh-store.js';
import { SENDER_LEASE_MS } from './mail-rules.js';
import type { NewNotice, Notice } from './notice.js';
import type { NoticeRepository } from './repository.js';

const T0 = Date.parse('2026-05-06T02:00:00Z');
const SENT = { state: 'sent', messageId: '<m@x>', response: '250 ok' } as const;
let store: FreshStore;
let notices: NoticeRepository;

beforeAll(async () => {
  store = await freshStore();
  notices = store.repositories.notices;
});
afterAll(() => store.drop());

function row(id: string, over: Partial<NewNotice> = {}): NewNotice {
  return {
    id,
    caseNo: 'XF-1',
    eventId: 'e-1',
    kind: 'received',
    to: 'applicant',
    userId: 'u-1',
    recipientName: '赵明',
    email: 'a@b.cn',
    locale: 'zh-CN',
    statutory: true,
    template: 'received',
    templateVersion: 1,
    content: {},
    at: '2026-05-06T02:00:00.000Z',
    ...over,
  };
}

async function stored(id: string): Promise<Notice> {
  const [found] = await notices.findMany([id]);
  return found!;
}

describe('notices in the store', () => {
  it('are written once, and a part of them after an attempt that wrote the rest', async () => {
    await notices.insertMany([row('n-1')], T0);
    await race(50, () => notices.insertMany([row('n-1'), row('n-2'), row('n-3')], T0));
    expect((await notices.findMany(['n-1', 'n-2', 'n-3'])).length).toBe(3);
  });

  it('are sent by one of many senders', async () => {
    const [queued] = await notices.insertMany([row('n-10')], T0);
    const mine = (await race(50, () => notices.startSending(queued!, T0))).filter((one) => one !== undefined);
    expect(mine).toHaveLength(1);
    expect(await notices.settle(mine[0]!, SENT, T0)).toBe(true);
    expect(await notices.settle(mine[0]!, SENT, T0)).toBe(false);
    expect(await notices.startSending(queued!, T0)).toBeUndefined();
    expect(await notices.startSending(await stored('n-10'), T0)).toBeUndefined();
  });

  it('are in the hands of the one of many who wrote them, and of nobody else', async () => {
    const rows = [row('n-30'), row('n-31', { statutory: false }), row('n-32', { email: '' })];
    const written = await race(20, () => notices.insertInHand(rows, T0));
    expect(written.flatMap(({ mine }) => mine.map(({ id, state }) => [id, state]))).toEqual([
      ['n-30', 'sending'],
    ]);
    expect((await stored('n-31')).state).toBe('queued');
    expect((await stored('n-32')).state).toBe('failed');
    expect(await notices.startSending(await stored('n-30'), T0)).toBeUndefined();
  });

  it('are sent by another when their writer died; a reminder bears no mark until it goes', async () => {
    await notices.insertInHand([row('n-33'), row('n-34', { statutory: false })], T0);
    const later = T0 + SENDER_LEASE_MS + 1;
    const taken = await notices.startSending(await stored('n-33'), later);
    expect(taken?.attempts.map(({ state }) => state)).toEqual(['unclear']);
    expect((await notices.startSending(await stored('n-34'), later))?.attempts).toEqual([]);
  });

  it('do not take the answer of a sender that another has replaced', async () => {
    await notices.insertMany([row('n-11')], T0);
    const first = await notices.startSending(await stored('n-11'), T0);
    const second = await notices.startSending(await stored('n-11'), T0 + 36_000);
    expect(second).toBeDefined();
    expect(await notices.settle(first!, SENT, T0 + 36_001)).toBe(false);
    expect(await notices.settle(second!, SENT, T0 + 36_002)).toBe(true);
  });

  it('are listed as unsent while somebody should send them', async () => {
    await notices.insertMany(
      [row('n-20'), row('n-21', { statutory: false, kind: 'assigned' })],
      T0 - 1_000_000,
    );
    const sending = await notices.startSending(await stored('n-21'), T0 - 1_000_000);
    await notices.settle(sending!, { ...SENT, state: 'unclear' }, T0 - 1_000_000);
    const unsent = await notices.unsent(T0 - 500_000, T0, 10);
    expect(unsent.map(({ id }) => id)).toEqual(['n-20']);
  });

  it('fill the inbox of their person, newest first, and are marked as read by him alone', async () => {
    for (let n = 0; n < 7; n++) await notices.insertMany([row(`i-${n}`, { userId: 'u-inbox' })], T0 + n);
    const first = await notices.inbox('u-inbox', {}, { limit: 5 });
    expect(first.total).toBe(7);
    expect(first.items.map((one) => one.id)).toEqual(['i-6', 'i-5', 'i-4', 'i-3', 'i-2']);
    const rest = await notices.inbox('u-inbox', {}, { limit: 5, cursor: first.nextCursor });
    expect(rest.items.map((one) => one.id)).toEqual(['i-1', 'i-0']);
    expect(await notices.markRead('u-other', 'i-3', T0)).toBe(false);
    expect(await notices.markRead('u-inbox', 'i-3', T0)).toBe(true);
    expect((await notices.inbox('u-inbox', { unread: true }, { limit: 9 })).total).toBe(6);
  });

  it('keep the first time at which they were opened', async () => {
    await notices.insertMany([row('o-1', { userId: 'u-opens' })], T0);
    for (const at of [T0 + 1_000, T0 + 9_000])
      expect(await notices.markRead('u-opens', 'o-1', at)).toBe(true);
    expect((await stored('o-1')).openedAt).toBe(new Date(T0 + 1_000).toISOString());
  });

  it('are due on paper once, when their mail came back, and no more when they were served', async () => {
    await notices.insertMany([row('b-1'), row('b-2', { statutory: false }), row('b-3', { email: '' })], T0);
    for (const id of ['b-1', 'b-2']) {
      const sending = await notices.startSending(await stored(id), T0);
      await notices.settle(sending!, { ...SENT, messageId: `<${id}@x>` }, T0);
    }
    const back = { state: 'bounced', response: '5.1.1' } as const;
    expect(await notices.report('<b-1@x>', back, T0)).toMatchObject({ state: 'bounced', paper: 'due' });
    expect(await notices.report('<b-2@x>', back, T0)).not.toHaveProperty('paper');
    expect(await notices.report('<b-1@x>', back, T0)).toBe('nothing');
    expect(await notices.report('<none@x>', back, T0)).toBe('nothing');
    const due = async () =>
      (await notices.undelivered(10)).map(({ id }) => id).filter((id) => /^b-/.test(id));
    expect((await due()).sort()).toEqual(['b-1', 'b-3']);
    await notices.settlePaper('b-1', 'asked');
    expect(await due()).toEqual(['b-3']);
    const by = { id: 'u', name: 'n' };
    const service = { method: 'by-hand', on: '2026-05-07', by, at: '2026-05-07T02:00:00.000Z' } as const;
    await notices.serve(await stored('b-3'), service);
    expect(await due()).toEqual([]);
    const listed = await notices.statutory({ toServe: true, sort: 'caseNo' }, { limit: 50 });
    expect(listed.items.map(({ id }) => id).filter((id) => /^b-/.test(id))).toEqual(['b-1']);
  });
});

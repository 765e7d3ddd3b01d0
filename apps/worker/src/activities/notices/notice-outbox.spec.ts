import { beforeEach, describe, expect, it } from '@jest/globals';
import type { NewNotice, Notice } from '@xinxiu/persistence';
import { NoticeOutbox } from './notice-outbox.js';
import { TEST_CASE_MAILS } from '../../testing/test-account-mails.js';
import type { NoticeSender } from './send-notices.js';

let left: Notice[];
let sent: string[];
/** Rows for which the store was asked whether they may be sent. */
let asked: string[];
/** Rows that were written without a mark. */
let unmarked: string[];
let errors: string[];
let clock: number;
let storeIsDown: boolean;

beforeEach(() => {
  left = [];
  sent = [];
  asked = [];
  unmarked = [];
  errors = [];
  clock = 0;
  storeIsDown = false;
});

const NOTICE = {
  kind: 'received',
  locale: 'zh-CN',
  caseNo: 'XF-1',
  recipientName: '赵明',
  content: { applicantName: '甲', version: 1, status: 'submitted' },
};

const notice = (id: string, statutory = true) =>
  ({ ...NOTICE, id, statutory, since: 0 }) as unknown as Notice & NewNotice;

function outbox(sendMs = 0): NoticeOutbox {
  const sender = {
    now: () => clock,
    caseMails: TEST_CASE_MAILS,
    notices: {
      insertMany: async (rows: readonly NewNotice[]) => void unmarked.push(...rows.map(({ id }) => id)),
      insertInHand: async (rows: readonly NewNotice[]) => ({
        mine: rows.filter(({ statutory }) => statutory),
        rest: rows.filter(({ statutory }) => !statutory),
      }),
      unsent: async () => {
        if (storeIsDown) throw new Error('down');
        return left.splice(0);
      },
      startSending: async (notice: Notice) => {
        if (storeIsDown) throw new Error('down');
        asked.push(notice.id);
        return notice;
      },
      settle: async () => true,
    },
    mailer: {
      send: async ({ noticeId }: { noticeId: string }) => {
        if (noticeId === 'broken') throw new Error('cannot be written');
        await new Promise((resolve) => setTimeout(resolve, sendMs));
        sent.push(noticeId);
        return { state: 'sent', messageId: 'm', response: '250' };
      },
    },
  } as unknown as NoticeSender;
  const log = { error: (_object: unknown, message?: string) => void errors.push(message ?? '') };
  return new NoticeOutbox(sender, { log: log as never, turnMs: 5 });
}

describe('the outbox', () => {
  it('sends at once what it is given, and finishes that before it ends', async () => {
    const box = outbox(30);
    await box.write([notice('n1'), notice('n2')]);
    await box.stop();
    expect(sent.sort()).toEqual(['n1', 'n2']);
    await box.write([notice('n3')]);
    expect(sent).toHaveLength(2);
    expect(unmarked).toEqual(['n3']);
  });

  it('asks the store for the mark of a reminder only: a statutory notice bears it since it was written', async () => {
    const box = outbox();
    await box.write([notice('statutory'), notice('reminder', false)]);
    await box.stop();
    expect(sent.sort()).toEqual(['reminder', 'statutory']);
    expect(asked).toEqual(['reminder']);
  });

  it('asks again for a mark that has become old while it waited', async () => {
    const box = outbox();
    clock = 5_000;
    await box.write([notice('late')]);
    await box.stop();
    expect(asked).toEqual(['late']);
  });

  it('ends after the mails that are on their way, also when one of them went wrong', async () => {
    const box = outbox(30);
    await box.write([notice('n1'), notice('broken'), notice('n2')]);
    await box.stop();
    expect(sent.sort()).toEqual(['n1', 'n2']);
    expect(errors).toHaveLength(1);
  });

  it('takes up what others left in the store, turn after turn', async () => {
    const box = outbox();
    left.push(notice('n1'));
    box.start();
    await new Promise((resolve) => setTimeout(resolve, 20));
    left.push(notice('n2'));
    await new Promise((resolve) => setTimeout(resolve, 40));
    await box.stop();
    expect(sent).toEqual(['n1', 'n2']);
  });

  it('goes on when the store is down, and says so', async () => {
    const box = outbox();
    storeIsDown = true;
    await box.write([notice('n1', false)]);
    box.start();
    await new Promise((resolve) => setTimeout(resolve, 20));
    storeIsDown = false;
    left.push(notice('n1'));
    await new Promise((resolve) => setTimeout(resolve, 40));
    await box.stop();
    expect(sent).toEqual(['n1']);
    expect(errors.length).toBeGreaterThan(1);
  });
});

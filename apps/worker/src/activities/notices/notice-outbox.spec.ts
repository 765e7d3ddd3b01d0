import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Notice } from '@xinxiu/persistence';
import { NoticeOutbox } from './notice-outbox.js';
import type { NoticeSender } from './send-notices.js';

let left: Notice[];
let sent: string[];
let errors: string[];
let storeIsDown: boolean;

beforeEach(() => {
  left = [];
  sent = [];
  errors = [];
  storeIsDown = false;
});

const NOTICE = {
  kind: 'received',
  locale: 'zh-CN',
  caseNo: 'XF-1',
  recipientName: '赵明',
  content: { applicantName: '甲', version: 1, status: 'submitted' },
};

const notice = (id: string) => ({ ...NOTICE, id }) as unknown as Notice;

function outbox(sendMs = 0): NoticeOutbox {
  const sender = {
    now: () => 0,
    notices: {
      unsent: async () => {
        if (storeIsDown) throw new Error('down');
        return left.splice(0);
      },
      startSending: async (notice: Notice) => {
        if (storeIsDown) throw new Error('down');
        return notice;
      },
      settle: async () => true,
    },
    mailer: {
      send: async ({ noticeId }: { noticeId: string }) => {
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
    box.take([notice('n1'), notice('n2')]);
    await box.stop();
    expect(sent.sort()).toEqual(['n1', 'n2']);
    box.take([notice('n3')]);
    expect(sent).toHaveLength(2);
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
    box.take([notice('n1')]);
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

import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@xinxiu/domain';
import { timelineText } from './timeline-text.js';

const deadline = { due: civilDate('2027-01-05'), article: '第九条', provisional: true };
const lines = [
  {
    seq: 1,
    at: '2026-12-24T17:30:00.000Z',
    type: 'application-submitted',
    status: 'submitted',
    actor: { name: '赵明' },
    deadline,
    legalDays: 0,
  },
  {
    seq: 2,
    at: '2026-12-30T01:00:00.000Z',
    type: 'rung-reached',
    status: 'submitted',
    actor: { name: '系统' },
    legalDays: 3,
  },
];
const events = [
  { id: 'XF-1:start:0', seq: 1 },
  { id: 'XF-1:timer:0', seq: 2 },
];
const notice = (id: string, kind: string, state = 'sent') => ({
  id,
  kind,
  state,
  email: 'a@b.example',
  messageId: 'm',
});

describe('the timeline of a case as text', () => {
  const text = timelineText(lines, events, [
    notice('XF-1:start:0:received:applicant', 'received'),
    notice('XF-1:timer:0:reminder:p1', 'reminder'),
    notice('XF-1:timer:0:reminder:p2', 'reminder'),
    notice('XF-1:timer:0:escalation:p3', 'escalation', 'failed'),
  ]);
  const [, first, second] = text.split('\n');

  it('tells legal time as the clocks of the county show it', () => {
    expect(first).toMatch(/^2026-12-25 01:30/);
  });

  it('gives each fact its due day with the reason, a provisional one marked', () => {
    expect(first).toContain('2027-01-05?');
    expect(first).toContain('第九条');
  });

  it('shows the mails beside the fact that caused them, and what was not sent', () => {
    expect(first).toContain('received');
    expect(second).toContain('reminder ×2, escalation (failed)');
  });

  it('names facts, steps and mails in Chinese where that is the language', () => {
    process.env['XINXIU_LANG'] = 'zh';
    const [, line] = timelineText(lines, events, [
      notice('XF-1:start:0:received:applicant', 'received'),
    ]).split('\n');
    for (const name of ['提交申请', '待受理', '收件']) expect(line).toContain(name);
    delete process.env['XINXIU_LANG'];
  });
});

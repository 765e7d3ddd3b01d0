import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CaseMails } from './case-mails.js';
import { deadlineCalendar } from './deadline-calendar.js';

const ENTRY = {
  caseNo: 'XF-2026-000001',
  version: 4,
  summary: '请补正材料',
  due: '2026-12-31',
  at: '2026-12-01T02:00:00.000Z',
};

describe('a deadline for a calendar', () => {
  it('is the whole day, and one entry for a case that moves with it', () => {
    const text = deadlineCalendar(ENTRY);
    expect(text).toContain('\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n');
    expect(text).toContain('\r\nDTSTAMP:20261201T020000Z\r\n');
    expect(text).toContain('\r\nUID:XF-2026-000001@deadline.xinxiu.invalid\r\nSEQUENCE:4\r\n');
    expect(deadlineCalendar(ENTRY)).toBe(text);
  });

  it('keeps what people wrote on its line, in lines that are short enough', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (summary) => {
        const lines = deadlineCalendar({ ...ENTRY, summary: `${summary}\r\nEND:VEVENT` }).split('\r\n');
        expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1);
        for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }),
    );
  });
});

describe('the mail of a case', () => {
  const mails = new CaseMails({ codeOf: () => 'code' }, 'https://credit.example');
  const notice = (kind: string, content: object = {}) => ({
    caseNo: ENTRY.caseNo,
    kind,
    locale: 'zh-CN' as const,
    recipientName: '赵明',
    content: { applicantName: '甲', version: 4, status: 'submitted', due: ENTRY.due, ...content },
    at: ENTRY.at,
  });

  it.each(['supplement', 'reminder', 'assigned', 'deadline-recomputed'])(
    '%s carries the day by which its reader is to act',
    (kind) => {
      expect(mails.render(notice(kind)).calendar).toContain('DTSTART;VALUE=DATE:20261231');
      expect(mails.render(notice(kind, { due: undefined })).calendar).toBeUndefined();
    },
  );

  it('carries none where the office is to act, or nobody', () => {
    for (const kind of ['received', 'approved']) expect(mails.render(notice(kind)).calendar).toBeUndefined();
  });
});

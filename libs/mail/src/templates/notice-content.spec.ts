import { describe, expect, it } from '@jest/globals';
import { type CaseEvent, type CaseState, NOTICE_KINDS, type NoticeKind } from '@xinxiu/domain';
import { noticeContent, noticeNumber } from './notice-content.js';
import { type NoticeToRender, noticeMailData } from './notice-mail.js';
import { renderMail } from './render-mail.js';

const STATE = {
  caseNo: 'XF-2026-000001',
  status: 'under-verification',
  version: 4,
  applicant: { uscc: 'u', name: '青禾食品有限公司' },
  suspensions: [{ from: '2026-05-07', to: '2026-05-12' }, { from: '2026-05-13' }],
  deadline: { due: '2026-05-13', provisional: true, article: '第十条' },
} as unknown as CaseState;

const denied = {
  type: 'application-denied',
  data: { reasons: [{ code: 'UNMET', text: '未履行义务', article: '第九条' }] },
} as unknown as CaseEvent;

function stored(kind: NoticeKind, event: CaseEvent, locale: 'zh-CN' | 'en'): NoticeToRender {
  const number = noticeNumber({ kind, to: 'applicant', statutory: true }, STATE);
  const content = { ...noticeContent(kind, STATE, event) };
  return {
    caseNo: STATE.caseNo,
    kind,
    locale,
    recipientName: '赵明',
    content,
    ...(number !== undefined && { number }),
  };
}

describe('what a notice says', () => {
  it('of a refusal are the reasons with their articles and the remedies, and no deadline', () => {
    const content = noticeContent('denied', STATE, denied);
    expect(content.reasons).toEqual([{ code: 'UNMET', text: '未履行义务', article: '第九条' }]);
    expect(content.remedies?.some((remedy) => remedy['zh-CN'].includes('行政复议'))).toBe(true);
    expect(content).not.toHaveProperty('due');
  });

  it('of a step is its deadline, with a mark while it may still move', () => {
    const content = noticeContent('accepted', STATE, {
      type: 'application-accepted',
      data: {},
    } as unknown as CaseEvent);
    expect(content).toMatchObject({ due: '2026-05-13', provisional: true, article: '第十条', version: 4 });
  });

  it('of a lapse is the rule by which the application was lost', () => {
    const event = { type: 'supplement-lapsed', data: { due: '2026-05-13', article: '青禾县办理规则·补正' } };
    const lapsed = stored('lapsed', event as unknown as CaseEvent, 'en');
    expect(renderMail('lapsed', 'en', noticeMailData(lapsed)).text).toContain('青禾县办理规则·补正');
  });

  it('is rendered in the language of its reader, with number, reasons and remedies', () => {
    const chinese = renderMail('denied', 'zh-CN', noticeMailData(stored('denied', denied, 'zh-CN')));
    expect(chinese.text).toContain('XF-2026-000001-不予修复-1');
    expect(chinese.text).toContain('未履行义务（第九条）');
    expect(chinese.text).toContain('行政诉讼');
    const english = renderMail('denied', 'en', noticeMailData(stored('denied', denied, 'en')));
    expect(english.text).toContain('within 60 days');
  });

  it.each(NOTICE_KINDS)('of the kind %s can be rendered in both languages', (kind) => {
    const event = { type: 'comment-added', data: {} } as unknown as CaseEvent;
    for (const locale of ['zh-CN', 'en'] as const) {
      expect(renderMail(kind, locale, noticeMailData(stored(kind, event, locale))).text).toContain(
        'XF-2026-000001',
      );
    }
  });
});

describe('the number of a notice', () => {
  it('counts supplements, and is given to statutory notices only', () => {
    const number = (kind: NoticeKind, statutory = true) =>
      noticeNumber({ kind, to: 'applicant', statutory }, STATE);
    expect(number('supplement')).toBe('XF-2026-000001-补正-2');
    expect(number('accepted')).toBe('XF-2026-000001-受理-1');
    expect(number('reminder', false)).toBeUndefined();
  });
});

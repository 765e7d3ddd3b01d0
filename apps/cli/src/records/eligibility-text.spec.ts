import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@xinxiu/domain';
import { type RecordAnswer, recordEligibilityText } from './eligibility-text.js';

const day = civilDate('2026-11-29');
const answer: RecordAnswer = {
  at: day,
  regime: 'order-36',
  titles: {
    'order-36': { zh: '第36号令', en: 'Order 36' },
    'samr-2025': { zh: '市场监管规则', en: 'Rules of market regulation' },
  },
  class: 'general',
  publicationFrom: civilDate('2026-06-27'),
  earliestApplication: civilDate('2026-09-27'),
  publicationEnds: civilDate('2027-06-27'),
  eligible: true,
  unmet: [],
  proof: [],
  publication: { state: 'published' },
  classification: null,
  obligations: [],
  openCase: null,
  assumptions: [
    {
      text: { zh: '按无特别规定的领域计算。', en: 'No rule of a particular field was applied.' },
      article: null,
      couldBe: [
        {
          field: '市场监管',
          regime: 'samr-2025',
          class: 'general',
          earliestApplication: civilDate('2026-09-27'),
          publicationEnds: null,
        },
      ],
    },
  ],
};

describe('the eligibility of a stored record in words', () => {
  it('is that of any record with what was assumed of this one', () => {
    const en = recordEligibilityText(answer, 'en');
    expect(en[0]).toBe('2026-11-29: repair may be applied for');
    expect(en.slice(-2)).toEqual([
      'Assumed: No rule of a particular field was applied.',
      '  In the field 市场监管: rules Rules of market regulation, earliest application 2026-09-27, publication ends —',
    ]);
    const zh = recordEligibilityText(answer, 'zh-CN');
    expect(zh.slice(-2)).toEqual([
      '假定：按无特别规定的领域计算。',
      '  领域为市场监管的：规则 市场监管规则，最早申请 2026-09-27，公示止于 —',
    ]);
  });

  it('says first what became of one that is no longer public', () => {
    const over = { ...answer, publication: { state: 'ended', endReason: 'repaired' } } as const;
    expect(recordEligibilityText(over, 'en')[0]).toBe('No longer public: repaired');
    expect(recordEligibilityText(over, 'zh-CN')[0]).toBe('已停止公示：已修复');
    const en = recordEligibilityText(over, 'en');
    expect(en).toContain('Publication would have ended at the latest: 2027-06-27');
    expect(en.join()).not.toMatch(/Publication ends/);
  });

  it('says that a case is open', () => {
    const openCase = { caseNo: 'XF-2026-000009', status: 'under-review' } as const;
    expect(recordEligibilityText({ ...answer, openCase }, 'en')[0]).toMatch(/A case is open: XF-2026-000009/);
    expect(recordEligibilityText({ ...answer, openCase }, 'zh-CN')[0]).toMatch(/在办案件：XF-2026-000009/);
  });

  it('says which duty a correction opened anew', () => {
    const obligations = [{ kind: 'fine', sumYuan: 900_000, coveredYuan: 60_000 }] as const;
    const en = recordEligibilityText({ ...answer, obligations }, 'en').join('\n');
    expect(en).toMatch(/fine: a correction raised the sum to 900000 yuan/);
  });

  it('names who decided on the class', () => {
    const author = { id: 'u1', name: '吴审', role: 'reviewer', department: 'SCJG' } as const;
    const decided = {
      ...answer,
      classification: { author, at: '2026-11-24T16:30:00.000Z' },
      assumptions: [],
    };
    expect(recordEligibilityText(decided, 'en').at(-1)).toBe('Class decided by 吴审 on 2026-11-25');
    expect(recordEligibilityText(decided, 'zh-CN').at(-1)).toBe('类别认定：吴审，2026-11-25');
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { civilDate } from '@xinxiu/domain';
import { inLanguage } from '../testing/in-language.js';
import { differenceText } from './difference-text.js';
import { changeText, summaryText } from './simulation-text.js';

const name = (version: string) => ({ pack: 'county-demo', version, digest: '' });
const none = { old: name('1'), new: name('2'), pack: [], added: [], removed: [], changed: [] };
const rule = { id: 'a.rule', article: '第一条', text: '规则', textEn: 'a rule' };

const before = process.env['XINXIU_LANG'];
beforeAll(() => {
  process.env['XINXIU_LANG'] = 'en';
});
afterAll(() => {
  if (before === undefined) delete process.env['XINXIU_LANG'];
  else process.env['XINXIU_LANG'] = before;
});

describe('a difference of packs, for people', () => {
  it('names what came, went and changed, and points at days that change', () => {
    const fields = [
      { field: 'workingDays', old: 3, new: 2, days: true },
      { field: 'to', old: null, new: 'leader', days: false },
    ];
    const changed = [{ id: 'step.acceptance', article: '第二条', fields }];
    expect(
      differenceText({ ...none, added: [rule], removed: [{ ...rule, id: 'old.rule' }], changed }),
    ).toEqual([
      'county-demo 1 → county-demo 2',
      '- old.rule  第一条',
      '    a rule',
      '+ a.rule  第一条',
      '    a rule',
      '~ step.acceptance  第二条',
      '    workingDays: 3 → 2  ← days change',
      '    to: — → leader',
    ]);
  });

  it('says when there is none', () => {
    expect(differenceText(none)).toEqual(['county-demo 1 → county-demo 2', 'The rules are the same.']);
  });
});

describe('a simulation, for people', () => {
  it('shows of a change only what changes', () => {
    const position = { due: civilDate('2026-11-24'), provisional: false, unit: 'XYB' };
    const after = { ...position, due: civilDate('2026-11-23') };
    expect(changeText({ case: 'XF-1', before: position, after })).toBe('XF-1  due 2026-11-24 → 2026-11-23');
  });

  it('says of a case whose record the draft ends that it is moot', () => {
    const before = { due: civilDate('2026-11-24'), provisional: false, unit: 'XYB' };
    expect(changeText({ case: 'XF-1', before, after: null })).toBe(
      'XF-1  moot: the draft ends the publication of its record (was due 2026-11-24, XYB)',
    );
  });

  it('shows what each class would lead to, also where only one of the laws leaves it open', () => {
    const dates = { publicationFrom: null, earliestApplication: null, eligible: false };
    const before = { ...dates, class: 'general', publicationEnds: null, unmet: [] } as const;
    const general = { ...dates, class: 'general', publicationEnds: civilDate('2027-01-15') } as const;
    const after = { ...before, class: 'unclassified', byClass: [general] } as const;
    expect(changeText({ record: 'p-1', department: 'SCJG', before, after })).toBe(
      'p-1  SCJG  class general → not classified; by class — → general (earliest —, ends 2027-01-15)',
    );
  });

  it('says codes by what people call them, in Chinese', async () => {
    const dates = { publicationFrom: null, publicationEnds: null, class: 'minor' } as const;
    const before = { ...dates, earliestApplication: null, eligible: true, unmet: [] } as const;
    const after = {
      ...before,
      earliestApplication: civilDate('2027-01-15'),
      eligible: false,
      unmet: ['MINIMUM_PERIOD', 'OBLIGATIONS_UNFULFILLED'],
    } as const;
    const turn = { due: civilDate('2026-11-24'), provisional: false, unit: 'XYB' };
    const [text, turned] = await inLanguage('zh', () => [
      changeText({ record: 'p-1', department: 'SCJG', before, after }),
      changeText({ case: 'XF-1', before: turn, after: { ...turn, unit: 'applicant' } }),
    ]);
    expect(text).toBe(
      'p-1  SCJG  最早申请 — → 2027-01-15；可以申请 是 → 否；尚缺 — → 未满最短公示期、义务未履行',
    );
    expect(turned).toBe('XF-1  承办 XYB → 申请人');
  });

  it('sums up work per department, and says that an open case keeps its pack', () => {
    const summary = {
      at: civilDate('2026-11-24'),
      draft: { pack: 'county-demo', version: '2', effective: civilDate('2027-01-01') },
      records: { total: 3, changed: 1, ended: 1 },
      cases: { total: 2, changed: 1, moot: 0, skipped: 0 },
      departments: [
        {
          department: 'XYB',
          applicable: { before: 0, after: 1 },
          cases: { before: 2, after: 2 },
          overdue: { before: 0, after: 1 },
        },
      ],
    };
    const text = summaryText(summary).join('\n');
    expect(text).toContain(
      'county-demo 2, in force from 2027-01-01, tried on 2026-11-24. Nothing was changed.',
    );
    expect(text).toContain('each that goes on keeps the pack that it was submitted under');
    expect(text).toContain('XYB         0 → 1               2 → 2       0 → 1');
  });
});

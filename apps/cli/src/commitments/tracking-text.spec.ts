import { describe, expect, it } from '@jest/globals';
import { inLanguage } from '../testing/in-language.js';
import { actedText, trackingText } from './tracking-text.js';

const by = { name: '周可', role: 'reviewer' };
const tracking = {
  commitmentId: 'c-1',
  status: 'deciding',
  version: 5,
  followUpOn: '2026-10-10',
  due: '2026-12-16',
  deadline: { due: '2026-12-16', article: '青禾县办理规则·承诺履行认定' },
  proposal: {
    outcome: '部分履行',
    ground: '整改未完成。',
    unfulfilled: '未公示整改报告。',
    measures: [{ measure: '恢复公示', article: '第 1 条' }],
    by: '周可',
    at: '2026-12-02T02:00:00.000Z',
  },
  allowed: ['confirmDetermination', 'refuseDetermination'],
  files: [],
  history: [
    {
      seq: 1,
      type: 'tracking-started',
      at: '2026-12-02T02:00:00.000Z',
      by,
      data: { followUpOn: '2026-10-10' },
    },
    {
      seq: 2,
      type: 'shortfall-found',
      at: '2026-12-02T02:00:00.000Z',
      by,
      data: { ground: '现场检查。', unfulfilled: '未公示整改报告。' },
    },
  ],
} as never;

describe('a followed commitment on the command line', () => {
  it('tells status, term with its article, what waits, what happened and what may be done', async () => {
    const text = await inLanguage('zh', () => trackingText(tracking));
    for (const told of [
      '待认定履行状态',
      '2026-12-16  青禾县办理规则·承诺履行认定',
      '部分履行；周可；整改未完成。；未公示整改报告。；恢复公示（第 1 条）',
      '确认认定, 退回认定意见',
      '2026-12-02 10:00',
      '发现未履行情形',
      '现场检查。；未公示整改报告。',
    ])
      expect(text).toContain(told);
    expect(await inLanguage('en', () => trackingText(tracking))).toContain('confirmDetermination');
  });

  it('tells what a determination can name, and what became of the repaired record', async () => {
    const measure = {
      name: '恢复公示',
      nameEn: 'Publish again',
      text: '',
      textEn: '',
      source: '',
      trust: 'A',
    };
    const choices = {
      pack: { id: 'county-demo', version: '8' },
      measures: [
        { ...measure, id: 'measure.publish-again', article: '违诺责任', onNone: 'must', republishes: true },
      ],
      records: [
        { id: 'p-1', decisionNumber: '青市监罚〔2026〕1号', decisionDate: '2026-01-05', authority: 'x' },
      ],
      approvers: [{ code: 'SCJG', name: '市场监管局' }],
    };
    const seen = (more: object) => ({ ...(tracking as object), ...more }) as never;
    const chinese = await inLanguage('zh', () => trackingText(seen({ choices })));
    for (const told of ['measure.publish-again', '违诺责任 [A]', '应当', 'county-demo 8', 'p-1', 'SCJG'])
      expect(chinese).toContain(told);
    expect(await inLanguage('en', () => trackingText(seen({ choices })))).toContain('Publish again');
    const again = { recordId: 'p-1', republished: true, until: '2027-01-05' };
    expect(await inLanguage('zh', () => trackingText(seen({ consequence: again })))).toContain(
      'p-1  恢复公示至 2027-01-05',
    );
    const barred = { recordId: 'p-1', republished: false, bar: 'PERIOD_OVER' };
    expect(await inLanguage('zh', () => trackingText(seen({ consequence: barred })))).toContain(
      'p-1  未恢复公示：公示期已届满',
    );
  });

  it('tells what an action has made of it', async () => {
    const answer = { commitmentId: 'c-1', status: 'unfulfilled', version: 6, seq: 7 } as const;
    expect(await inLanguage('zh', () => actedText('confirmDetermination', answer))).toBe(
      'c-1：确认认定已办理，全部未履行，版本 6',
    );
    expect(await inLanguage('en', () => actedText('confirmDetermination', answer))).toContain(
      'it is unfulfilled',
    );
  });
});

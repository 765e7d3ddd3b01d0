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

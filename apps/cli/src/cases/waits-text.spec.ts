import { describe, expect, it } from '@jest/globals';
import { waitsText } from './waits-text.js';

describe('what a case waits for, as text', () => {
  it('names every wait with whom, when and by which article, and compresses the idle time', () => {
    const since = '2026-05-06T02:00:00.000Z';
    const text = waitsText({
      ...{ caseNo: 'XF-2026-000001', status: 'submitted', causes: [], hasEngine: true },
      waits: [
        {
          ...{ kind: 'act', whom: { department: 'XYB' }, since, firesAt: '2026-05-13T15:59:59.000Z' },
          ...{ workingDays: 5, article: '第十二条', actions: ['claim'] },
        },
        { kind: 'reminder', whom: {}, since, rung: 'reminder-due', to: ['turn'] },
        { kind: 'target', whom: { place: 'file-drop' }, since },
      ],
      course: [
        { kind: 'happening', at: since, told: 'case', type: 'application-submitted', by: '赵明', times: 1 },
        { kind: 'idle', days: 196, workingDays: 140, from: since },
        { kind: 'happening', at: since, told: 'engine', type: 'timer-fired', times: 30 },
      ],
    });
    for (const told of ['XYB', '2026-05-13 23:59', '第十二条', '140', '×30', '赵明'])
      expect(text).toContain(told);
  });

  it('says so where it waits for nothing', () => {
    const ended = {
      caseNo: 'X',
      status: 'completed',
      waits: [],
      causes: [],
      course: [],
      hasEngine: false,
    } as const;
    expect(waitsText({ ...ended, waits: [], causes: [], course: [] })).toMatch(/不再等待|nothing/);
  });
});

import { describe, expect, it } from '@jest/globals';
import { STUCK_CAUSES } from '@xinxiu/domain';
import { monitoring } from '../harness/monitoring.js';

const { rules, asked } = await monitoring();

describe('what watches the platform', () => {
  it('names causes that there are', () => {
    const named = asked.flatMap(({ expr }) =>
      [...expr.matchAll(/cause=~?"([^"]+)"/g)].flatMap(([, causes = '']) => causes.split('|')),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((cause) => !(STUCK_CAUSES as readonly string[]).includes(cause))).toEqual([]);
  });

  it('says what has happened in both languages', () => {
    for (const { alert, annotations } of rules) {
      expect([alert, /[\u4e00-\u9fff]/.test(annotations.summary)]).toEqual([alert, true]);
      expect([alert, /[\u4e00-\u9fff]/.test(annotations.summary_en)]).toEqual([alert, false]);
    }
  });
});

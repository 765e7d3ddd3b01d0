import { describe, expect, it } from '@jest/globals';
import { datesIn } from '../../../i18n/date-formats.js';
import type { Condition } from '../cases.queries.js';
import { findingsOf, firstAnswers, openConditions } from './answers.js';

const conditions = [
  { condition: 'minimum-period', computed: { met: true, text: '自2026-08-20起已满', textEn: 'has passed' } },
  { condition: 'commitment', computed: { met: false, text: '未签', textEn: 'not signed' } },
  { condition: 'other-conditions' },
] as unknown as readonly Condition[];

describe('answers to the checklist', () => {
  it('begin with what the system computes, in the language of the person', () => {
    expect(firstAnswers(conditions, 'zh-CN', datesIn('zh-CN'))).toEqual({
      'minimum-period': { met: true, evidence: '自2026年8月20日周四起已满' },
      commitment: { met: false, evidence: '未签' },
      'other-conditions': { evidence: '' },
    });
    expect(firstAnswers(conditions, 'en', datesIn('en'))['commitment']?.evidence).toBe('not signed');
  });

  it('leave out what nobody has answered', () => {
    const findings = findingsOf(conditions, firstAnswers(conditions, 'zh-CN', datesIn('zh-CN')));
    expect(findings.map(({ condition }) => condition)).toEqual(['minimum-period', 'commitment']);
  });

  it('are open where there is no answer, or no evidence for it', () => {
    const findings = [
      { condition: 'minimum-period', met: true, evidence: 'a' },
      { condition: 'commitment', met: true, evidence: ' ' },
    ];
    expect(openConditions(conditions, findings)).toEqual([2, 3]);
    expect(openConditions([], [])).toEqual([]);
  });

  it('keep the order of the checklist', () => {
    const answers = {
      'other-conditions': { met: true, evidence: 'c' },
      'minimum-period': { met: true, evidence: 'a' },
    };
    expect(findingsOf(conditions, answers).map(({ evidence }) => evidence)).toEqual(['a', 'c']);
  });
});

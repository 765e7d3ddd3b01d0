import { describe, expect, it } from '@jest/globals';
import { refusedAction } from './refused-action.js';

const ASKED = [
  {
    condition: 'minimum-period',
    text: '已满最短公示期。',
    textEn: 'The minimum period of publication has passed.',
  },
  { condition: 'commitment', text: '已公开作出信用承诺。', textEn: 'A public credit commitment is made.' },
];

describe('a refusal that names conditions', () => {
  it('names them by the text of the checklist, in both languages, with the code that a reason takes', () => {
    const conditions = ['minimum-period', 'commitment'];
    const message =
      'Verification found unmet: minimum-period, commitment. An approval gives a reason with each of them as its code.';
    const problem = refusedAction({ code: 'CONDITION_UNMET', message, conditions }, ASKED);
    expect(problem.detail).toBe(
      'Verification found unmet: “The minimum period of publication has passed” (minimum-period), “A public credit commitment is made” (commitment). An approval gives a reason with each of them as its code.',
    );
    expect(problem.chinese.detail).toBe(
      '核实发现未满足：“已满最短公示期”（minimum-period）、“已公开作出信用承诺”（commitment）。准予修复须逐条以括号内的代码说明理由。',
    );
  });

  it('says those that have no answer in the same way', () => {
    const refusal = { message: 'Not answered: commitment.', conditions: ['commitment'] };
    const problem = refusedAction({ code: 'CONDITION_UNANSWERED', ...refusal }, ASKED);
    expect(problem.chinese.detail).toContain('“已公开作出信用承诺”（commitment）');
  });

  it('leaves a condition that the pack does not word as its code', () => {
    const message = 'Not answered: weather.';
    const problem = refusedAction({ code: 'CONDITION_UNANSWERED', message, conditions: ['weather'] }, ASKED);
    expect(problem.detail).toBe(message);
    expect(problem.chinese.detail).toContain('weather');
  });
});

import { describe, expect, it } from '@jest/globals';
import { type PendingRung, armRungs } from '../deadlines/deadline-state.js';
import { after, submittedCase } from './case.factory.js';
import type { CaseState } from './case-state.js';
import { nextTimer, onTimer, timerCause } from './timers.js';

const DEADLINE = {
  due: '2026-05-11',
  provisional: false,
  ruleId: 'accept',
  article: 'a',
  startDay: '2026-05-06',
  packDigest: 'p',
  tableDigest: 't',
};
const RUNGS: PendingRung[] = [
  { id: 'reminder-before', at: Date.parse('2026-05-08T01:00:00Z') },
  { id: 'reminder-due', at: Date.parse('2026-05-11T01:00:00Z') },
  { id: 'escalation-leader', at: Date.parse('2026-05-12T01:00:00Z') },
];

function waiting(status: CaseState['status'] = 'submitted'): CaseState {
  return { ...submittedCase(), status, deadline: DEADLINE, rungs: RUNGS };
}

describe('the timers of a step', () => {
  it('come one after the other, each once', () => {
    let state = waiting();
    const order: string[] = [];
    for (let timer = nextTimer(state); timer; timer = nextTimer(state)) {
      order.push(timer.kind === 'rung' ? timer.rung : 'due');
      state = after(state, onTimer(state, timer));
    }
    expect(order).toEqual(['reminder-before', 'reminder-due', 'escalation-leader']);
    expect(state.status).toBe('submitted');
  });

  it('let a supplement lapse with the end of its last day in Asia/Shanghai', () => {
    const state = { ...waiting('supplement-required'), rungs: [] };
    const timer = nextTimer(state);
    expect(timer).toEqual({ kind: 'due', at: Date.parse('2026-05-11T16:00:00Z') });
    const facts = timer && onTimer(state, timer);
    expect(facts).toMatchObject([{ type: 'supplement-lapsed', data: { due: '2026-05-11', article: 'a' } }]);
    expect(facts && after(state, facts).status).toBe('lapsed');
  });

  it('have causes that differ by step, deadline and rung only', () => {
    const state = waiting();
    const timer = nextTimer(state);
    expect(timer && timerCause(state, timer)).toBe('timer-submitted-1-reminder-before-2026-05-11');
  });
});

describe('arming the rungs of a computed deadline', () => {
  const noon = Date.parse('2026-05-11T04:00:00Z');

  it('skips reminders for moments that passed before the step was entered', () => {
    expect(armRungs(undefined, RUNGS, noon).map((rung) => rung.id)).toEqual(['escalation-leader']);
  });

  it('escalates at once a step that is entered after its deadline', () => {
    const late = Date.parse('2026-05-20T00:00:00Z');
    expect(armRungs(undefined, RUNGS, late).map((rung) => rung.id)).toEqual(['escalation-leader']);
  });

  it('does not repeat what was reached when the deadline stays in the past', () => {
    expect(armRungs([RUNGS[2] as PendingRung], RUNGS, noon).map((rung) => rung.id)).toEqual([
      'escalation-leader',
    ]);
    expect(armRungs([], RUNGS, Date.parse('2026-05-20T00:00:00Z'))).toEqual([]);
  });

  it('arms again what a later deadline moved into the future', () => {
    expect(armRungs([], RUNGS, Date.parse('2026-05-07T00:00:00Z'))).toEqual(RUNGS);
  });
});

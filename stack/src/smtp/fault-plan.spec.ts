import { describe, expect, it } from '@jest/globals';
import { FaultPlan, isFault } from './fault-plan.js';

describe('the fault plan of the mail catcher', () => {
  it('uses up one fault per message, in order, then does nothing wrong', () => {
    const plan = new FaultPlan();
    plan.add('lost', 2);
    plan.add('never', 1);
    expect([1, 2, 3, 4].map(() => plan.next())).toEqual(['lost', 'lost', 'never', undefined]);
  });

  it('can be dropped', () => {
    const plan = new FaultPlan();
    plan.add('later', 5);
    plan.clear();
    expect(plan.next()).toBeUndefined();
  });

  it('knows its faults', () => {
    expect(['lost', 'later', 'never', 'other', 7, null].map(isFault)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

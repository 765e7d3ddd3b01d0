import { describe, expect, it } from '@jest/globals';
import { actOnCase } from './act.js';
import { PEOPLE, action, after, submittedCase } from './case.factory.js';
import type { CaseState } from './case-state.js';
import { foresee } from './foreseen.js';
import { noticesFor } from './notices.js';

const NOW = Date.parse('2026-05-08T03:00:00Z');
const REASONS = [{ code: 'UNMET', text: '未履行义务', article: '第九条' }];
const { clerk, reviewer } = PEOPLE;
const held = (state: CaseState, holder: typeof clerk | typeof reviewer): CaseState => ({
  ...state,
  holder: { ...holder, since: state.enteredAt },
});
const claimed = held(submittedCase(), clerk);
const inReview = (penaltyClass: 'general' | 'serious'): CaseState =>
  held({ ...submittedCase(penaltyClass), status: 'under-review' }, reviewer);

function foreseen(state: CaseState, ...asked: Parameters<typeof action>) {
  const outcome = actOnCase(state, action(...asked));
  if (!outcome.ok) throw new Error(outcome.error.message);
  return { ...foresee(state, outcome.value, NOW), facts: outcome.value };
}

describe('what an action would make of a case', () => {
  it('is what it makes of it when it is taken', () => {
    const asked = { items: [{ id: 'item-1', text: '缴款凭证' }] };
    const { state, event, facts } = foreseen(claimed, 'requestSupplement', clerk, asked);
    const taken = after(claimed, facts);
    expect(state).toMatchObject({ status: taken.status, version: taken.version, suspensions: [{}] });
    expect(event.at).toBe(new Date(NOW).toISOString());
    expect(noticesFor(state, event).map(({ kind }) => kind)).toEqual(['supplement']);
  });

  it('of a decision that waits for approval is the decision, so that its notice is read before', () => {
    const decision = { outcome: 'deny', reasons: REASONS } as const;
    const ofTwo = inReview('serious');
    const { state, event } = foreseen(ofTwo, 'decide', reviewer, decision, ofTwo.version);
    expect([state.status, event.type, event.data]).toMatchObject([
      'denied',
      'application-denied',
      { reasons: REASONS },
    ]);
    const ofOne = inReview('general');
    expect(foreseen(ofOne, 'decide', reviewer, decision, ofOne.version).event.type).toBe(
      'application-denied',
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { PEOPLE, action, submittedCase, take } from '../case/case.factory.js';
import type { CaseState } from '../case/case-state.js';
import type { Actor } from '../permissions/actor.js';
import { reassignEligibility, urgeEligibility } from './bulk-cases.js';
import type { StuckMatter } from './matter.js';

const { supervisor, clerk, clerk2, reviewer, leader, officeLeader, applicant } = PEOPLE;
const OPEN = submittedCase();
const HELD = take(OPEN, action('claim', clerk, {}));
const ITEMS = [{ id: 'i1', text: '请补充整改报告' }];
const WITH_BUSINESS = take(HELD, action('requestSupplement', clerk, { items: ITEMS }));
const ENDED = take(OPEN, action('withdraw', applicant, { reason: '不再申请' }));
const KEPT_OUT: Actor = { ...supervisor, recusedFrom: [applicant.organisation] };

const stuck = (state: CaseState | undefined, until = '', matter: StuckMatter = 'case') => ({
  ...{ matter, until, state },
});
const WEEK = { workingDays: 5, mostWorkingDays: 10 };

describe('whose turn may be urged in bulk', () => {
  it.each([
    ['a case that nobody has claimed', OPEN, supervisor, undefined],
    ['a case that somebody holds', HELD, supervisor, undefined],
    ['one of the own office, by its leader', HELD, officeLeader, undefined],
    ['one of another office, by a leader', HELD, leader, 'not-yours'],
    ['one that waits for the business', WITH_BUSINESS, supervisor, 'with-business'],
    ['one that has ended', ENDED, supervisor, 'ended'],
    ['one of a business that he is recused from', HELD, KEPT_OUT, 'recused'],
  ] as const)('%s', (_what, state, actor, reason) => {
    expect(urgeEligibility(stuck(state), actor, WEEK)).toEqual(
      reason === undefined ? { eligible: true } : { eligible: false, reason },
    );
  });

  it('is neither what is over, nor what is no case, nor for longer than the rules allow', () => {
    const over = stuck(HELD, '2026-05-06T02:00:00.000Z');
    expect(urgeEligibility(over, supervisor, WEEK)).toMatchObject({ reason: 'over' });
    expect(urgeEligibility(stuck(undefined, '', 'duty'), supervisor, WEEK)).toMatchObject({
      reason: 'not-a-case',
    });
    const long = { ...WEEK, workingDays: 11 };
    expect(urgeEligibility(stuck(HELD), supervisor, long)).toMatchObject({ reason: 'too-long' });
  });
});

describe('what may be assigned anew in bulk', () => {
  it.each([
    ['to a colleague of who holds it', HELD, supervisor, clerk2, undefined],
    ['where nobody holds it', OPEN, supervisor, clerk, undefined],
    ['to who holds it already', HELD, supervisor, clerk, { reason: 'his-already' }],
    ['to another office', HELD, supervisor, reviewer, { reason: 'refused', code: 'ASSIGNEE_OUTSIDE' }],
    ['by who may not', HELD, reviewer, clerk2, { reason: 'refused', code: 'NOT_YOURS' }],
    ['of one that has ended', ENDED, supervisor, clerk, { reason: 'refused', code: 'CASE_CLOSED' }],
    [
      'to who is recused',
      HELD,
      supervisor,
      { ...clerk2, recusedFrom: [applicant.organisation] },
      { reason: 'refused', code: 'RECUSED' },
    ],
  ] as const)('%s', (_what, state, actor, to, why) => {
    const found = reassignEligibility(stuck(state), actor, to);
    expect(found).toEqual(why === undefined ? { eligible: true } : { eligible: false, ...why });
  });
});

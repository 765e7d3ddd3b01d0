import { describe, expect, it } from '@jest/globals';
import { bulkOutcome, isFollowed, retryEligibility } from './bulk.js';
import type { Retriable } from './retry.js';

const STEP: Retriable & { until: string } = {
  cause: 'database-failing',
  matter: 'case',
  source: 'engine',
  activityId: '7',
  until: '',
};
const TOLD = { ...STEP, cause: 'target-silent' as const, source: 'store' as const, activityId: '' };

describe('who may be tried in bulk', () => {
  it.each([
    ['a step that fails', STEP, 'administrator', undefined],
    ['a case that has told', TOLD, 'supervisor', undefined],
    ['a case that has told, by who looks after the machines', TOLD, 'administrator', 'not-yours'],
    ['what goes on by itself', { ...TOLD, cause: 'unclaimed' as const }, 'supervisor', 'by-itself'],
    ['a program that fails', { ...STEP, cause: 'program-fault' as const }, 'supervisor', 'program'],
    ['what is over', { ...STEP, until: '2026-05-06T02:00:00.000Z' }, 'supervisor', 'over'],
    ['what is forgotten', undefined, 'supervisor', 'over'],
  ] as const)('%s', (_what, row, role, reason) => {
    const found = retryEligibility(row, role);
    expect(found).toEqual(reason === undefined ? { eligible: true } : { eligible: false, reason });
  });
});

describe('what became of an item', () => {
  const askedAt = '2026-05-06T02:00:00.000Z';
  const asked = { state: 'asked', askedAt } as const;
  const LATER = '2026-05-06T02:01:00.000Z';
  const row = { until: '', triedAt: '2026-05-06T01:59:00.000Z' };

  it('is not known until it was tried', () => {
    expect(bulkOutcome('retry', asked, row, LATER)).toBe('asked');
    expect(bulkOutcome('retry', asked, { ...row, triedAt: '' }, LATER)).toBe('asked');
  });

  it('is that it is still stuck once it was tried and is there, and that does not wear off', () => {
    expect(bulkOutcome('retry', asked, { ...row, triedAt: '2026-05-06T02:00:01.000Z' }, LATER)).toBe(
      'still-stuck',
    );
    expect(bulkOutcome('retry', { ...asked, state: 'still-stuck' }, row, LATER)).toBe('still-stuck');
  });

  it('is solved only when it has passed', () => {
    const over = { ...row, until: '2026-05-06T02:00:09.000Z' };
    expect(bulkOutcome('retry', asked, over, LATER)).toBe('solved');
    expect(bulkOutcome('retry', { ...asked, state: 'still-stuck' }, over, LATER)).toBe('solved');
    expect(bulkOutcome('retry', asked, undefined, LATER)).toBe('solved');
  });

  it('is that it is still stuck of what was assigned, once a look has begun after its turn', () => {
    const soon = '2026-05-06T02:00:14.000Z';
    expect(bulkOutcome('reassign', asked, row, soon)).toBe('asked');
    expect(bulkOutcome('reassign', asked, row, LATER)).toBe('still-stuck');
  });

  it('is not known of what people are urged to do, until it is over', () => {
    const tried = { ...row, triedAt: LATER };
    expect(bulkOutcome('urge', asked, tried, LATER)).toBe('asked');
    expect(bulkOutcome('urge', asked, { ...row, until: LATER }, LATER)).toBe('solved');
  });

  it('is followed only while a look may change it', () => {
    expect((['asked', 'still-stuck'] as const).every(isFollowed)).toBe(true);
    expect((['waiting', 'solved', 'failed', 'not-eligible', 'stopped'] as const).some(isFollowed)).toBe(
      false,
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import type { RUNG_IDS } from '../deadlines/deadline-state.js';
import { type PendingRung } from '../deadlines/deadline-state.js';
import { SYSTEM_ACTOR } from '../permissions/actor.js';
import { submittedCase } from './case.factory.js';
import type { CaseEvent } from './event.js';
import { noticesFor } from './notices.js';

const TOP: PendingRung = { id: 'escalation-supervisor', at: 1 };

function toldAt(rung: (typeof RUNG_IDS)[number], rungs: readonly PendingRung[]) {
  const reached = { type: 'rung-reached', actor: SYSTEM_ACTOR, data: { rung, due: '2026-05-11' } };
  return noticesFor({ ...submittedCase(), rungs }, reached as CaseEvent).map(({ kind, to }) => [kind, to]);
}

describe('a rung of the ladder tells', () => {
  it.each([
    ['reminder-before', 'reminder', 'holder'],
    ['reminder-due', 'reminder', 'holder'],
    ['escalation-leader', 'escalation', 'leader'],
    ['escalation-county', 'escalation', 'county-office'],
    ['escalation-supervisor', 'escalation', 'supervisor'],
  ] as const)('%s: a notice "%s" to the %s', (rung, kind, to) => {
    expect(toldAt(rung, rung === 'escalation-supervisor' ? [] : [TOP])).toEqual([[kind, to]]);
  });

  it('who supervises the county with the county office, where the ladder ends there', () => {
    expect(toldAt('escalation-county', [])).toEqual([
      ['escalation', 'county-office'],
      ['escalation', 'supervisor'],
    ]);
  });
});

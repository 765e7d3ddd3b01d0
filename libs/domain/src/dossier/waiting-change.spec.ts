import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../permissions/actor.js';
import { civilDate } from '../time/civil-date.js';
import { GROUND, REVIEWER, aFact } from './dossier.fixture.js';
import type { RecordFact, RecordStanding } from './record-fact.js';
import { barToSettling, subjectsOf, waitingChange } from './waiting-change.js';

const USCC = '91420526MA00000001';
const OTHER = '91420526MA00000002';
const before: RecordStanding = {
  penaltyClass: 'unclassified',
  publicationFrom: '2026-01-05',
  publicationEnds: '2029-01-05',
};
const change = { type: 'class-determined', class: 'general', ground: GROUND } as const;
const proposal: RecordFact = {
  type: 'change-proposed',
  change,
  unit: 'SCJG',
  before,
  after: { ...before, penaltyClass: 'general', publicationEnds: '2027-01-05' },
  id: 'p-1',
  at: '2026-05-06T02:00:00.000Z',
  by: REVIEWER,
};
const at = '2026-05-06T03:00:00.000Z';
const waiting = (facts: readonly RecordFact[], standing = before) => waitingChange({ ...standing, facts });

describe('a proposed change of a record', () => {
  it('waits until somebody confirms or refuses it', () => {
    expect(waiting([])).toBeUndefined();
    expect(waiting([proposal])).toMatchObject({ id: 'p-1', by: REVIEWER, change, isVoid: false });
    const confirmed: RecordFact = { ...aFact(change, at), proposedBy: REVIEWER };
    const refused: RecordFact = {
      type: 'change-refused',
      proposal: 'p-1',
      reason: '不符',
      id: 'r',
      at,
      by: REVIEWER,
    };
    expect(waiting([proposal, confirmed])).toBeUndefined();
    expect(waiting([proposal, refused])).toBeUndefined();
    expect(waiting([proposal, refused, { ...proposal, id: 'p-2' }])).toMatchObject({ id: 'p-2' });
  });

  it('is void once something else was decided of the record, or the law makes something else of it', () => {
    const field = aFact({ type: 'field-determined', field: '消防', ground: GROUND }, at);
    expect(waiting([proposal, field])).toMatchObject({ isVoid: true });
    expect(waiting([proposal], { ...before, publicationEnds: '2029-06-05' })).toMatchObject({ isVoid: true });
  });

  it('is void, and not confirmed, by a breach that two persons determined', () => {
    const republished: RecordFact = {
      ...{ type: 'republished', commitmentId: 'c-1', ground: GROUND, until: '2029-01-05' },
      ...{ id: 'b', at, by: REVIEWER, proposedBy: REVIEWER },
    };
    expect(waiting([proposal, republished])).toMatchObject({ id: 'p-1', isVoid: true });
  });

  it('is void for good once its proposer keeps out of it or its row was settled, until it is proposed anew', () => {
    const voided: RecordFact = {
      ...{ type: 'change-voided', proposal: 'p-1', reason: 'row-settled' },
      ...{ id: 'v', at, by: REVIEWER },
    };
    expect(waiting([proposal, voided])).toMatchObject({ id: 'p-1', isVoid: true, voidFor: 'row-settled' });
    expect(waiting([proposal, voided, { ...proposal, id: 'p-2' }])).toMatchObject({ isVoid: false });
  });

  it('concerns its subject, and whose the record would be', () => {
    const moved = {
      type: 'penalty-corrected',
      rowId: 'h',
      ground: GROUND,
      before: { subjectCode: USCC },
      after: { subjectCode: OTHER },
    } as const;
    expect(subjectsOf({ subjectCode: USCC }, moved)).toEqual([USCC, OTHER]);
    expect(subjectsOf({}, change)).toEqual([]);
  });

  it('is not void because somebody showed that a duty is fulfilled', () => {
    const shown = aFact(
      { type: 'obligations-evidenced', obligations: ['fine'], on: civilDate('2026-05-05'), fileIds: ['f'] },
      at,
    );
    expect(waiting([proposal, shown])).toMatchObject({ isVoid: false });
  });
});

describe('who settles a proposed change', () => {
  const proposer: Actor = { ...REVIEWER };
  const colleague: Actor = { id: 'u-2', name: '何审', role: 'reviewer', department: 'SCJG' };
  const leader: Actor = { id: 'u-3', name: '陈局', role: 'department-leader', department: 'SCJG' };
  const stranger: Actor = { ...colleague, id: 'u-4', department: 'STHJ' };
  const clerk: Actor = { id: 'u-5', name: '孙洁', role: 'credit-office', department: 'XYB' };
  const supervisor: Actor = { id: 'u-6', name: '冯督', role: 'supervisor' };
  const one = { by: REVIEWER, unit: 'SCJG', isVoid: false };
  const code = (actor: Actor, verdict: 'confirm' | 'refuse', over: Partial<typeof one> = {}) =>
    barToSettling({ ...one, ...over }, [USCC, OTHER], actor, verdict)?.code;

  it('is another person of the same department', () => {
    for (const actor of [colleague, leader])
      expect([code(actor, 'confirm'), code(actor, 'refuse')]).toEqual([undefined, undefined]);
    for (const actor of [stranger, clerk, supervisor])
      expect([code(actor, 'confirm'), code(actor, 'refuse')]).toEqual(['NOT_YOURS', 'NOT_YOURS']);
  });

  it('is not who proposed it, who may only take it back, also from another post', () => {
    expect(code(proposer, 'confirm')).toBe('SAME_PERSON');
    expect(code(proposer, 'refuse')).toBeUndefined();
    const back = { ...colleague, otherIds: [proposer.id] };
    expect([code(back, 'confirm'), code(back, 'refuse')]).toEqual(['SAME_PERSON', undefined]);
    const standingIn = { ...colleague, actsFor: [proposer.id] };
    expect([code(standingIn, 'confirm'), code(standingIn, 'refuse')]).toEqual(['SAME_PERSON', undefined]);
    const moved = { ...clerk, id: proposer.id };
    expect([code(moved, 'confirm'), code(moved, 'refuse')]).toEqual(['NOT_YOURS', undefined]);
  });

  it.each([
    ['its subject', USCC],
    ['whose record it would be', OTHER],
  ])('is nobody who keeps out of what concerns %s', (_whom, uscc) => {
    const recused = { ...colleague, recusedFrom: [uscc] };
    expect([code(recused, 'confirm'), code(recused, 'refuse')]).toEqual(['RECUSED', 'RECUSED']);
    const message = expect.stringContaining(uscc);
    expect(barToSettling(one, [USCC, OTHER], recused, 'confirm')).toMatchObject({ message });
  });

  it('confirms nothing that is void, and clears it away', () => {
    expect(code(colleague, 'confirm', { isVoid: true })).toBe('PROPOSAL_VOID');
    expect(code(colleague, 'refuse', { isVoid: true })).toBeUndefined();
  });
});

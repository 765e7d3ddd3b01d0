import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, civilDate } from '../time/civil-date.js';
import { type Actor, standsFor } from './actor.js';
import {
  type Authorisation,
  LONGEST_AUTHORISATION_DAYS,
  checkTerm,
  isLive,
  namedRecords,
} from './authorisation.js';
import { type Scope, forRecord, principalOf } from './scope.js';

const today = civilDate('2026-06-10');
const one: Authorisation = {
  id: 'z-1',
  uscc: 'U1',
  agentId: 'a',
  recordIds: ['r1', 'r2'],
  from: today,
  until: addDays(today, 10),
};

describe('an authorisation', () => {
  it('holds from its first to its last day, both in it, until it is taken back', () => {
    for (const [days, live] of [
      [-1, false],
      [0, true],
      [10, true],
      [11, false],
    ] as const)
      expect([days, isLive(one, addDays(today, days))]).toEqual([days, live]);
    expect(isLive({ ...one, takenBackAt: '2026-06-10T01:00:00.000Z' }, today)).toBe(false);
  });

  it('lets its agent act for the records that it names, and for no other record, agent or day', () => {
    expect(namedRecords([one], 'a', today)).toEqual([
      { recordId: 'r1', uscc: 'U1', authorisation: 'z-1' },
      { recordId: 'r2', uscc: 'U1', authorisation: 'z-1' },
    ]);
    expect(namedRecords([one], 'b', today)).toEqual([]);
    expect(namedRecords([one], 'a', addDays(today, 11))).toEqual([]);
    expect(namedRecords([{ ...one, takenBackAt: 'now' }], 'a', today)).toEqual([]);
  });

  it('that lasts longest is the one by which a record is acted for when several name it', () => {
    const longer = { ...one, id: 'z-2', recordIds: ['r2'], until: addDays(today, 20) };
    expect(namedRecords([one, longer], 'a', today).map(({ authorisation }) => authorisation)).toEqual([
      'z-2',
      'z-1',
    ]);
  });

  it('names nothing that no living one names, whatever was given and taken back', () => {
    const day = fc.integer({ min: -20, max: 20 }).map((days) => addDays(today, days));
    const given = fc.record({
      id: fc.uuid(),
      uscc: fc.constantFrom('U1', 'U2'),
      agentId: fc.constantFrom('a', 'b'),
      recordIds: fc.uniqueArray(fc.constantFrom('r1', 'r2', 'r3'), { minLength: 1 }),
      from: day,
      until: day,
    });
    fc.assert(
      fc.property(fc.array(given), fc.array(fc.boolean()), (all, gone) => {
        const authorisations = all.map((each, i) => (gone[i] ? { ...each, takenBackAt: 'then' } : each));
        const named = namedRecords(authorisations, 'a', today);
        expect(new Set(named.map(({ recordId }) => recordId)).size).toBe(named.length);
        for (const { recordId, uscc, authorisation } of named) {
          const by = authorisations.find(({ id }) => id === authorisation);
          expect(by).toMatchObject({ agentId: 'a', uscc });
          expect(by?.recordIds).toContain(recordId);
          expect(by && isLive(by, today)).toBe(true);
        }
      }),
    );
  });

  it('is not given for the past, backwards, or for longer than a year', () => {
    const until = addDays(today, LONGEST_AUTHORISATION_DAYS);
    expect(checkTerm({ from: today, until }, today).ok).toBe(true);
    expect(checkTerm({ from: today, until: addDays(until, 1) }, today).ok).toBe(false);
    expect(checkTerm({ from: addDays(today, -1), until }, today).ok).toBe(false);
    expect(checkTerm({ from: addDays(today, 2), until: addDays(today, 1) }, today).ok).toBe(false);
    expect(checkTerm({ from: today, until: addDays(today, -1) }, today).ok).toBe(false);
  });
});

describe('who acts on a record', () => {
  const agent: Actor = { id: 'a', name: '钱代', role: 'agent' };
  const scope: Scope = {
    kind: 'agent',
    agentId: 'a',
    today,
    records: [
      { recordId: 'r1', uscc: 'U1', authorisation: 'z-1' },
      { recordId: 'r9', uscc: 'U9', authorisation: 'z-9' },
    ],
  };

  it('is the agent for the business that named it, who then sees nothing of his other businesses', () => {
    const { actor, scope: narrowed } = forRecord(agent, scope, 'r1');
    expect(actor).toEqual({ ...agent, organisation: 'U1', authorisation: 'z-1' });
    expect(narrowed).toEqual({ ...scope, records: [scope.records[0]] });
    expect([standsFor(actor, 'U1'), standsFor(actor, 'U9')]).toEqual([true, false]);
    expect(principalOf(scope, 'r1')).toEqual({ kind: 'applicant', uscc: 'U1' });
  });

  it('is for nobody where the record was not named to him', () => {
    const { actor, scope: narrowed } = forRecord(agent, scope, 'r2');
    expect(actor).toEqual(agent);
    expect(narrowed).toMatchObject({ kind: 'agent', records: [] });
    expect(standsFor(actor, 'U1')).toBe(false);
    expect(standsFor(actor, '')).toBe(false);
    expect(principalOf(scope, 'r2')).toBeUndefined();
  });

  it('is everybody else as himself', () => {
    const county = { kind: 'county' } as const;
    const actor: Actor = { id: 's', name: 'S', role: 'supervisor' };
    expect(forRecord(actor, county, 'r1')).toEqual({ actor, scope: county });
    expect(principalOf(county, 'r1')).toBe(county);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { RecordChange, RecordPublication } from '@xinxiu/domain';
import type { PenaltyRecord } from '@xinxiu/persistence';
import type { ProblemError } from '../http/problem.error.js';
import { ForAnotherSubject, OPENING_MS } from './for-another-subject.js';

const NOW = Date.parse('2026-06-10T02:00:00.000Z');
const published = { state: 'published', marks: [], version: 1 } as const;
const corrected = (before: object, after: object) =>
  ({ type: 'penalty-corrected', rowId: 'h', ground: { text: '更正' }, before, after }) as RecordChange;
const MOVED = corrected({ subjectCode: 'A' }, { subjectCode: 'B' });

interface Standing {
  /** Applications that are opening a case. */
  readonly opening?: readonly string[];
  readonly since?: number;
  /** Applications with a case in the store; the first of them is open. */
  readonly filed?: readonly string[];
  readonly openCase?: boolean;
  /** A submitted application whose case cannot be found yet. */
  readonly numbered?: boolean;
  readonly running?: boolean;
  readonly publication?: RecordPublication;
}

async function asked(standing: Standing, change: RecordChange = MOVED): Promise<unknown> {
  const {
    opening = [],
    since = 0,
    filed = [],
    openCase,
    numbered,
    running = false,
    publication = published,
  } = standing;
  const cases = filed.map((applicationId) => ({ state: { applicationId, caseNo: `XF-${applicationId}` } }));
  const repositories = {
    applying: { on: async () => ({ opening, since, count: 7 }) },
    cases: {
      ofRecord: async () => cases,
      openOn: async () => (openCase ? cases[0] : undefined),
      find: async () => undefined,
    },
    applications: { list: async () => ({ items: numbered ? [{ caseNo: 'XF-n' }] : [] }) },
  };
  const engine = { isOpen: async () => running };
  const may = new ForAnotherSubject(repositories as never, engine, () => NOW);
  const record = { id: 'p-1', publication } as PenaltyRecord;
  return may.assertMayBe(record, change).catch(({ code, extras }: ProblemError) => extras.caseNo ?? code);
}

describe('a record that a change would make another subject’s', () => {
  const young = NOW - OPENING_MS + 1;
  const old = NOW - OPENING_MS;
  const ended = (endReason: 'repaired' | 'expired' | 'revoked'): RecordPublication => ({
    ...published,
    state: 'ended',
    endReason,
  });

  it.each<[string, Standing, unknown]>([
    ['nobody applies', {}, 7],
    ['a case is open', { filed: ['a'], openCase: true }, 'XF-a'],
    ['a case has its number, and is not found yet', { numbered: true }, 'XF-n'],
    ['its case has ended', { filed: ['a'] }, 7],
    ['an application is opening its case', { opening: ['a'], since: young }, 'RECORD_CHANGED'],
    ['one is, of two', { opening: ['a', 'b'], since: young, filed: ['a'] }, 'RECORD_CHANGED'],
    ['the case that was being opened has ended', { opening: ['a'], since: young, filed: ['a'] }, 7],
    ['an application was cut off before its case', { opening: ['a'], since: old }, 7],
    [
      'one was cut off, and the engine has its case',
      { opening: ['a'], since: old, running: true },
      'RECORD_CHANGED',
    ],
    ['its subject repaired it', { publication: ended('repaired') }, 'RECORD_REPAIRED'],
    ['its period is over', { publication: ended('expired') }, 7],
    ['its decision was revoked', { publication: ended('revoked') }, 7],
    ['the repair was undone', { publication: { ...published, state: 're-published' } }, 7],
  ])('when %s', async (_when, standing, answer) => {
    expect(await asked(standing)).toEqual(answer);
  });

  it('is not asked about where it stays the subject’s', async () => {
    const open = { filed: ['a'], openCase: true, publication: ended('repaired') };
    expect(await asked(open, corrected({ fineYuan: 1 }, { fineYuan: 2 }))).toBeUndefined();
  });
});

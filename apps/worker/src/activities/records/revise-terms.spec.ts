import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { CalendarInForce } from '@xinxiu/calendar';
import { type PublicationTerm, type RegimePack, addDays, civilDate, shanghaiInstant } from '@xinxiu/domain';
import type { PenaltyRecord } from '@xinxiu/persistence';
import { loadPacks } from '@xinxiu/policy';
import { Law } from '../../law/law.js';
import { type TermRevision, reviseTerms } from './revise-terms.js';

const loaded = loadPacks(fileURLToPath(new URL('../../../../../seeds/policies', import.meta.url)));
if (!loaded.ok) throw new Error('The packs of the repository cannot be read.');
const packs = loaded.value;
const holidays = fileURLToPath(new URL('../../../../../seeds/holidays', import.meta.url));
const calendar = new CalendarInForce(holidays, { edition: async () => '', inForce: async () => [] });

/** From this day on a general record of market regulation is public for five months instead of a year. */
const FIRST_DAY = civilDate('2026-11-30');
const samr = packs.regimes.find(({ id }) => id === 'samr-2025') as RegimePack;
const shortened: RegimePack = {
  ...samr,
  version: '2',
  digest: 'shortened',
  validity: { from: FIRST_DAY, to: null },
  terms: samr.terms.map((term) =>
    term.id === 'samr.term.general'
      ? { ...term, minimum: { months: 2 }, maximum: { months: 5 }, validity: { from: FIRST_DAY, to: null } }
      : term,
  ),
};
const before = { ...samr, validity: { ...samr.validity, to: addDays(FIRST_DAY, -1) } };
const regimes = [...packs.regimes.filter((one) => one !== samr), before, shortened];
const law = new Law({ ...packs, regimes }, calendar);

const record = {
  id: 'p-1',
  department: 'SCJG',
  penalty: {
    subjectName: '青禾某某有限公司',
    decisionNumber: '青市监罚〔2026〕31号',
    penaltyKinds: ['罚款'],
    fineYuan: 20_000,
    field: '市场监管',
    decisionDate: civilDate('2026-05-20'),
    authority: '青禾县市场监督管理局',
  },
  publication: { state: 'published', marks: [], version: 1 },
  penaltyClass: 'general',
  publicationFrom: '2026-05-20',
  publicationEnds: '2027-05-20',
  facts: [],
} as unknown as PenaltyRecord;

let stored: PenaltyRecord;
let audited: object[];

beforeEach(() => {
  stored = record;
  audited = [];
});

function on(day: string): TermRevision {
  return {
    repositories: {
      records: {
        async *eachNotEnded() {
          yield stored;
        },
        revise: async (seen: PenaltyRecord, term: PublicationTerm) => {
          if (seen.publication.version !== stored.publication.version) return false;
          stored = { ...stored, ...term };
          return true;
        },
      },
      audit: { record: async (entries) => void audited.push(...entries) },
    },
    law,
    now: () => shanghaiInstant(civilDate(day)),
  };
}

const goesOn = () => true;

describe('a version that takes force', () => {
  it('changes nothing in a record before its first day', async () => {
    expect(await reviseTerms(on('2026-11-29'), goesOn)).toBe(0);
    expect(stored).toBe(record);
    expect(audited).toEqual([]);
  });

  it('gives a record its dates from that day on, once, and says so in the audit trail', async () => {
    expect(await reviseTerms(on('2026-11-30'), goesOn)).toBe(1);
    expect(stored).toMatchObject({
      publication: { state: 'published', version: 2 },
      publicationFrom: '2026-05-20',
      publicationEnds: '2026-11-30',
    });
    expect(audited).toMatchObject([
      {
        id: 'record:p-1:term:2',
        action: 'record-term-revised',
        subject: 'p-1',
        detail: { before: '2027-05-20', after: '2026-11-30' },
      },
    ]);
    expect(await reviseTerms(on('2026-11-30'), goesOn)).toBe(0);
  });

  it('is of the day of the record where it has a clock of its own', async () => {
    const day = (one: string) => shanghaiInstant(civilDate(one));
    const clock = { realEpoch: day('2026-11-29'), legalEpoch: day('2026-11-30'), dayMs: 86_400_000 };
    stored = { ...record, clock };
    expect(await reviseTerms(on('2026-11-29'), goesOn)).toBe(1);
  });

  it('leaves a record alone that somebody has changed meanwhile, and stops when it is told', async () => {
    const revision = on('2026-11-30');
    const { records } = revision.repositories;
    const busy = { ...revision.repositories, records: { ...records, revise: async () => false } };
    expect(await reviseTerms({ ...revision, repositories: busy }, goesOn)).toBe(0);
    expect(await reviseTerms(revision, () => false)).toBe(0);
    expect(audited).toEqual([]);
  });

  it('is another law', () => {
    expect(law.standingOn(civilDate('2026-11-28'))).toBe(law.standingOn(civilDate('2026-11-29')));
    expect(law.standingOn(civilDate('2026-11-29'))).not.toBe(law.standingOn(FIRST_DAY));
  });
});

import { describe, expect, it } from '@jest/globals';
import { civilDate } from '../time/civil-date.js';
import { GROUND, REVIEWER, aFact } from './dossier.fixture.js';
import type { RecordFact } from './record-fact.js';
import { toldTo, versionToldTo } from './told.js';

const at = '2026-05-06T03:00:00.000Z';
const business = {
  id: 'u-9',
  name: '青禾食品',
  role: 'applicant',
  organisation: '91420526MA00000001',
} as const;
const standing = { penaltyClass: 'unclassified', publicationFrom: null, publicationEnds: null } as const;
const change = { type: 'class-determined', class: 'general', ground: GROUND } as const;
const proposed: RecordFact = {
  ...{ type: 'change-proposed', change, unit: 'SCJG', before: standing, after: standing },
  ...{ id: 'p', at, by: REVIEWER },
};
const refused: RecordFact = {
  ...{ type: 'change-refused', proposal: 'p', reason: '不符' },
  ...{ id: 'r', at, by: REVIEWER },
};
const shown = aFact(
  { type: 'obligations-evidenced', obligations: ['fine'], on: civilDate('2026-05-05'), fileIds: ['f'] },
  at,
);
const record = (facts: readonly RecordFact[], version: number) => ({
  facts,
  publication: { state: 'published', marks: [], version } as const,
});

describe('what its subject is told of a record', () => {
  it('has the version that it had before what the offices only proposed and refused', () => {
    expect(versionToldTo(business, record([], 1))).toBe(1);
    expect(versionToldTo(business, record([proposed], 2))).toBe(1);
    expect(versionToldTo(business, record([proposed, refused], 3))).toBe(1);
    expect(versionToldTo(business, record([proposed, shown, refused], 4))).toBe(2);
    expect(versionToldTo({ ...business, role: 'agent' }, record([proposed], 2))).toBe(1);
  });

  it('has the facts that count, and no other', () => {
    expect(toldTo(business, record([proposed, shown, refused], 4)).facts).toEqual([shown]);
  });

  it('is all of it for an office', () => {
    const all = record([proposed, shown], 3);
    expect(toldTo(REVIEWER, all)).toEqual(all);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { PartialPenalty } from '../penalty/penalty.js';
import { civilDate } from '../time/civil-date.js';
import { GROUND, REVIEWER, aFact } from './dossier.fixture.js';
import type { RecordFact } from './record-fact.js';
import { toldTo, versionToldTo, withVersionTold } from './told.js';

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

function corrected(before: PartialPenalty, after: PartialPenalty): RecordFact {
  return { type: 'penalty-corrected', rowId: 'r', before, after, ground: GROUND, id: 'c', at, by: REVIEWER };
}

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

  it("is nothing of what was brought while the record was another's, but what the offices decided of it", () => {
    const decided = aFact({ type: 'class-determined', class: 'general', ground: GROUND }, at);
    const typo = corrected({ violation: '旧' }, { violation: '新' });
    const moved = corrected({ subjectCode: 'A', subjectName: '甲' }, { subjectCode: 'B', subjectName: '乙' });
    const all = record([shown, proposed, typo, decided, moved, shown], 7);
    expect(toldTo(business, all)).toMatchObject({
      facts: [decided, { ...moved, before: {} }, shown],
      publication: { version: 6 },
    });
    expect(toldTo(business, toldTo(business, all)).facts).toHaveLength(3);
    expect(toldTo(REVIEWER, all)).toEqual(all);
    expect(withVersionTold(business, all)).toMatchObject({ facts: all.facts, publication: { version: 6 } });
  });

  it('is all where only the code was supplied that the subject lacked', () => {
    const supplied = corrected({}, { subjectCode: 'B' });
    expect(toldTo(business, record([shown, supplied], 3)).facts).toEqual([shown, supplied]);
    const other = corrected({ subjectName: '甲' }, { subjectCode: 'B', subjectName: '乙' });
    expect(toldTo(business, record([shown, other], 3)).facts).toEqual([{ ...other, before: {} }]);
  });

  it('is all of it for an office', () => {
    const all = record([proposed, shown], 3);
    expect(toldTo(REVIEWER, all)).toEqual(all);
  });
});

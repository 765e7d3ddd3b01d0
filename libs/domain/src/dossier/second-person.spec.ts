import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PenaltyClass } from '../case/penalty-class.js';
import type { PartialPenalty } from '../penalty/penalty.js';
import type { RecordChange, RecordStanding } from './record-fact.js';
import { isSameStanding, needsSecondPerson } from './second-person.js';

const CLASSES: readonly PenaltyClass[] = ['serious', 'unclassified'];

function standing(
  penaltyClass: PenaltyClass,
  publicationEnds: string | null,
  from = '2026-01-05',
): RecordStanding {
  return { penaltyClass, publicationFrom: from, publicationEnds };
}
const HELD: RecordStanding = { penaltyClass: 'unclassified', publicationFrom: null, publicationEnds: null };
const serious = standing('serious', '2029-01-05');
const open = standing('unclassified', '2029-01-05');
const general = standing('general', '2027-01-05');

const ground = { text: '更正', article: '第一条' };
const classed: RecordChange = { type: 'class-determined', class: 'general', ground };
const corrected = (before: PartialPenalty, after: PartialPenalty): RecordChange => ({
  type: 'penalty-corrected',
  rowId: 'row',
  before,
  after,
  ground,
});

const two = (before: RecordStanding, after: RecordStanding) =>
  needsSecondPerson(before, after, CLASSES, classed);

describe('a change of a record', () => {
  it('takes two persons where it lowers a serious class, or one that is open', () => {
    for (const before of [serious, open]) {
      expect(two(before, standing('general', '2027-01-05'))).toBe(true);
      // Also where the publication goes on as long: it is the decision on a case that would take one person then.
      expect(two(before, standing('general', '2029-01-05'))).toBe(true);
    }
  });

  it('takes two persons where a serious record would be public for less long, or not at all', () => {
    expect(two(serious, standing('serious', '2028-01-05'))).toBe(true);
    expect(two(standing('serious', null), serious)).toBe(true);
    expect(two(serious, { ...serious, publicationFrom: null, publicationEnds: '2026-06-01' })).toBe(true);
  });

  it.each([
    ['subjectName', '青禾乙有限公司'],
    ['subjectCode', '91420599MA4A00011P'],
    ['subjectKind', '自然人'],
    ['subjectIdNo', '11010519491231002X'],
  ])('takes two persons where a serious record would be somebody else’s by its %s', (field, value) => {
    const moved = corrected({ [field]: '青禾甲有限公司' }, { [field]: value });
    expect(needsSecondPerson(serious, serious, CLASSES, moved)).toBe(true);
    expect(needsSecondPerson(general, general, CLASSES, moved)).toBe(false);
    expect(needsSecondPerson(serious, serious, CLASSES, corrected({ remark: 'a' }, { remark: 'b' }))).toBe(
      false,
    );
  });

  it('is one person’s where it lowers and shortens nothing', () => {
    expect(two(open, serious)).toBe(false);
    expect(two(general, serious)).toBe(false);
    expect(two(serious, standing('serious', null))).toBe(false);
    expect(two(HELD, { ...serious, publicationEnds: '2026-06-01' })).toBe(false);
  });

  it('is one person’s in a class for which the county asks for no second', () => {
    expect(two(general, standing('minor', '2026-04-05'))).toBe(false);
    expect(needsSecondPerson(serious, general, ['unclassified'], classed)).toBe(false);
    // What is open may be serious.
    expect(needsSecondPerson(open, general, ['serious'], classed)).toBe(true);
  });

  it('leaves no way from serious to general in steps that one person takes alone', () => {
    const anyStanding = fc
      .tuple(
        fc.constantFrom<PenaltyClass>('minor', 'general', 'serious', 'unclassified'),
        fc.constantFrom('2027-01-05', '2029-01-05', null),
      )
      .map(([penaltyClass, ends]) => standing(penaltyClass, ends));
    fc.assert(
      fc.property(fc.array(anyStanding, { maxLength: 12 }), (steps) => {
        let now = serious;
        for (const step of steps) if (!two(now, step)) now = step;
        expect(['serious', 'unclassified']).toContain(now.penaltyClass);
        expect(now.publicationEnds).not.toBe('2027-01-05');
      }),
    );
  });
});

describe('two standings', () => {
  it('are the same whatever day it is on which what is not public ends', () => {
    const today = { ...serious, publicationFrom: null, publicationEnds: '2026-06-01' };
    expect(isSameStanding(today, { ...today, publicationEnds: '2026-06-02' })).toBe(true);
    expect(isSameStanding(serious, { ...serious, publicationEnds: '2029-01-06' })).toBe(false);
    expect(isSameStanding(serious, { ...serious, penaltyClass: 'general' })).toBe(false);
  });
});

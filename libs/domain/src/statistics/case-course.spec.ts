import { describe, expect, it } from '@jest/globals';
import { PEOPLE } from '../case/case.factory.js';
import { tableOfWeekdays } from '../deadlines/table-of-weekdays.fixture.js';
import { FACTS, caseStory } from '../explanation/case-story.fixture.js';
import { caseCourse } from './case-course.js';

const denied = {
  type: 'application-denied',
  data: { reasons: ['effects', 'effects', 'materials'].map((code) => ({ code, text: '未消除' })) },
} as const;

function courseOf(...facts: Parameters<typeof caseStory>[1]) {
  const { state, events } = caseStory(tableOfWeekdays(), facts);
  return caseCourse(state, events);
}

describe('the course of a case', () => {
  it('is where it was, with whose turn, and the days between; what informs only changes nothing', () => {
    const { stays, causes } = courseOf(
      ['2026-06-01T02:00:00.000Z', FACTS.submitted],
      ['2026-06-02T02:00:00.000Z', FACTS.asked],
      ['2026-06-03T02:00:00.000Z', FACTS.commented],
      ['2026-06-04T17:00:00.000Z', FACTS.answered],
      ['2026-06-08T02:00:00.000Z', FACTS.accepted],
      ['2026-06-09T02:00:00.000Z', FACTS.verified],
    );
    expect(stays).toMatchObject([
      { step: 'submitted', unit: PEOPLE.clerk.department, from: '2026-06-01', until: '2026-06-02' },
      // Seventeen hours of UTC is one o'clock of the next day in the county.
      { step: 'supplement-required', unit: 'applicant', from: '2026-06-02', until: '2026-06-05' },
      { step: 'submitted', unit: PEOPLE.clerk.department, from: '2026-06-05', until: '2026-06-08' },
      { step: 'under-verification', unit: 'XYB', from: '2026-06-08', until: '2026-06-09' },
      { step: 'under-review', unit: 'SCJG', from: '2026-06-09' },
    ]);
    expect(stays.at(-1)).not.toHaveProperty('until');
    expect(causes).toEqual([{ kind: 'supplement', code: 'submitted', unit: 'XYB', on: '2026-06-02' }]);
  });

  it('says what was late against the deadline that ran, and each reason of a denial once', () => {
    const { stays, causes } = courseOf(
      ['2026-06-01T02:00:00.000Z', FACTS.submitted],
      ['2026-06-02T02:00:00.000Z', FACTS.accepted],
      ['2026-06-20T02:00:00.000Z', FACTS.verified],
      ['2026-07-20T02:00:00.000Z', denied],
    );
    expect(stays.map(({ step, isLate = false }) => [step, isLate])).toEqual([
      ['submitted', false],
      ['under-verification', true],
      ['under-review', true],
    ]);
    expect(stays.every(({ until }) => until !== undefined)).toBe(true);
    expect(causes.map(({ kind, code, unit }) => [kind, code, unit])).toEqual([
      ['denial', 'effects', 'SCJG'],
      ['denial', 'materials', 'SCJG'],
    ]);
  });
});

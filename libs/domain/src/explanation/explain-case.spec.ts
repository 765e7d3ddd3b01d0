import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tableOfWeekdays } from '../deadlines/table-of-weekdays.fixture.js';
import { workingDaysBetween } from '../deadlines/working-days.js';
import { type CivilDate, addDays, daysBetween } from '../time/civil-date.js';
import { shanghaiDate } from '../time/shanghai.js';
import { FACTS, RULES, caseStory } from './case-story.fixture.js';
import { explainCase, legalDaysUntil } from './explain-case.js';
import { PARTIES, total } from './span.js';

const table = tableOfWeekdays();
const at = (text: string): string => new Date(`${text}+08:00`).toISOString();

/** Submitted on Monday 4 May 2026; a supplement over a weekend; decided in time; targets slow. */
const WHOLE = caseStory(table, [
  [at('2026-05-04T10:00'), FACTS.submitted],
  [at('2026-05-06T10:00'), FACTS.asked],
  [at('2026-05-11T10:00'), FACTS.answered],
  [at('2026-05-12T10:00'), FACTS.accepted],
  [at('2026-05-13T10:00'), FACTS.commented],
  [at('2026-05-14T10:00'), FACTS.verified],
  [at('2026-05-19T10:00'), FACTS.approved],
  [at('2026-05-25T10:00'), FACTS.completed],
]);
const whole = explainCase(RULES, table, WHOLE.state, WHOLE.events, Date.parse(at('2027-01-01T00:00')));

describe('the three clocks of a case', () => {
  it('give each stretch to whoever had the case', () => {
    const rows = whole.spans.map(({ party, step, legalDays, workingDays, calendarDays }) => [
      party,
      step,
      legalDays,
      workingDays,
      calendarDays,
    ]);
    expect(rows).toEqual([
      ['credit-office', 'submitted', 2, 2, 2],
      ['applicant', 'supplement-required', 0, 3, 5],
      ['credit-office', 'submitted', 1, 1, 1],
      ['credit-office', 'under-verification', 2, 2, 2],
      ['determining-department', 'under-review', 3, 3, 5],
      ['targets', 'ending-publication', 4, 4, 6],
    ]);
    expect([whole.from, whole.to]).toEqual([at('2026-05-04T10:00'), at('2026-05-25T10:00')]);
  });

  it('add up, for each party and for all', () => {
    expect(whole.clocks.legal).toEqual({
      total: 12,
      byParty: { applicant: 0, 'credit-office': 5, 'determining-department': 3, targets: 4 },
    });
    expect(whole.clocks.target).toMatchObject({ total: 15, byParty: { applicant: 3, 'credit-office': 5 } });
    expect(whole.clocks.waiting).toMatchObject({ total: 21, ms: { total: 21 * 86_400_000 } });
  });

  it('hold the plan of the county against what each step took, all visits together', () => {
    expect(whole.clocks.target.steps).toEqual([
      { step: 'submitted', party: 'credit-office', planned: 3, used: 3 },
      { step: 'supplement-required', party: 'applicant', planned: 10, used: 3 },
      { step: 'under-verification', party: 'credit-office', planned: 3, used: 2 },
      { step: 'under-review', party: 'determining-department', planned: 4, used: 3 },
      { step: 'ending-publication', party: 'targets', planned: 3, used: 4 },
    ]);
  });

  it('go on while the case is open, the legal one not while the applicant has it', () => {
    const { state, events } = caseStory(table, [
      [at('2026-05-04T10:00'), FACTS.submitted],
      [at('2026-05-06T10:00'), FACTS.asked],
    ]);
    const open = explainCase(RULES, table, state, events, Date.parse(at('2026-05-12T09:00')));
    expect(open.to).toBe(at('2026-05-12T09:00'));
    expect(open.clocks.legal.total).toBe(2);
    expect(open.clocks.target.byParty.applicant).toBe(4);
    expect(open.clocks.waiting.byParty.applicant).toBe(6);
    const running = { ...RULES, supplement: { ...RULES.supplement, pausesClock: false } };
    const paused = explainCase(running, table, state, events, Date.parse(at('2026-05-12T09:00')));
    expect(paused.clocks.legal.total).toBe(6);
  });

  it('come at every moment to what the timeline tells of the legal one', () => {
    const used = (text: string): number => legalDaysUntil(RULES, table, WHOLE.state, Date.parse(at(text)));
    expect(
      ['2026-05-04T10:00', '2026-05-06T10:00', '2026-05-08T10:00', '2026-05-12T10:00'].map(used),
    ).toEqual([0, 2, 2, 3]);
    expect(used('2026-05-25T10:00')).toBe(whole.clocks.legal.total);
  });

  it('give the acceptance to the department where the county says so', () => {
    const { state, events } = caseStory(table, [[at('2026-05-04T10:00'), FACTS.submitted]]);
    const policy = { ...state.policy!, acceptedBy: 'determining-department' as const };
    const open = explainCase(RULES, table, { ...state, policy }, events, Date.parse(at('2026-05-05T10:00')));
    expect(open.spans.map(({ party }) => party)).toEqual(['determining-department']);
  });
});

describe('the deadlines of a case', () => {
  it('are told with rule, start, count and what became of them', () => {
    const rows = whole.deadlines.map(({ step, party, due, granted, used, outcome, startEvent }) => [
      step,
      party,
      due,
      granted,
      used,
      outcome,
      startEvent.type,
    ]);
    expect(rows).toEqual([
      ['submitted', 'credit-office', '2026-05-07', 3, 2, 'kept', 'application-submitted'],
      ['supplement-required', 'applicant', '2026-05-20', 10, 3, 'kept', 'supplement-requested'],
      ['submitted', 'credit-office', '2026-05-12', 3, 3, 'kept', 'application-submitted'],
      ['under-verification', 'credit-office', '2026-05-15', 6, 5, 'kept', 'application-submitted'],
      ['under-review', 'determining-department', '2026-05-21', 10, 8, 'kept', 'application-submitted'],
      ['ending-publication', 'targets', '2026-05-22', 3, 4, 'missed', 'application-approved'],
    ]);
    expect(whole.deadlines[2]?.suspensions).toEqual([{ from: '2026-05-07', to: '2026-05-11' }]);
    expect(whole.deadlines[0]?.rule).toMatchObject({ trust: 'A', textEn: 'step.submitted' });
  });

  it('keep the days that their proofs have, whatever a later notice makes of them', () => {
    const day = (date: CivilDate) => ({
      ...table.day(date),
      working: date > '2026-05-22' && table.day(date).working,
    });
    const later = explainCase(
      RULES,
      { digest: 'later', day },
      WHOLE.state,
      WHOLE.events,
      Date.parse(at('2027-01-01T00:00')),
    );
    expect(later.deadlines).toEqual(whole.deadlines);
    expect(later.clocks).toEqual(whole.clocks);
  });

  it('are replaced by another count of the same step, and stand as running or overdue while it is open', () => {
    const recomputed = { type: 'deadline-recomputed', data: { cause: 't2' } } as const;
    const { state, events } = caseStory(table, [
      [at('2026-05-04T10:00'), FACTS.submitted],
      [at('2026-05-05T10:00'), recomputed],
    ]);
    const outcomes = (day: string) =>
      explainCase(RULES, table, state, events, Date.parse(at(day))).deadlines.map(({ outcome }) => outcome);
    expect(outcomes('2026-05-07T23:59')).toEqual(['replaced', 'running']);
    expect(outcomes('2026-05-08T00:01')).toEqual(['replaced', 'overdue']);
  });

  it('count a granted extension into the plan of the step in which it was granted', () => {
    const requestedBy = { id: 'u', name: '某', role: 'reviewer' as const };
    const why = { reason: '复杂', article: '延期' };
    const { state, events } = caseStory(table, [
      [at('2026-05-04T10:00'), FACTS.submitted],
      [at('2026-05-05T10:00'), { type: 'extension-requested', data: why }],
      [at('2026-05-05T11:00'), { type: 'deadline-extended', data: { ...why, requestedBy } }],
    ]);
    const open = explainCase(RULES, table, state, events, Date.parse(at('2026-05-06T10:00')));
    expect(open.clocks.target.steps).toMatchObject([{ step: 'submitted', planned: 8 }]);
    expect(open.deadlines.map(({ granted, outcome }) => [granted, outcome])).toEqual([
      [3, 'replaced'],
      [8, 'running'],
    ]);
  });
});

describe('the spans of any case', () => {
  const HOUR_MS = 3_600_000;
  const ORDER = ['asked', 'answered', 'accepted', 'verified', 'approved', 'completed'] as const;

  it('follow each other without a gap and add up to the whole, by every clock', () => {
    const gaps = fc.array(fc.nat(400), { minLength: 1, maxLength: ORDER.length });
    fc.assert(
      fc.property(fc.nat(9_000), gaps, fc.nat(1_000), (start, hours, later) => {
        let now = Date.parse('2026-01-01T00:00:00Z') + start * HOUR_MS;
        const facts = [[new Date(now).toISOString(), FACTS.submitted] as const].concat(
          hours.map((gap, index) => {
            now += gap * HOUR_MS;
            return [new Date(now).toISOString(), FACTS[ORDER[index]!]] as never;
          }),
        );
        const { state, events } = caseStory(table, facts);
        const { spans, clocks, from, to } = explainCase(RULES, table, state, events, now + later * HOUR_MS);
        const [first, last] = [Date.parse(from), Date.parse(to)];
        expect(spans.map((span) => span.from)).toEqual([from, ...spans.slice(0, -1).map((span) => span.to)]);
        expect(spans.at(-1)?.to).toBe(to);
        const [begin, end] = [shanghaiDate(first), shanghaiDate(last)];
        const stopped = state.suspensions.map((one) => ({
          from: addDays(one.from as typeof begin, 1),
          to: (one.to ?? end) as typeof begin,
        }));
        const paused = stopped.filter((one) => one.from <= one.to);
        expect(total(spans)).toEqual({
          ms: last - first,
          calendarDays: daysBetween(begin, end),
          workingDays: workingDaysBetween(table, begin, end),
          legalDays: workingDaysBetween(table, begin, end, paused),
        });
        for (const clock of [clocks.legal, clocks.target, clocks.waiting, clocks.waiting.ms]) {
          expect(PARTIES.reduce((sum, party) => sum + clock.byParty[party], 0)).toBe(clock.total);
        }
        expect(clocks.legal.byParty.applicant).toBe(0);
      }),
      { numRuns: 500 },
    );
  });
});

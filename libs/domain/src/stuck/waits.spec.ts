import { describe, expect, it } from '@jest/globals';
import { PEOPLE, action, submittedCase, take } from '../case/case.factory.js';
import type { CaseState } from '../case/case-state.js';
import { tableOfWeekdays } from '../deadlines/table-of-weekdays.fixture.js';
import { realClock } from '../time/case-clock.js';
import { civilDate } from '../time/civil-date.js';
import { shanghaiInstant } from '../time/shanghai.js';
import { type Happening, courseOf } from './course.js';
import { waitsOf } from './waits.js';

const table = tableOfWeekdays();
const SUBMITTED = Date.parse('2026-05-06T02:00:00.000Z');
const waits = (state: CaseState, now = SUBMITTED) => waitsOf(state, realClock(SUBMITTED), table, now);
const deadline = {
  ...{ due: '2026-05-13', provisional: true, ruleId: 'r', article: '第十二条', startDay: '2026-05-06' },
  ...{ packDigest: 'd', tableDigest: 't' },
};

describe('what a case waits for', () => {
  it('is somebody of the unit to claim it, by its deadline with its article', () => {
    const [act, reminder] = waits({
      ...submittedCase(),
      deadline,
      rungs: [{ id: 'reminder-before', at: shanghaiInstant(civilDate('2026-05-11'), '09:00') }],
    });
    expect(act).toMatchObject({
      ...{ kind: 'act', whom: { department: 'XYB' }, actions: ['claim'], workingDays: 5 },
      ...{ article: '第十二条', isProvisional: true, since: '2026-05-06T02:00:00.000Z' },
    });
    expect(reminder).toMatchObject({
      ...{ kind: 'reminder', rung: 'reminder-before', to: ['turn'], firesAt: '2026-05-11T01:00:00.000Z' },
      ...{ workingDays: 3, article: '第十二条' },
    });
  });

  it('is its holder by name once it is claimed, and counts below nothing what is overdue', () => {
    const claimed = take({ ...submittedCase(), deadline }, action('claim', PEOPLE.clerk, {}));
    const [act] = waits(claimed, Date.parse('2026-05-15T02:00:00Z'));
    expect(act).toMatchObject({ whom: { department: 'XYB', person: '孙洁' }, workingDays: -2 });
    expect(act?.actions).toContain('accept');
    expect(act?.actions).not.toContain('claim');
  });

  it('is the applicant, whose application lapses by itself, while the clock of the office stands', () => {
    const waiting: CaseState = {
      ...submittedCase(),
      ...{ status: 'supplement-required', deadline, suspensions: [{ from: '2026-05-06' }] },
    };
    expect(waits(waiting).map(({ kind, whom }) => [kind, whom.person])).toEqual([
      ['act', '青禾食品有限公司'],
      ['clock', '青禾食品有限公司'],
      ['lapse', undefined],
    ]);
    expect(waits(waiting)[0]?.actions).toEqual(['answerSupplement']);
    expect(waits(waiting).at(-1)?.firesAt).toBe('2026-05-13T16:00:00.000Z');
  });

  it('is the leader for what a second person approves, and each place that has not confirmed', () => {
    const proposed: CaseState = {
      ...submittedCase(),
      status: 'under-review',
      proposal: { by: PEOPLE.reviewer, outcome: 'approve', reasons: [] },
      extension: { state: 'requested', by: PEOPLE.reviewer, reason: 'x', article: '第十三条' },
    };
    expect(waits(proposed).map(({ kind }) => kind)).toEqual(['act', 'approval', 'extension']);
    const [confirmed, silent] = submittedCase().targets;
    const ending: CaseState = {
      ...submittedCase(),
      ...{ status: 'ending-publication', targets: [{ ...confirmed!, state: 'confirmed' }, silent!] },
    };
    expect(waits(ending)).toMatchObject([{ kind: 'target', whom: { place: 'file-drop' } }]);
    expect(waits({ ...ending, status: 'completed' })).toEqual([]);
  });
});

describe('the course of a case', () => {
  const on = (day: string, type: string, told: Happening['told'] = 'case'): Happening => ({
    ...{ at: `${day}T02:00:00.000Z`, type, told },
  });

  it('of two hundred days is a few lines: idle time is one line with its working days', () => {
    const lines = courseOf(
      [
        on('2026-11-20', 'application-approved'),
        on('2026-05-06', 'application-submitted'),
        on('2026-05-06', 'run-started', 'engine'),
        on('2026-05-07', 'case-claimed'),
        ...Array.from({ length: 30 }, () => on('2026-11-20', 'timer-fired', 'engine')),
      ],
      table,
      Date.parse('2026-11-23T02:00:00Z'),
    );
    expect(lines).toMatchObject([
      { type: 'application-submitted' },
      { type: 'run-started', told: 'engine' },
      { type: 'case-claimed' },
      { kind: 'idle', days: 196, workingDays: 140 },
      { type: 'application-approved' },
      { type: 'timer-fired', times: 30 },
      { kind: 'idle', days: 2, workingDays: 0 },
    ]);
    expect(lines.at(-1)).not.toHaveProperty('to');
  });

  it('ends with the last that happened once the case has ended', () => {
    expect(courseOf([on('2026-05-06', 'case-terminated')], table, undefined)).toHaveLength(1);
    expect(courseOf([], table, SUBMITTED)).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { PEOPLE, action, submittedCase, take } from '../case/case.factory.js';
import type { CaseState } from '../case/case-state.js';
import { tableOfWeekdays } from '../deadlines/table-of-weekdays.fixture.js';
import { realClock } from '../time/case-clock.js';
import { civilDate } from '../time/civil-date.js';
import { shanghaiInstant } from '../time/shanghai.js';
import { aboutWords } from './about-words.js';
import { CAUSE_TABLE, STUCK_CAUSES } from './cause.js';
import { type CaseFacts, causesOfCase } from './causes-of-case.js';
import { causesOfRegistration, causesOfTracking } from './causes-of-others.js';
import { causeOfProgram, causeOfStep } from './failure.js';
import { causeOfQueue, causesInEngine } from './found.js';
import { realInstant } from './late-timer.js';
import type { OpenNotice } from './mail-cause.js';

/** Wednesday, 6 May 2026, 10:00, when the case of the factory was submitted. */
const SUBMITTED = Date.parse('2026-05-06T02:00:00.000Z');
const HOUR = 3_600_000;
const MINUTE = 60_000;
const hours = { periods: [{ from: '09:00', to: '17:30' }] } as const;
const law = { table: tableOfWeekdays(), hoursOf: () => hours as never };
const facts = (state: CaseState, more: Partial<CaseFacts> = {}): CaseFacts => ({
  ...{ state, clock: realClock(SUBMITTED), notices: [], canBeTaken: true },
  ...more,
});
const causes = (state: CaseState, now: number, more?: Partial<CaseFacts>) =>
  causesOfCase(facts(state, more), law, now).map(({ cause }) => cause);
const claimed = take(submittedCase(), action('claim', PEOPLE.clerk, {}));
const deadline = (due: string, provisional = false) =>
  ({ due, provisional, startDay: '2026-05-06', packDigest: 'd1' }) as never;

describe('the table of causes', () => {
  it('says each in both languages: what, whose turn, what to do', () => {
    for (const cause of STUCK_CAUSES) {
      const { name, what, todo } = CAUSE_TABLE[cause];
      for (const { zh, en } of [name, what, todo]) {
        expect(zh).toMatch(/[一-鿿]/);
        expect(en).toMatch(/^[A-Z]/);
      }
    }
  });
});

describe('a case in good order', () => {
  it('has no cause: just submitted, claimed, or still within its working day', () => {
    expect(causes(submittedCase(), SUBMITTED + HOUR)).toEqual([]);
    expect(causes(submittedCase(), SUBMITTED + 23 * HOUR)).toEqual([]);
    expect(causes(claimed, SUBMITTED + 100 * HOUR)).toEqual([]);
  });
});

describe('whose turn it is', () => {
  it('is nobody’s after a working day unclaimed, weekends left out', () => {
    expect(causes(submittedCase(), SUBMITTED + 24 * HOUR)).toEqual(['unclaimed']);
    const friday = Date.parse('2026-05-08T08:00:00.000Z');
    const onFriday = { ...submittedCase(), enteredAt: new Date(friday).toISOString() };
    expect(causes(onFriday, friday + 71 * HOUR)).toEqual([]);
    expect(causes(onFriday, friday + 72 * HOUR)).toEqual(['unclaimed']);
  });

  it('is nobody’s at once where nobody of the unit could take it', () => {
    expect(causes(submittedCase(), SUBMITTED, { canBeTaken: false })).toEqual(['no-owner']);
  });

  it('is somebody’s who is away without a substitute', () => {
    const until = civilDate('2026-05-20');
    expect(causes(claimed, SUBMITTED, { away: { until, isAttended: false } })).toEqual(['owner-absent']);
    expect(causes(claimed, SUBMITTED, { away: { until, isAttended: true } })).toEqual([]);
  });
});

describe('clocks', () => {
  it('that stand for a supplement for more than ten working days are told, with since when', () => {
    const paused = { ...claimed, suspensions: [{ from: '2026-05-06' }] };
    expect(causes(paused, Date.parse('2026-05-20T02:00:00Z'))).toEqual([]);
    const [found] = causesOfCase(facts(paused), law, Date.parse('2026-05-21T02:00:00Z'));
    expect(found).toMatchObject({ cause: 'clock-paused', about: '2026-05-06' });
    expect(causes({ ...paused, suspensions: [{ from: '2026-05-06', to: '2026-05-07' }] }, SUBMITTED)).toEqual(
      [],
    );
  });

  it('that may move are told as provisional', () => {
    expect(causes({ ...claimed, deadline: deadline('2027-01-05', true) }, SUBMITTED)).toEqual([
      'deadline-provisional',
    ]);
  });

  it('of the applicant that have run out are told once the case should have lapsed, too', () => {
    const waiting: CaseState = {
      ...claimed,
      status: 'supplement-required',
      deadline: deadline('2026-05-08'),
    };
    const end = shanghaiInstant(civilDate('2026-05-09'));
    expect(causes(waiting, end - 1)).toEqual([]);
    expect(causes(waiting, end + MINUTE)).toEqual(['applicant-overdue']);
    expect(causes(waiting, end + 6 * MINUTE)).toEqual(['timer-overdue', 'applicant-overdue']);
  });
});

describe('a reminder', () => {
  const at = Date.parse('2026-05-07T01:00:00Z');
  const until = Date.parse('2026-05-07T09:30:00Z');
  const reminded = {
    ...claimed,
    deadline: deadline('2026-05-08'),
    rungs: [{ id: 'reminder-before' as const, at, until }],
  };

  it('is late five minutes after its time', () => {
    expect(causes(reminded, at + 4 * MINUTE)).toEqual([]);
    expect(causes(reminded, at + 5 * MINUTE)).toEqual(['timer-overdue']);
  });

  it('whose working time went by waits for the next one', () => {
    expect(causes(reminded, until + 6 * MINUTE)).toEqual([]);
    expect(causes(reminded, Date.parse('2026-05-08T01:04:00Z'))).toEqual([]);
    expect(causes(reminded, Date.parse('2026-05-08T01:06:00Z'))).toEqual(['timer-overdue']);
  });

  it('goes by the clock of the case, and is told in real time', () => {
    const clock = { realEpoch: 1_000, legalEpoch: SUBMITTED, dayMs: 86_400 };
    expect(realInstant(clock, SUBMITTED + 86_400_000)).toBe(87_400);
    const [found] = causesOfCase(facts(reminded, { clock }), law, 1_000 + 86_400 + 400_000);
    expect(found).toMatchObject({ cause: 'timer-overdue', since: realInstant(clock, at) });
  });
});

describe('what a case has told itself', () => {
  const told = (cause: string) =>
    causes({ ...claimed, attention: { cause, since: '2026-05-06T03:00:00.000Z' } }, SUBMITTED + 2 * HOUR);

  it('is told apart by the part that failed', () => {
    expect(told('TARGET_UNCONFIRMED: file-drop (no acknowledgement of r-1)')).toEqual(['target-silent']);
    expect(told('MongoServerSelectionError: connect ECONNREFUSED 127.0.0.1:27017')).toEqual([
      'database-failing',
    ]);
    expect(told('TypeError: x is not a function')).toEqual(['step-failing']);
  });
});

describe('mails', () => {
  const notice = (more: Partial<OpenNotice>): OpenNotice => ({
    ...{ state: 'queued', statutory: true, createdAt: SUBMITTED, since: SUBMITTED, attempts: 0 },
    ...{ response: '', servedOnPaper: false, isWithOthers: false, isSettled: false },
    ...more,
  });
  const of = (more: Partial<OpenNotice>, now = SUBMITTED) =>
    causes(claimed, now, { notices: [notice(more)] });

  it('that have failed once, or wait for a minute, are held up by the server', () => {
    expect(of({})).toEqual([]);
    expect(of({ attempts: 1, response: 'connect ECONNREFUSED' })).toEqual(['mail-failing']);
    expect(of({}, SUBMITTED + 61_000)).toEqual(['mail-failing']);
    expect(of({ isWithOthers: true }, SUBMITTED + 61_000)).toEqual([]);
    expect(of({ isWithOthers: true }, SUBMITTED + 1_201_000)).toEqual(['mail-failing']);
  });

  it('that nobody sends any more are undeliverable until they are served on paper, where the law asks for them', () => {
    const bounced = { state: 'bounced', isSettled: true } as const;
    expect(of(bounced)).toEqual(['notice-undeliverable']);
    expect(of({ ...bounced, servedOnPaper: true })).toEqual([]);
    expect(of({ ...bounced, statutory: false })).toEqual([]);
  });
});

describe('the engine', () => {
  const failure = { type: 'Error', message: 'x' };
  const step = (activity: string, message: string, attempts = 3, type = 'Error') => ({
    ...{ activity, activityId: '1', attempts, triedAt: SUBMITTED },
    failure: { type, message },
  });

  it('tells by the step and its failure which part is broken', () => {
    expect(causeOfStep(step('sendNotices', 'connect'))).toBe('mail-failing');
    expect(causeOfStep(step('endPublication', 'fetch failed'))).toBe('target-failing');
    expect(causeOfStep(step('endPublication', 'x', 3, 'MongoNetworkError'))).toBe('database-failing');
    expect(causeOfStep(step('commitStep', 'needed first', 3, 'PROJECTION_GAP'))).toBe('database-failing');
    expect(causeOfStep(step('commitStep', 'cannot read'))).toBe('step-failing');
  });

  it('tells a program that does not fit its history from one that has a fault', () => {
    const nondeterminism = { type: 'DeterminismViolationError', message: '[TMPRL1100] Nondeterminism error' };
    expect(causeOfProgram({ failure: nondeterminism })).toBe('program-changed');
    expect(causeOfProgram({ failure })).toBe('program-fault');
    expect(causeOfProgram({})).toBe('program-fault');
  });

  it('is taken at its word from the third failed try of a step, the second of a program, and where nothing runs', () => {
    const well = { isRunning: true, steps: [step('commitStep', 'x', 2)] };
    expect(causesInEngine(well, SUBMITTED)).toEqual([]);
    const failing = { ...well, steps: [step('commitStep', 'x'), step('endPublication', 'y')] };
    expect(causesInEngine(failing, SUBMITTED).map(({ cause }) => cause)).toEqual([
      'target-failing',
      'step-failing',
    ]);
    const again = { isRunning: true, steps: [step('commitStep', 'x', 0)] };
    const watched = new Map([['1', 'database-failing' as const]]);
    expect(causesInEngine(again, SUBMITTED, watched)).toMatchObject([{ cause: 'step-failing' }]);
    // Under way after it was brought forward: what it failed with before is forgotten, and why it is stuck is not.
    const underWay = { ...again, steps: again.steps.map(({ failure: _, ...one }) => one) };
    expect(causesInEngine(underWay, SUBMITTED, watched)).toMatchObject([{ cause: 'database-failing' }]);
    const program = { attempts: 2, since: SUBMITTED, failure };
    expect(causesInEngine({ ...well, program }, SUBMITTED)).toMatchObject([
      { cause: 'program-fault', attempts: 2 },
    ]);
    expect(causesInEngine({ isRunning: false, steps: [] }, SUBMITTED)).toMatchObject([
      { cause: 'not-running' },
    ]);
  });

  it('knows a queue that nobody asks: after the longest wait of a poll, or sooner where tasks wait', () => {
    const queue = (age: number, backlogAgeMs = 0) =>
      causeOfQueue({ lastPollAt: SUBMITTED - age, backlogAgeMs }, SUBMITTED)?.cause;
    expect(queue(69_000)).toBeUndefined();
    expect(queue(71_000)).toBe('worker-away');
    expect(queue(16_000, 16_000)).toBe('worker-away');
    expect(queue(1_000, 600_000)).toBeUndefined();
    expect(causeOfQueue({ backlogAgeMs: 0 }, SUBMITTED)?.cause).toBe('worker-away');
  });
});

describe('registrations and commitments', () => {
  it('are stuck for what of it there is with them', () => {
    const clock = realClock(SUBMITTED);
    const due = { rungs: [{ id: 'reminder-due' as const, at: SUBMITTED }], deadline: deadline('2026-05-08') };
    expect(causesOfRegistration(due, false, clock, law, SUBMITTED + 6 * MINUTE)).toMatchObject([
      { cause: 'timer-overdue' },
      { cause: 'no-owner' },
    ]);
    const tracking = {
      ...{
        status: 'evidence-asked',
        rungs: [],
        followUpOn: '2026-05-07',
        deadline: deadline('2026-05-08', true),
      },
      attention: { cause: 'MongoError: x', since: '2026-05-06T02:00:00.000Z' },
    };
    expect(
      causesOfTracking(tracking as never, clock, law, shanghaiInstant(civilDate('2026-05-10'))).map(
        ({ cause }) => cause,
      ),
    ).toEqual(['database-failing', 'timer-overdue', 'applicant-overdue', 'deadline-provisional']);
  });
});

describe('what a cause is about', () => {
  it('is said in words: each silent place with what it says, or until when somebody is away', () => {
    const told =
      'TARGET_UNCONFIRMED: file-drop (no acknowledgement of x.json yet); county-board (http://a/b answered 200)';
    const { zh, en } = aboutWords('target-silent', told);
    expect(zh).toBe('上级平台交换文件：对方尚未回执；县公示栏：公示页面仍能查到该记录');
    expect(en).toContain('County board: The record is still found');
    expect(aboutWords('owner-absent', '2026-05-20').en).toBe('away until 2026-05-20');
    expect(aboutWords('clock-paused', '2026-05-06').zh).toBe('2026-05-06');
    expect(aboutWords('target-silent', 'x').en).toBe('x');
  });
});

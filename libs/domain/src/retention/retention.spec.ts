import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { civilDate, fromDayNumber, toDayNumber } from '../time/civil-date.js';
import { RETENTION_BLOCKS, type RetentionSubject, judgeRetention } from './judge-retention.js';
import { HOLD_KINDS, type LegalHold, isHoldInForce } from './legal-hold.js';
import type { RetentionRule } from './retention-rule.js';
import {
  LONGEST_REFUSAL_DAYS,
  type RefusedDeletion,
  type TermOver,
  checkRefusal,
  refusalsOf,
} from './refused-deletion.js';
import { withoutPersonal } from './without-personal.js';

const RULE: RetentionRule = {
  id: 'retention.case-contents',
  article: '条',
  source: '源',
  trust: 'A',
  text: '文',
  textEn: 'text',
  data: 'case-contents',
  countedFrom: 'case-ended',
  term: { years: 5 },
};
const ABOUT = { caseNo: 'XF-1', recordId: 'r-1', uscc: 'U1' };

function subject(over: Partial<RetentionSubject> = {}): RetentionSubject {
  return {
    data: 'case-contents',
    id: 'XF-1',
    about: ABOUT,
    eventOn: civilDate('2024-02-29'),
    today: civilDate('2029-03-01'),
    blocks: [],
    ...over,
  };
}

function hold(over: Partial<LegalHold> = {}): LegalHold {
  return { number: 'BQ-1', on: { kind: 'case', id: 'XF-1' }, ended: false, ...over };
}

describe('the term of personal data', () => {
  it('ends with its last day, told by its arithmetic', () => {
    const answer = judgeRetention(RULE, subject(), []);
    expect(answer).toMatchObject({ standing: 'due', keptUntil: '2029-02-28' });
    expect(answer.proof.map(({ date }) => date)).toHaveLength(6);
    expect(answer.proof.at(-1)).toMatchObject({ date: '2029-02-28', reason: 'year-end' });
    expect(judgeRetention(RULE, subject({ today: civilDate('2029-02-28') }), []).standing).toBe('not-yet');
  });

  it('does not run before its event: an open case is never due', () => {
    expect(judgeRetention(RULE, subject({ eventOn: undefined }), [])).toMatchObject({ standing: 'not-yet' });
  });

  it.each(RETENTION_BLOCKS)('lets nothing go while %s keeps it', (block) => {
    expect(judgeRetention(RULE, subject({ blocks: [block] }), []).standing).toBe('blocked');
  });
});

describe('a legal hold', () => {
  it.each([
    ['case', 'XF-1'],
    ['record', 'r-1'],
    ['organisation', 'U1'],
  ] as const)('on the %s keeps what is about it, and nothing else', (kind, id) => {
    const answer = judgeRetention(RULE, subject(), [hold({ on: { kind, id } })]);
    expect(answer).toMatchObject({ standing: 'held', heldBy: ['BQ-1'] });
    expect(judgeRetention(RULE, subject(), [hold({ on: { kind, id: 'other' } })]).standing).toBe('due');
    const nameless = subject({ about: { caseNo: '', recordId: '', uscc: '' } });
    expect(judgeRetention(RULE, nameless, [hold({ on: { kind, id: '' } })]).standing).toBe('due');
  });

  it('is in force until somebody ends it, or through its last day', () => {
    const day = civilDate('2026-12-01');
    expect(isHoldInForce(hold(), day)).toBe(true);
    expect(isHoldInForce(hold({ ended: true }), day)).toBe(false);
    expect(isHoldInForce(hold({ until: day }), day)).toBe(true);
    expect(isHoldInForce(hold({ until: civilDate('2026-11-30') }), day)).toBe(false);
  });

  it('never makes anything go earlier, whatever holds there are and however long the term', () => {
    const days = fc.integer({ min: toDayNumber(civilDate('2000-01-01')), max: 40_000 }).map(fromDayNumber);
    const holds = fc.array(
      fc.record({
        number: fc.string(),
        on: fc.record({
          kind: fc.constantFrom(...HOLD_KINDS),
          id: fc.constantFrom('XF-1', 'r-1', 'U1', 'x'),
        }),
        ended: fc.constant(false),
      }),
    );
    fc.assert(
      fc.property(
        holds,
        holds,
        days,
        days,
        fc.integer({ min: 1, max: 240 }),
        fc.subarray([...RETENTION_BLOCKS]),
        (some, more, eventOn, today, months, blocks) => {
          const judged = (all: LegalHold[]) =>
            judgeRetention({ ...RULE, term: { months } }, subject({ eventOn, today, blocks }), all);
          const [few, many] = [judged(some), judged([...some, ...more])];
          expect(many.keptUntil).toBe(few.keptUntil);
          if (many.standing === 'due') expect(few.standing).toBe('due');
          if (many.standing === 'due') expect(many.keptUntil! < today).toBe(true);
        },
      ),
    );
  });
});

describe('a refused deletion', () => {
  const [eventOn, keptUntil] = [civilDate('2024-02-29'), civilDate('2029-02-28')];
  const item: TermOver = { data: 'case-contents', id: 'XF-1', eventOn, keptUntil };
  const refusal: RefusedDeletion = { number: 'SC-1', until: civilDate('2029-04-01'), items: [item] };
  const counts = (over: Partial<TermOver>, today: string) =>
    refusalsOf({ ...item, ...over }, [refusal], civilDate(today)).length === 1;

  it('keeps the same thing through its last day, and no longer', () => {
    expect([counts({}, '2029-03-01'), counts({}, '2029-04-01'), counts({}, '2029-04-02')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it.each<[string, Partial<TermOver>]>([
    ['the day of its event', { eventOn: civilDate('2024-03-01') }],
    ['the end of its term', { keptUntil: civilDate('2029-03-01') }],
    ['its class', { data: 'case-history' }],
    ['its id', { id: 'XF-2' }],
  ])('keeps nothing in which %s is another', (_what, over) => {
    expect(counts(over, '2029-03-01')).toBe(false);
  });

  it('lasts at least until today and at most half a year: for longer there are holds', () => {
    const today = civilDate('2029-03-01');
    const after = (days: number) => fromDayNumber(toDayNumber(today) + days);
    expect(checkRefusal(today, today).ok).toBe(true);
    expect(checkRefusal(after(-1), today)).toMatchObject({ error: expect.stringContaining('is over') });
    expect(checkRefusal(after(LONGEST_REFUSAL_DAYS), today).ok).toBe(true);
    expect(checkRefusal(after(LONGEST_REFUSAL_DAYS + 1), today)).toMatchObject({
      error: expect.stringContaining('put on hold'),
    });
  });
});

describe('a fact without what is personal in it', () => {
  const fact = {
    type: 'decision-proposed',
    at: '2026-05-06T02:00:00.000Z',
    actor: { id: 'u-1', name: '孙洁', role: 'credit-office', department: 'XYB' },
    data: {
      outcome: 'deny',
      reasons: [{ code: 'R1', text: '赵明电话 13800000000', article: '第九条' }],
      answers: [{ id: 's-1', text: '见附件', fileIds: ['f-1'] }],
      note: '备注',
    },
  };

  it('keeps who decided what, when and under which article', () => {
    expect(withoutPersonal(fact)).toEqual({
      ...fact,
      data: {
        outcome: 'deny',
        reasons: [{ code: 'R1', text: '', article: '第九条' }],
        answers: [{ id: 's-1', text: '', fileIds: ['f-1'] }],
        note: '',
      },
    });
    const applicant = { id: 'u-2', name: '赵明', role: 'applicant', organisation: 'U1' };
    expect(withoutPersonal({ actor: applicant })).toEqual({ actor: { ...applicant, name: '' } });
  });

  it('is without the name of who stood at the window, and with that of the clerk', () => {
    const window = {
      person: { name: '张明', document: 'resident-id' },
      clerk: { id: 'u-1', name: '李洁' },
      codeSentTo: 'contact',
    };
    expect(withoutPersonal({ window })).toEqual({
      window: { ...window, person: { name: '', document: 'resident-id' } },
    });
  });

  it('is the same a second time, whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const once = withoutPersonal(value);
        expect(withoutPersonal(once)).toEqual(once);
      }),
    );
  });
});

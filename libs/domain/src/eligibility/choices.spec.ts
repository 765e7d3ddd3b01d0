import { describe, expect, it } from '@jest/globals';
import { civilDate } from '../time/civil-date.js';
import { assessEligibility } from './assess-eligibility.js';
import type { EligibilityRecord } from './record.js';
import { aRecord, aRegime, aRule } from './regime-pack.fixture.js';
import type { RegimePack, TermRule } from './regime-pack.js';

const day = civilDate;
const LATER = { from: day('2025-06-01'), to: null };
const FIRST = { from: null, to: day('2025-05-31') };

function term(id: string, minimum: number | null, maximum: number | null, publicised = true): TermRule {
  const months = (n: number | null) => (n === null ? null : { months: n });
  return { ...aRule(id), when: {}, publicised, minimum: months(minimum), maximum: months(maximum) };
}

/** Date, what was taken, the dates in words, result: one line for each choice of the rows of a step. */
function choices(step: string, record: EligibilityRecord, at: string, ...regimes: RegimePack[]): string[][] {
  const { proof } = assessEligibility(record, day(at), regimes);
  return proof
    .filter((row) => row.step === step)
    .map(({ choices: made = [], lawFrom }) => [
      `${lawFrom}`,
      ...made.map(
        ({ date, takes, among, result }) =>
          `${date} ${takes}: ${among
            .map((one) =>
              [one.name, one.regime, one.penalty, one.date].filter((part) => part !== undefined).join(' '),
            )
            .join(', ')} = ${result}`,
      ),
    ]);
}

describe('the dates that were compared', () => {
  it('are those of each law, not before its entry into force, and of the laws before it', () => {
    const [old, young] = [
      aRegime('old', { validity: FIRST, terms: [term('t', 8, 24)] }),
      aRegime('new', { validity: LATER, terms: [term('t', 3, 12)] }),
    ];
    expect(choices('transition', aRecord(), '2025-06-01', old, young)).toEqual([
      [
        '2025-06-01',
        'publicationEnds last: this-law new 2026-01-10, entry-into-force new 2025-06-01 = 2026-01-10',
        'publicationEnds first: earlier-laws 2027-01-10, choice-before new 2026-01-10 = 2026-01-10',
        'earliestApplication last: this-law new 2025-04-10, entry-into-force new 2025-06-01 = 2025-06-01',
        'earliestApplication first: earlier-laws 2025-09-10, choice-before new 2025-06-01 = 2025-06-01',
        'earliestApplication first: choice-before 2025-06-01, publication-ends 2026-01-10 = 2025-06-01',
      ],
    ]);
  });

  it('are none where there is one law, and no row stands for it', () => {
    expect(choices('transition', aRecord(), '2025-06-01', aRegime('old'))).toEqual([]);
  });

  it('end with the entry into force of a law that publicises nothing', () => {
    const [old, young] = [
      aRegime('old', { validity: FIRST, terms: [term('t', 8, 24)] }),
      aRegime('new', { validity: LATER, terms: [term('t', null, null, false)] }),
    ];
    const [row] = choices('transition', aRecord(), '2025-06-01', old, young);
    expect(row?.[1]).toBe(
      'publicationEnds last: this-law new 2025-06-01, entry-into-force new 2025-06-01 = 2025-06-01',
    );
    expect(row?.at(-1)).toBe(
      'earliestApplication first: choice-before 2025-09-10, publication-ends 2025-06-01 = 2025-06-01',
    );
  });

  it('begin with the first law, where none was in force on the day of the decision', () => {
    const young = aRegime('new', { validity: LATER, terms: [term('t', 3, 12)] });
    expect(choices('transition', aRecord(), '2025-06-01', young)).toEqual([
      [
        '2025-06-01',
        'publicationEnds last: this-law new 2026-01-10, entry-into-force new 2025-06-01 = 2026-01-10',
        'earliestApplication last: this-law new 2025-04-10, entry-into-force new 2025-06-01 = 2025-06-01',
        'earliestApplication first: choice-before 2025-06-01, publication-ends 2026-01-10 = 2025-06-01',
      ],
    ]);
  });

  it('are cited with the rule of a general law that comes back once a special one has ended', () => {
    const general = aRegime('general');
    const special = aRegime('special', { governsFields: ['消防'], validity: FIRST });
    const record = aRecord({ field: '消防' });
    const rows = (pack: RegimePack) =>
      assessEligibility(record, day('2025-06-02'), [pack, special]).proof.filter(
        ({ step }) => step === 'transition',
      );
    expect(rows(general)).toEqual([
      expect.objectContaining({ id: 'transition.general', lawFrom: '2025-06-01' }),
    ]);
    const both = {
      ...record,
      otherPenalties: [{ penaltyKinds: ['罚款'], fineYuan: 1, field: '食品' }],
    } as const;
    const answer = assessEligibility(both, day('2025-06-02'), [general, special]);
    expect(answer.proof.filter(({ step }) => step === 'transition')).toEqual([
      expect.objectContaining({ id: 'transition.general', regime: 'general' }),
    ]);
  });

  it('are cited with the rule of the law that came in, also where another penalty decides', () => {
    const general = aRegime('general', { terms: [term('t', 6, 48)] });
    const special = aRegime('special', { governsFields: ['消防'], validity: LATER });
    const record = aRecord({
      field: '消防',
      otherPenalties: [{ penaltyKinds: ['罚款'], fineYuan: 1, field: '食品' }],
    });
    const { regime, proof } = assessEligibility(record, day('2025-06-02'), [general, special]);
    expect(regime).toBe('general');
    expect(proof.filter(({ step }) => step === 'transition').map(({ id }) => id)).toEqual([
      'transition.special',
    ]);
    const classes = proof.filter(({ step }) => step === 'class');
    expect(classes.map(({ lawFrom, penalty }) => [lawFrom, penalty?.place])).toEqual([
      ['2025-01-10', 1],
      ['2025-01-10', 2],
      ['2025-06-01', 1],
      ['2025-06-01', 2],
    ]);
  });

  it('are the fulfilment and the maximum, and not before the decision, where no minimum runs', () => {
    const regime = aRegime('old', { terms: [term('t', null, 3)] });
    expect(
      choices('on-fulfilment', aRecord({ fulfilledOn: day('2025-01-02') }), '2025-02-01', regime),
    ).toEqual([
      [
        '2025-01-10',
        'earliestApplication first: fulfilment 2025-01-02, maximum 2025-04-10 = 2025-01-02',
        'earliestApplication last: choice-before 2025-01-02, decision 2025-01-10 = 2025-01-10',
      ],
    ]);
  });

  it('are those of each penalty of a decision, named by place and field', () => {
    const [fire, regime] = [
      aRegime('fire', { governsFields: ['消防'], terms: [term('f', 5, 9)] }),
      aRegime('old', { terms: [term('t', 6, 8)] }),
    ];
    const record = aRecord({ field: '消防', otherPenalties: [{ penaltyKinds: ['警告'], field: '食品' }] });
    expect(choices('combination', record, '2025-02-01', regime, fire)).toEqual([
      [
        '2025-01-10',
        'earliestApplication last: penalty fire 1 2025-06-10, penalty old 2 2025-07-10 = 2025-07-10',
        'publicationEnds last: penalty fire 1 2025-10-10, penalty old 2 2025-09-10 = 2025-10-10',
      ],
    ]);
    const { proof } = assessEligibility(record, day('2025-02-01'), [regime, fire]);
    expect(proof.filter(({ step }) => step === 'maximum').map(({ penalty }) => penalty)).toEqual([
      { place: 1, field: '消防' },
      { place: 2, field: '食品' },
    ]);
    const alone = assessEligibility(aRecord(), day('2025-02-01'), [regime]).proof;
    expect(alone.filter(({ penalty }) => penalty !== undefined)).toEqual([]);
  });

  it('are none where no penalty of a decision is publicised', () => {
    const regime = aRegime('old', { terms: [term('b', null, null, false)] });
    const record = aRecord({ otherPenalties: [{ penaltyKinds: ['警告'] }] });
    expect(choices('combination', record, '2025-02-01', regime)).toEqual([['2025-01-10']]);
  });
});

describe('the term that decides', () => {
  const article = (first: string, second: string, ...terms: TermRule[]) => {
    const regime = aRegime('old', { terms });
    const record = aRecord({
      field: first,
      otherPenalties: [{ penaltyKinds: ['罚款'], fineYuan: 1, field: second }],
    });
    return assessEligibility(record, day('2025-02-01'), [regime]).unmet.map((one) => one.article);
  };
  const of = (field: string, rule: TermRule): TermRule => ({ ...rule, when: { fields: [field] } });

  it.each([
    ['opens last', of('甲', term('a', 5, 9)), of('乙', term('b', 6, 8)), 'b'],
    ['ends last of two that open together', of('甲', term('a', 6, 8)), of('乙', term('b', 6, 9)), 'b'],
    [
      'is the first by its id of two that are alike',
      of('甲', term('a', 6, 9)),
      of('乙', term('b', 6, 9)),
      'a',
    ],
    ['has a minimum, where one runs', of('甲', term('a', null, 9)), of('乙', term('b', 6, 9)), 'b'],
  ])('%s, whichever penalty stands first', (_, one, other, id) => {
    expect(article('甲', '乙', one, other)).toEqual([`第 ${id} 条`]);
    expect(article('乙', '甲', one, other)).toEqual([`第 ${id} 条`]);
  });
});

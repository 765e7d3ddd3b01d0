import { describe, expect, it } from '@jest/globals';
import { eligibilityRecordSchema } from './eligibility-record.js';

const RECORD = { kind: 'penalty', decisionDate: '2026-05-30', penaltyKinds: ['罚款'] };

const taken = (more: object) => eligibilityRecordSchema.parse({ ...RECORD, ...more });

/** Where it is refused, and with which words. */
function refused(more: object): string[] {
  const { error } = eligibilityRecordSchema.safeParse({ ...RECORD, ...more });
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('the commitment of a record', () => {
  it.each([
    [true, true],
    [false, false],
    [{ on: '2026-06-01' }, { on: '2026-06-01' }],
    [{ on: '2026-06-01', text: '依法诚信经营', agreed: true, document: null }, { on: '2026-06-01' }],
    [{ text: '依法诚信经营' }, true],
    [{ on: null, agreed: true }, true],
    [{ document: '承诺书 3 号' }, true],
  ])('is made, or not, or described: %j', (commitment, made) => {
    expect(taken({ commitment })).toMatchObject({ commitment: made });
  });

  it.each([[{}], [{ on: null }], [{ text: '' }], [{ text: '\u200b \u3000', document: '\u200b' }]])(
    'is refused with what to do where it names nothing: %j',
    (commitment) => {
      expect(refused({ commitment })).toEqual([expect.stringMatching(/^commitment: names nothing .* give/)]);
    },
  );

  it.each([
    [{ on: '2026-02-31' }, /^commitment\.on: is not an existing day/],
    [{ on: 'nonsense' }, /^commitment\.on: is not an existing day/],
    [{ on: 20_260_601 }, /^commitment\.on: /],
    [{ text: ['x'] }, /^commitment\.text: /],
    [{ agreed: false }, /^commitment\.agreed: /],
    [{ revoked: true }, /^commitment: Unrecognized key: "revoked"/],
    [{ '': '' }, /^commitment: Unrecognized key/],
  ])('is refused for what is wrong in it: %j', (commitment, wrong) => {
    expect(refused({ commitment })).toEqual([expect.stringMatching(wrong)]);
  });

  it.each([[[]], [['text']], ['yes'], [1]])('is refused where it is none: %j', (commitment) => {
    expect(refused({ commitment })).toEqual([expect.stringMatching(/^commitment: is true, false, or/)]);
  });
});

describe('what a record leaves out', () => {
  it('may be null: then it is not there', () => {
    const optional = [
      'fineYuan',
      'confiscatedYuan',
      'simplifiedProcedure',
      'field',
      'subjectKind',
      'obligations',
    ];
    const nulls = [...optional, 'fulfilledOn', 'commitment', 'otherPenalties', 'classification'].map(
      (key) => [key, null],
    );
    expect(taken(Object.fromEntries(nulls))).toEqual(RECORD);
    expect(taken({ penaltyKinds: null, otherPenalties: [{ field: null }] })).toEqual({
      ...RECORD,
      penaltyKinds: [],
      otherPenalties: [{ penaltyKinds: [] }],
    });
  });

  it.each([[null], [''], ['  '], ['\u200b\u200b']])('is a document of %j', (document) => {
    const duty = { kind: 'fine', state: 'waived' };
    expect(taken({ obligations: [{ ...duty, document, on: null }] }).obligations).toEqual([duty]);
  });
});

describe('the limits of a record', () => {
  it('count a kind of penalty once', () => {
    expect(taken({ penaltyKinds: Array.from({ length: 20 }, () => '罚款') }).penaltyKinds).toEqual(['罚款']);
  });

  it('say what to do', () => {
    expect(refused({ fineYuan: 1e14 })).toEqual([expect.stringContaining('give the sum in yuan')]);
    expect(refused({ otherPenalties: Array.from({ length: 51 }, () => ({})) })).toEqual([
      expect.stringContaining('more than 50'),
    ]);
    expect(refused({ decisionDate: '9999-12-31' })).toEqual([expect.stringContaining('from 1900 to 2199')]);
    expect(refused({ decisionDate: '0001-01-01' })).toEqual([expect.stringContaining('from 1900 to 2199')]);
    expect(refused({ decisionDate: '2190-01-01' })).toEqual([
      expect.stringMatching(/end with 2199.*before 2190/),
    ]);
    expect(taken({ decisionDate: '2189-12-31' }).decisionDate).toBe('2189-12-31');
  });
});

import { describe, expect, it } from '@jest/globals';
import { civilDate } from '../time/civil-date.js';
import { commitmentIdentity } from './commitment-identity.js';
import { readCommitmentNumber } from './commitment-number.js';
import { type CommitmentTexts, readCommitment } from './read-commitment.js';
import type { Commitment } from './commitment.js';

const TODAY = civilDate('2026-11-30');
const TEXTS: CommitmentTexts = {
  number: '42052620260410000001',
  promisorName: '青禾绿源食品有限公司',
  promisorKind: '法人及非法人组织',
  promisorCode: '91320100748204660Q',
  type: '信用修复型',
  matter: '申请信用修复',
  content: '依法诚信经营，不再发生同类违法行为。',
  liability: '如违反承诺，愿意恢复公示。',
  madeOn: '2026-04-10',
  acceptor: '青禾县市场监督管理局',
  acceptorCode: '11230500001755309F',
  publicity: '可向社会公开',
};

function faultsOf(texts: CommitmentTexts, strict = true): string[] {
  const read = readCommitment(texts, { today: TODAY, strict });
  return read.ok ? [] : read.error.map(({ field, code }) => `${field} ${code}`);
}

function taken(texts: CommitmentTexts, strict = true): Commitment {
  const read = readCommitment(texts, { today: TODAY, strict });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const without = (...fields: (keyof CommitmentTexts)[]): CommitmentTexts =>
  Object.fromEntries(Object.entries(TEXTS).filter(([field]) => !(fields as string[]).includes(field)));

describe('a row of the national template', () => {
  it('is a commitment as it stands, blanks and full-width forms forgiven', () => {
    expect(
      taken({ ...TEXTS, promisorCode: ' 91320100748204660ｑ', number: '４2052620260410000001' }),
    ).toEqual(TEXTS);
  });

  it('has no fulfilment where nobody determined one, whatever is typed for that', () => {
    for (const none of ['— —', '', '无', '/'])
      expect(taken({ ...TEXTS, fulfilment: none }).fulfilment).toBeUndefined();
    expect(taken({ ...TEXTS, fulfilment: '全部履行' }).fulfilment).toBe('全部履行');
  });

  it('has no end where the source says so', () => {
    expect(taken({ ...TEXTS, validUntil: '长期' }).validUntil).toBe('none');
    expect(taken({ ...TEXTS, validUntil: '2027年4月10日' }).validUntil).toBe('2027-04-10');
  });

  it('says what is not fulfilled and how it was pursued, unless it is fulfilled in whole', () => {
    expect(faultsOf({ ...TEXTS, fulfilment: '部分履行' })).toEqual([
      'unfulfilled MISSING_REQUIRED',
      'pursued MISSING_REQUIRED',
    ]);
    expect(
      faultsOf({ ...TEXTS, fulfilment: '全部未履行', unfulfilled: '未整改', pursued: '恢复公示' }),
    ).toEqual([]);
  });

  it.each([
    ['number', '4205262026041000001', 'COMMITMENT_NUMBER_INVALID'],
    ['number', '42052620260231000001', 'COMMITMENT_NUMBER_INVALID'],
    ['number', '42052620260410000000', 'COMMITMENT_NUMBER_INVALID'],
    ['promisorCode', '91350100M000100Y4Z', 'USCC_INVALID'],
    ['promisorKind', '企业', 'NOT_ONE_OF'],
    ['promisorKind', '个体工商户', 'KIND_CONTRADICTION'],
    ['type', '修复', 'NOT_ONE_OF'],
    ['fulfilment', '已履行', 'NOT_ONE_OF'],
    ['publicity', '公开', 'NOT_ONE_OF'],
    ['madeOn', '昨天', 'DATE_UNREADABLE'],
    ['madeOn', '2026-12-01', 'DATE_IN_FUTURE'],
    ['validUntil', '2026-04-09', 'DATE_ORDER'],
    ['determinedOn', '2026-04-09', 'DATE_ORDER'],
    ['matter', '事'.repeat(513), 'TOO_LONG'],
    ['acceptorCode', '123456789012345678', 'USCC_INVALID'],
  ] as const)('is refused for %s %s: %s', (field, text, code) => {
    expect(faultsOf({ ...TEXTS, [field]: text })).toEqual([`${field} ${code}`]);
  });

  it('names everything that is wrong at once, in both languages', () => {
    const read = readCommitment(
      { ...without('content', 'acceptor'), type: 'x' },
      { today: TODAY, strict: true },
    );
    expect(read.ok ? [] : read.error.map(({ message }) => message)).toEqual([
      {
        zh: '承诺类型的值“x”不在 审批替代型、容缺受理型、证明事项型、信用修复型、行业自律型、主动型、其他 之中，请改正。',
        en: '"x" is no type of the commitment; it is one of 审批替代型、容缺受理型、证明事项型、信用修复型、行业自律型、主动型、其他.',
      },
      { zh: '缺少承诺内容，请补充。', en: 'The content is missing.' },
      { zh: '缺少受理单位，请补充。', en: 'The accepting department is missing.' },
    ]);
  });
});

describe('a promisor', () => {
  it('is what his code says where the source does not', () => {
    expect(taken(without('promisorKind')).promisorKind).toBe('法人及非法人组织');
    expect(faultsOf({ ...TEXTS, promisorKind: '自然人' })).toEqual(['promisorCode IDENTITY_INVALID']);
  });

  it('may be a person, by the number of his identity document', () => {
    const person = { ...without('promisorKind'), promisorName: '赵明', promisorCode: '11010519491231002x' };
    expect(taken(person)).toMatchObject({ promisorKind: '自然人', promisorCode: '11010519491231002X' });
    expect(faultsOf({ ...person, promisorKind: '法人及非法人组织' })).toEqual([
      'promisorKind KIND_CONTRADICTION',
    ]);
  });

  it('without a code is nobody', () => {
    expect(faultsOf(without('promisorCode'), false)).toEqual(['promisorCode MISSING_REQUIRED']);
  });
});

describe('a row as Credit China publishes it', () => {
  it('needs only what tells it from another commitment', () => {
    const published = without('number', 'promisorKind', 'matter', 'liability', 'acceptorCode', 'publicity');
    expect(faultsOf(published)).toEqual([
      'number MISSING_REQUIRED',
      'matter MISSING_REQUIRED',
      'liability MISSING_REQUIRED',
      'acceptorCode MISSING_REQUIRED',
      'publicity MISSING_REQUIRED',
    ]);
    expect(faultsOf(published, false)).toEqual([]);
  });

  it('is another commitment on another day, and the same however it is spaced', () => {
    const one = taken(without('number'), false);
    const spaced = taken({ ...without('number'), content: `${TEXTS.content ?? ''} ` }, false);
    const later = taken({ ...without('number'), madeOn: '2026-05-10' }, false);
    expect(commitmentIdentity(spaced)).toBe(commitmentIdentity(one));
    expect(commitmentIdentity(later)).not.toBe(commitmentIdentity(one));
    expect(commitmentIdentity(taken(TEXTS))).toBe(TEXTS.number);
  });
});

describe('the number of a commitment', () => {
  it('is division, day and serial', () => {
    const text = '42052620260410000017';
    expect(readCommitmentNumber(text)).toEqual({ text, division: '420526', day: '2026-04-10', serial: 17 });
  });
});

import { describe, expect, it } from '@jest/globals';
import { civilDate } from '../time/civil-date.js';
import { readMarketEntity } from './read-market-entity.js';

const context = { today: civilDate('2026-11-30') };
const TEXTS = {
  name: '青禾绿源食品有限公司',
  code: '91320100748204660q',
  operating: '在营',
  industry: '制造业',
  registeredOn: '2003/5/6',
};

function faultsOf(texts: Parameters<typeof readMarketEntity>[0]): string[] {
  const read = readMarketEntity(texts, context);
  return read.ok ? [] : read.error.map(({ field, code }) => `${field} ${code}`);
}

describe('a row of a list of market entities', () => {
  it('is an enterprise or an individual business by its code', () => {
    const read = readMarketEntity(TEXTS, context);
    expect(read).toEqual({
      ok: true,
      value: {
        ...TEXTS,
        code: '91320100748204660Q',
        registeredOn: '2003-05-06',
        kind: '法人及非法人组织',
      },
    });
  });

  it('needs no industry and no day', () => {
    const { name, code, operating } = TEXTS;
    expect(faultsOf({ name, code, operating })).toEqual([]);
  });

  it('names everything that is wrong', () => {
    expect(faultsOf({ ...TEXTS, operating: '存续', industry: '食品', registeredOn: '2027-01-01' })).toEqual([
      'operating NOT_ONE_OF',
      'industry NOT_ONE_OF',
      'registeredOn DATE_IN_FUTURE',
    ]);
    expect(faultsOf({ operating: '在营', code: '/' })).toEqual([
      'name MISSING_REQUIRED',
      'code MISSING_REQUIRED',
    ]);
    const named = { ...TEXTS, name: '李四11010519491231002X' };
    expect(faultsOf(named)).toEqual(['name PERSONAL_NUMBER']);
    const read = readMarketEntity(named, context);
    expect(JSON.stringify(read)).not.toContain('11010519491231002X');
    // The number of a person is no code of a business.
    expect(faultsOf({ ...TEXTS, code: '11010519491231002X' })).toEqual(['code USCC_INVALID']);
  });
});

import { describe, expect, it } from '@jest/globals';
import { type Department, departmentOfAuthority, otherAuthority } from './repository.js';

const office = (code: string, over: Partial<Department>): Department => ({
  code,
  name: code,
  nameEn: '',
  uscc: '',
  aliases: [],
  kind: 'determining-department',
  email: '',
  ...over,
});
const DEPARTMENTS = [
  office('SCJG', { name: '青禾县市场监督管理局', uscc: '11420526MA00000001', aliases: ['青禾县市监局'] }),
  office('GAJ', { name: '青禾县公安局' }),
];

describe('the department of an authority', () => {
  it('is found by code before name, by name and by alias', () => {
    const of = (name: string, code?: string) => departmentOfAuthority(DEPARTMENTS, { name, code })?.code;
    expect(of('青禾县公安局', '11420526MA00000001')).toBe('SCJG');
    expect(of(' 青禾县公安局 ')).toBe('GAJ');
    expect(of('青禾县市监局')).toBe('SCJG');
    expect(of('青禾县')).toBeUndefined();
    expect(of('别处', '')).toBeUndefined();
  });
});

describe('name and code of an authority', () => {
  const other = (name: string, code: string) => otherAuthority(DEPARTMENTS, { name, code });
  const MARKET = '11420526MA00000001';

  it('agree for a department, its alias, and an office that carries its name', () => {
    expect(other('青禾县市场监督管理局', MARKET)).toBeUndefined();
    expect(other('青禾县市监局', MARKET)).toBeUndefined();
    expect(other('青禾县市场监督管理局城关所', MARKET)).toBeUndefined();
  });

  it('contradict each other where the code is of another one, or the name has another code', () => {
    expect(other('青禾县公安局', MARKET)).toBe('青禾县市场监督管理局');
    expect(other('青禾县市场监督管理局', '11420526MA00000009')).toBe(`青禾县市场监督管理局 ${MARKET}`);
  });

  it('are taken as they are where the county knows neither, or knows no code', () => {
    expect(other('双鸭山市市场监督管理局', '11230500001755309F')).toBeUndefined();
    expect(other('青禾县公安局', '11420526MA00000009')).toBeUndefined();
  });
});

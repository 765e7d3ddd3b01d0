import { describe, expect, it } from '@jest/globals';
import { departmentOfAuthority, otherAuthority } from './authority.js';
import type { Department } from './repository.js';

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
  office('JJDD', { name: '青禾县公安局交通警察大队', uscc: '11420526MA00000028' }),
];

describe('the department of an authority', () => {
  it('is found by code before name, by name and by alias', () => {
    const of = (name: string, code?: string) => departmentOfAuthority(DEPARTMENTS, { name, code })?.code;
    expect(of('青禾县公安局', '11420526MA00000001')).toBe('SCJG');
    expect(of(' 青禾县公安局 ')).toBe('GAJ');
    expect(of('青禾县市监局')).toBe('SCJG');
    expect(of('青禾县 市监局\u200b')).toBe('SCJG');
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

  it.each([
    '青禾县 市场监督管理局',
    '青禾县市场监督管理局（知识产权局）',
    '湖北省青禾县市场监督管理局',
    '市场监督管理局',
    '青禾县市场监督管理综合行政执法大队',
    '青禾县市监综合执法大队',
  ])('agree for %s, which a clerk reads as the office whose code it is', (name) => {
    expect(other(name, MARKET)).toBeUndefined();
  });

  it.each(['管理局', '双鸭山市公安局', '青禾县应急管理局', '青禾县公安局交通警察大队'])(
    'contradict each other for %s with the code of the market office',
    (name) => {
      expect(other(name, MARKET)).toBe('青禾县市场监督管理局');
    },
  );

  it('contradict each other where the code is of another one, or the name has another code', () => {
    expect(other('青禾县公安局', MARKET)).toBe('青禾县市场监督管理局');
    expect(other('青禾县市场监督管理局', '11420526MA00000009')).toBe(`青禾县市场监督管理局 ${MARKET}`);
  });

  it('are taken as they are where the county knows neither, or knows no code', () => {
    expect(other('双鸭山市市场监督管理局', '11230500001755309F')).toBeUndefined();
    expect(other('青禾县公安局', '11420526MA00000009')).toBeUndefined();
  });
});

import { describe, expect, it } from '@jest/globals';
import { type Department, departmentOfAuthority } from './repository.js';

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

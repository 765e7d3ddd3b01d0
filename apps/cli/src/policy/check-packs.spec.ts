import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mending } from './check-packs.js';

const before = process.env['XINXIU_LANG'];
beforeAll(() => {
  process.env['XINXIU_LANG'] = 'en';
});
afterAll(() => {
  if (before === undefined) delete process.env['XINXIU_LANG'];
  else process.env['XINXIU_LANG'] = before;
});

const problem = (file: string, code: 'PACK_SCHEMA' | 'PACKS_NONE' = 'PACK_SCHEMA') => ({
  code,
  file,
  line: 1,
  column: 1,
  path: '',
  message: '',
});
const RESTORE = 'Restore what is published as it was; a change is a new version.';
const MEND = 'Mend the draft and check it again.';

describe('what to do about packs that are wrong', () => {
  it('is to restore what the ledger pins, and to mend the rest', () => {
    const pinned = ['county.yaml'];
    expect(mending({ problems: [problem('a.yaml'), problem('b.yaml')], pinned })).toEqual([MEND]);
    expect(mending({ problems: [problem('county.yaml')], pinned })).toEqual([RESTORE]);
    expect(mending({ problems: [problem('a.yaml'), problem('ledger.jsonl')], pinned })).toEqual([
      RESTORE,
      MEND,
    ]);
    expect(mending({ problems: [problem('empty', 'PACKS_NONE')], pinned })).toEqual([]);
  });
});

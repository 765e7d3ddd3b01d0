import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PackProblem } from '@xinxiu/policy';
import { mending } from './check-packs.js';

const before = process.env['XINXIU_LANG'];
beforeAll(() => {
  process.env['XINXIU_LANG'] = 'en';
});
afterAll(() => {
  if (before === undefined) delete process.env['XINXIU_LANG'];
  else process.env['XINXIU_LANG'] = before;
});

const problem = (file: string, code: PackProblem['code'] = 'PACK_SCHEMA') => ({
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
    expect(mending({ problems: [problem('gone.yaml', 'PACK_FILE_UNREADABLE')], pinned })).toEqual([
      'Check the name of the file, and that it is in UTF-8.',
    ]);
  });
});

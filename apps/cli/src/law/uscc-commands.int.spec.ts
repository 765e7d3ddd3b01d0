import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Terminal } from '../testing/run-xinxiu.js';
import { writtenFile } from '../testing/written-file.js';

// Each command is a process of its own, several in a test.
jest.setTimeout(60_000);

// Programs of others read these answers: the names and shapes here are promised, and change for nobody.
let terminal: Terminal;

beforeAll(async () => {
  terminal = await Terminal.open();
});

describe('xinxiu uscc check', () => {
  it('gives one object a code, in its order, and exit 1 when one is invalid', async () => {
    const ran = await terminal.run(['uscc', 'check', ' 91320100748204660q', '123456789012345678', '无']);
    expect([ran.code, ran.stderr]).toEqual([1, '']);
    expect(ran.json()).toEqual([
      {
        code: ' 91320100748204660q',
        valid: true,
        normalised: '91320100748204660Q',
        warning: 'NORMALISED',
        department: '市场监管',
        kind: '企业',
        division: '320100',
        organisationCode: '748204660',
      },
      expect.objectContaining({ code: '123456789012345678', valid: false, reason: 'ORGANISATION_CHECK' }),
      expect.objectContaining({ code: '无', valid: false, reason: 'SENTINEL' }),
    ]);
  });

  it('takes a file with one code a line, and codes that a person confirmed', async () => {
    const pilot = '913201007482046601';
    const codes = await writtenFile('codes.txt', `91320100748204660Q\r\n\n${pilot}\n`);
    const doubted = await terminal.run(['uscc', 'check', '--file', codes, '--json']);
    expect([doubted.code, doubted.json()]).toEqual([
      1,
      [
        expect.objectContaining({ code: '91320100748204660Q', valid: true }),
        expect.objectContaining({ code: pilot, valid: false, reason: 'TYPO_OR_PILOT_CODE' }),
      ],
    ]);
    const confirmed = await writtenFile('confirmed.txt', `${pilot}\n`);
    const vouched = await terminal.run(['uscc', 'check', '--file', codes, '--confirmed', confirmed]);
    expect([vouched.code, vouched.json()[1]]).toMatchObject([0, { valid: true, warning: 'CONFIRMED' }]);
  });

  it('refuses a line that is not UTF-8 by its number, empty lines counted', async () => {
    const codes = Buffer.from('91320100748204660Q\n\n\n\n\xb1\xb1\n', 'latin1');
    const path = await writtenFile('codes.txt', codes);
    const ran = await terminal.run(['uscc', 'check', '--file', path]);
    expect([ran.code, ran.json()[1]]).toMatchObject([
      1,
      { line: 5, problems: [{ code: 'ENCODING_UNKNOWN', message: expect.stringContaining('Line 5') }] },
    ]);
  });

  it('is a usage error without a code, and exit 1 for a file that is not there', async () => {
    expect(await terminal.run(['uscc', 'check'])).toMatchObject({ code: 2, stdout: '' });
    const none = await terminal.run(['uscc', 'check', '--file', '/nowhere/codes.txt', '--json']);
    expect([none.code, none.json()[0]]).toMatchObject([1, { refused: true, code: 'FILE_UNREADABLE' }]);
  });
});

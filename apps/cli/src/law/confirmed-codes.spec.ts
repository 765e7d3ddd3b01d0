import { describe, expect, it } from '@jest/globals';
import { writtenFile } from '../testing/written-file.js';
import { confirmedCodes } from './confirmed-codes.js';

const PILOT = '91350211M0000XUF46';
const OTHER = '91110000600037341N';

const fileOf = (text: string): Promise<string> => writtenFile('codes', text);

const read = async (text: string) => [...(await confirmedCodes({ confirmed: await fileOf(text) }))];

describe('a file of confirmed codes', () => {
  it('has one a line, however its lines end and its codes are typed', async () => {
    expect(await read(`\uFEFF${PILOT.toLowerCase()}\r\n\r\n ${OTHER}\n`)).toEqual([PILOT, OTHER]);
  });

  it('or is what "uscc confirmed --json" gives, revoked codes left out', async () => {
    const items = [
      { code: PILOT, state: 'confirmed' },
      { code: OTHER, state: 'revoked' },
    ];
    expect(await read(JSON.stringify({ items, total: 2 }))).toEqual([PILOT]);
  });

  it('that is neither, or is not there, is refused', async () => {
    await expect(read(`${PILOT}\nnot a code\n`)).rejects.toMatchObject({
      details: { code: 'CONFIRMED_CODES_INVALID', line: 2 },
    });
    await expect(read('{"items": 3}')).rejects.toMatchObject({ details: { line: 1 } });
    await expect(confirmedCodes({ confirmed: '/nowhere/codes' })).rejects.toMatchObject({
      details: { code: 'FILE_UNREADABLE' },
    });
  });

  it('is asked for only when named', async () => {
    expect([...(await confirmedCodes({}))]).toEqual([]);
  });
});

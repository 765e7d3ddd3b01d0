import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PublicCodes } from './public-codes.js';

let folder: string;
let codes: PublicCodes;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinxiu-codes-'));
  codes = await PublicCodes.load(folder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a code that everybody may ask with', () => {
  it('is the same whenever it is made, by every process, and another for every thing and purpose', async () => {
    const code = codes.codeOf('progress', 'XF-2026-000001');
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect((await PublicCodes.load(folder)).codeOf('progress', 'XF-2026-000001')).toBe(code);
    const others = Array.from({ length: 500 }, (_, n) => codes.codeOf('progress', `XF-2026-${n + 2}`));
    expect(new Set([code, codes.codeOf('notice', 'XF-2026-000001'), ...others]).size).toBe(502);
  });

  it('is taken however it was typed, and nothing else is', () => {
    const code = codes.codeOf('notice', 'XF-1-受理-1');
    const typed = [code, code.toLowerCase(), code.replaceAll('-', ''), ` ${code.replaceAll('-', ' ')} `];
    const fullWidth = code.replace(/[0-9A-Z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    const lookAlike = code.replaceAll('0', 'O').replaceAll('1', 'l');
    for (const one of [...typed, fullWidth, lookAlike])
      expect(codes.isCodeOf('notice', 'XF-1-受理-1', one)).toBe(true);
    const changed = `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`;
    for (const one of ['', changed, code.slice(0, -1), `${code}A`, codes.codeOf('progress', 'XF-1-受理-1')])
      expect(codes.isCodeOf('notice', 'XF-1-受理-1', one)).toBe(false);
  });
});

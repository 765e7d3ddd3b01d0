import { mkdtemp, readFile, readdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { saveFile } from './save-file.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinxiu-save-'));
});

async function* parts(...texts: (string | Error)[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) {
    if (typeof text !== 'string') throw text;
    yield new TextEncoder().encode(text);
    await Promise.resolve();
  }
}

describe('a file that is saved', () => {
  it('is written part by part, for its caller alone', async () => {
    const path = join(folder, 'proof.pdf');
    expect(await saveFile({ name: 'x.pdf', content: parts('%PDF', '-1.4') }, path)).toBe(path);
    expect(await readFile(path, 'utf8')).toBe('%PDF-1.4');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('overwrites nothing', async () => {
    const path = join(folder, 'proof.pdf');
    await saveFile({ name: 'x.pdf', content: parts('first') }, path);
    await expect(saveFile({ name: 'x.pdf', content: parts('second') }, path)).rejects.toMatchObject({
      details: { code: 'FILE_EXISTS' },
    });
    expect(await readFile(path, 'utf8')).toBe('first');
  });

  it('does not stay when it broke off', async () => {
    const broken = { name: 'x.pdf', content: parts('half', new Error('cut')) };
    await expect(saveFile(broken, join(folder, 'proof.pdf'))).rejects.toThrow('cut');
    expect(await readdir(folder)).toEqual([]);
  });
});

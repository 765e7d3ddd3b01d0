import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, jest } from '@jest/globals';
import { repositoryRoot } from '../harness/repository-root.js';
import { drawings } from './drawings.js';

jest.setTimeout(60_000);

it('the pictures in docs are those that the code draws now (npm run draw)', async () => {
  for (const [name, text] of Object.entries(await drawings())) {
    expect(await readFile(join(repositoryRoot(), 'docs', name), 'utf8')).toBe(text);
  }
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../harness/repository-root.js';

const root = repositoryRoot();
const page = readFileSync(join(root, 'docs/security.md'), 'utf8');

/** Requirements of levels 1 and 2 in each chapter of ASVS 5.0, from the first. */
const PER_CHAPTER = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];

interface Row {
  readonly first: string;
  readonly last: string;
}

const rows: readonly Row[] = page
  .split('\n')
  .filter((line) => /^\| (S\d+|\d+\.\d+\.\d+) /.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map((cells) => ({ first: cells[1] ?? '', last: cells.slice(2, -1).join('|') }));

const requirements = rows.filter(({ first }) => !first.startsWith('S'));
const proofs = rows.filter(({ first }) => first.startsWith('S'));

describe('the map of what protects us', () => {
  it('has every requirement of ASVS 5.0, levels 1 and 2, once, each with its state', () => {
    const numbers = requirements.map(({ first }) => first);
    expect(new Set(numbers).size).toBe(numbers.length);
    const counts = PER_CHAPTER.map((_, at) => numbers.filter((one) => one.startsWith(`${at + 1}.`)).length);
    expect(counts).toEqual(PER_CHAPTER);
    const state = /(^|\|)\s*(met|part|not yet|n\/a|not verified|the proxy's)\b/;
    expect(requirements.filter(({ last }) => !state.test(last)).map(({ first }) => first)).toEqual([]);
  });

  it('names no file that is not there', () => {
    const paths = [...page.matchAll(/`([\w.-]+(?:\/[\w.-]+)+)`/g)].map(([, path]) => path ?? '');
    expect(paths.length).toBeGreaterThan(80);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names no test that is not there', () => {
    const named = [...page.matchAll(/`([\w./-]+\.spec\.ts)`: ((?:"[^"]+"(?:, )?)+)/g)];
    expect(named.length).toBeGreaterThan(20);
    const missing = named.flatMap(([, path = '', names = '']) => {
      const source = readFileSync(join(root, path), 'utf8');
      return [...names.matchAll(/"([^"]+)"/g)]
        .map(([, name]) => name ?? '')
        .filter((name) => !source.includes(name))
        .map((name) => `${path}: ${name}`);
    });
    expect(missing).toEqual([]);
  });

  it('rests on no proof that it does not list, but where it says that the proof is not there yet', () => {
    const listed = new Set(proofs.map(({ first }) => first));
    const wanted = requirements.filter(({ last }) => !last.includes('not yet'));
    const unknown = wanted.flatMap(({ first, last }) =>
      [...last.matchAll(/\bS\d+\b/g)].filter(([row]) => !listed.has(row)).map(([row]) => `${first} ${row}`),
    );
    expect(unknown).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { diffPacks } from './diff/diff-packs.js';
import { parsePack } from './parse-pack.js';

const TEXT = readFileSync('seeds/policies/county-demo@6.yaml', 'utf8');
const LINES = TEXT.split('\n');
const lineOf = (part: string) => LINES.findIndex((line) => line.includes(part)) + 1;

function problemsOf(text: string) {
  const parsed = parsePack(text, 'county.yaml');
  return parsed.ok ? [] : parsed.error.map(({ line, path, message }) => ({ line, path, message }));
}

describe('terms of personal data in a county overlay', () => {
  it('are refused where one has no term, or two', () => {
    const line = lineOf('id: retention.drafts');
    expect(problemsOf(TEXT.replace('    months: 6\n', ''))).toEqual([
      { line, path: 'retention.3', message: 'has no term: give "months" or "years"' },
    ]);
    const twice = problemsOf(TEXT.replace('    months: 6\n', '    months: 6\n    years: 1\n'));
    expect(twice).toMatchObject([
      { line: lineOf('months: 6') + 1, path: 'retention.3.years', message: expect.stringContaining('two') },
    ]);
  });

  it.each([
    ['a term of nothing', 'months: 6', 'months: 0', 'retention.3.months'],
    ['a term of part of a year', 'months: 6', 'years: 1.5', 'retention.3.years'],
    ['a slip of the pen', 'months: 6', 'years: 500', 'retention.3.years'],
    ['an event of another class', 'countedFrom: draft-edited', 'countedFrom: case-ended', 'countedFrom'],
    ['an event that does not exist', 'countedFrom: draft-edited', 'countedFrom: full-moon', 'countedFrom'],
    ['data that does not exist', 'data: drafts', 'data: dreams', 'retention.3.data'],
  ])('are refused for %s, with its line', (_, right, wrong, path) => {
    expect(problemsOf(TEXT.replace(right, wrong))).toContainEqual(
      expect.objectContaining({ line: lineOf(right), path: expect.stringContaining(path) }),
    );
  });

  it('are refused for a class twice, a class without term, and a copy that outlives what it copies', () => {
    const twice = problemsOf(
      TEXT.replace(
        'data: drafts\n    countedFrom: draft-edited',
        'data: account-mails\n    countedFrom: mail-written',
      ),
    );
    expect(twice.map(({ message }) => message)).toEqual([
      '"account-mails" has a term already: retention.drafts',
      'has no term for "drafts"',
    ]);
    const history = TEXT.replace(/(data: case-history\n.*\n {4}years:) 5/, '$1 6');
    expect(problemsOf(history)).toEqual([
      {
        line: lineOf('data: case-history'),
        path: 'retention.2.data',
        message: '"case-history" would outlive the contents of the case that it repeats',
      },
    ]);
  });

  it('may leave out what overlays before them did not know: it stays, as it did', () => {
    for (const version of ['4', '5']) {
      expect(problemsOf(readFileSync(`seeds/policies/county-demo@${version}.yaml`, 'utf8'))).toEqual([]);
    }
  });

  it('are told by a difference of packs where they change, as days', () => {
    const [old, next] = [parsePack(TEXT, 'a'), parsePack(TEXT.replace('months: 6', 'months: 9'), 'b')];
    if (!old.ok || !next.ok) throw new Error('The packs do not parse.');
    expect(diffPacks(old.value, next.value).changed).toMatchObject([
      { id: 'retention.drafts', fields: [{ field: 'months', old: 6, new: 9, days: true }] },
    ]);
  });
});

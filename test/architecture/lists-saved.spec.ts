import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../harness/repository-root.js';

/** Lists that are no list to take along, each with why. */
const NOT_SAVED: Readonly<Record<string, string>> = {
  'features/agents/RecordPicker.tsx': 'chooses records in a form; the list of records can be saved',
  'features/imports/RowList.tsx':
    'has the rows of the own file: those that were not taken come as a file of its form',
};

const sources = join(repositoryRoot(), 'apps/portal/src');
const listed = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => ({ name, text: readFileSync(join(sources, name), 'utf8') }))
  .filter(({ text }) => text.includes('<PagedList'));

const cannotBeSaved = (text: string): boolean => !text.includes('<ExportMenu');

describe('every list of the portal', () => {
  it('can be saved for a spreadsheet', () => {
    expect(listed.length).toBeGreaterThan(20);
    const missing = listed.filter(({ text }) => cannotBeSaved(text)).map(({ name }) => name);
    expect(missing.toSorted()).toEqual(Object.keys(NOT_SAVED).toSorted());
  });

  it('would be found without', () => {
    expect(cannotBeSaved('<PagedList query={query} />')).toBe(true);
  });
});

import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { loadPacks } from './load-packs.js';

it('keeps every published pack as it was published: a change is a new version in a file of its own', () => {
  const published = JSON.parse(readFileSync('seeds/policies/published.json', 'utf8')) as Record<
    string,
    string
  >;
  const loaded = loadPacks('seeds/policies');
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const { regimes, counties, recordRules } = loaded.value;
  const now = [...regimes, ...counties, ...recordRules].map(({ id, version, digest }) => [
    `${id}@${version}`,
    digest,
  ]);
  expect(Object.fromEntries(now)).toEqual(published);
});

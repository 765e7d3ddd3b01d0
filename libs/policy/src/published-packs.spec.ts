import { expect, it } from '@jest/globals';
import { checkPolicies } from './check/check-policies.js';

it('keeps every published pack as it was published: a change is a new version in a file of its own', () => {
  const { problems, warnings, packs } = checkPolicies('seeds/policies');
  expect([...problems, ...warnings]).toEqual([]);
  expect(packs.map(({ pack }) => pack)).toContain('county-demo');
});

import { expect, it } from '@jest/globals';
import { UNMET_CONDITIONS } from './eligibility.js';
import { UNMET_TEXTS } from './unmet-texts.js';

it('has words in both languages for every condition', () => {
  expect(Object.keys(UNMET_TEXTS).sort()).toEqual([...UNMET_CONDITIONS].sort());
  for (const { zh, en } of Object.values(UNMET_TEXTS)) {
    expect(zh).toMatch(/\p{Script=Han}.*。$/u);
    expect(en).toMatch(/^[\x20-\x7E]+\.$/);
  }
});

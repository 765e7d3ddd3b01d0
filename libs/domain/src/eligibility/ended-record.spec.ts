import { expect, it } from '@jest/globals';
import { civilDate } from '../time/civil-date.js';
import type { Eligibility, EligibilityProof } from './eligibility.js';
import { givenPublication } from './ended-record.js';

const row = (step: EligibilityProof['step'], result: string) =>
  ({
    step,
    result,
    regime: 'r',
    id: 'i',
    article: 'a',
    source: 's',
    trust: 'A',
    text: 't',
    textEn: 't',
  }) as const;

const answer: Eligibility = {
  at: civilDate('2026-11-30'),
  regime: 'r',
  class: 'general',
  publicationFrom: null,
  earliestApplication: null,
  publicationEnds: null,
  eligible: true,
  unmet: [{ condition: 'COMMITMENT_MISSING', article: 'a' }],
  proof: [row('class', 'general'), row('unmet', 'COMMITMENT_MISSING'), row('unmet', 'PUBLICATION_ENDED')],
};

it('has nothing missing, nor a row that says so, once publication has ended', () => {
  expect(givenPublication(answer, { state: 'ended' })).toMatchObject({
    eligible: false,
    unmet: [],
    proof: [{ step: 'class' }, { step: 'unmet', result: 'PUBLICATION_ENDED' }],
  });
  expect(givenPublication(answer, { state: 'published' })).toBe(answer);
});

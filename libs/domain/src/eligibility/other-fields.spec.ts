import { expect, it } from '@jest/globals';
import { civilDate } from '../time/civil-date.js';
import { otherFields } from './other-fields.js';
import { aRecord, aRegime } from './regime-pack.fixture.js';
import type { TermRule } from './regime-pack.js';

const general = aRegime('general');
const fire: TermRule = { ...(general.terms[2] as TermRule), when: { fields: ['消防'] } };
const regime = aRegime('general', { terms: [fire, ...general.terms] });
const special = aRegime('special', { governsFields: ['市场监管'] });
const names = ['食品', '消防', '市场监管'];

it('names the fields under which the answer would differ, with what it would be', () => {
  const at = civilDate('2025-05-01');
  expect(otherFields(aRecord(), at, [regime, special], names)).toEqual([
    {
      field: '消防',
      regime: 'general',
      class: 'general',
      earliestApplication: '2026-01-10',
      publicationEnds: '2028-01-10',
    },
    {
      field: '市场监管',
      regime: 'special',
      class: 'general',
      earliestApplication: '2025-04-10',
      publicationEnds: '2026-01-10',
    },
  ]);
  expect(otherFields(aRecord({ field: '消防' }), at, [regime], names).map(({ field }) => field)).toEqual([
    '食品',
    '市场监管',
  ]);
});

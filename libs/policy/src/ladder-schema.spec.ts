import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parsePack } from './parse-pack.js';

const TEXT = readFileSync('seeds/policies/county-demo@9.yaml', 'utf8');
const RUNG = "{ id: escalation-county, workingDays: 2, at: '09:00', to: county-office }";
const MORNING = "{ from: '08:30', to: '12:00' }";

function problemsOf(text: string) {
  const parsed = parsePack(text, 'county.yaml');
  return parsed.ok ? [] : parsed.error.map(({ path, message }) => [path, message]);
}

describe('the ladders and working hours of a county overlay', () => {
  it('are taken as they were published', () => {
    expect(problemsOf(TEXT)).toEqual([]);
  });

  it.each([
    [
      'a rung for somebody else than its name says',
      RUNG,
      RUNG.replace('county-office', 'leader'),
      ['steps.submitted.rungs.3.to', '"escalation-county" is for: county-office'],
    ],
    [
      'a rung in the night',
      RUNG,
      RUNG.replace('09:00', '22:00'),
      ['steps.submitted.rungs.3.at', '22:00 is not within the working hours'],
    ],
    [
      'a rung at the minute in which work ends',
      RUNG,
      RUNG.replace('09:00', '18:00'),
      ['steps.submitted.rungs.3.at', '18:00 is not within the working hours'],
    ],
    [
      'hours that end before they begin',
      MORNING,
      "{ from: '12:00', to: '08:30' }",
      ['workingHours.periods.0', 'ends before it begins'],
    ],
    [
      'hours that overlap',
      MORNING,
      "{ from: '08:30', to: '14:00' }",
      ['workingHours.periods', 'has periods that overlap or are not in their order'],
    ],
  ])('are refused for %s', (_, right, wrong, problem) => {
    expect(problemsOf(TEXT.replace(right, wrong))).toContainEqual(problem);
  });
});

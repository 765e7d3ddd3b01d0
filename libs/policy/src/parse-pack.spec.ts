import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { formatPackProblem } from './pack-problem.js';
import { parsePack } from './parse-pack.js';
import { COUNTY, REGIME } from './policy-folder.fixture.js';

const RECORD = readFileSync('seeds/policies/record-rules.yaml', 'utf8');

/** The number of the first line that holds the text. */
function lineOf(text: string, part: string): number {
  return text.split('\n').findIndex((line) => line.includes(part)) + 1;
}

function problemsOf(text: string) {
  const parsed = parsePack(text, 'pack.yaml');
  return parsed.ok ? [] : parsed.error;
}

describe('a mistake in a pack is told with its line', () => {
  it.each([
    [
      'a number of days that is none',
      COUNTY,
      'workingDays: 3',
      'workingDays: three',
      'steps.submitted.workingDays',
    ],
    ['a limit of 0 days', COUNTY, 'workingDays: 6', 'workingDays: 0', 'steps.under-verification.workingDays'],
    [
      'an owner nobody knows',
      COUNTY,
      'owner: applicant',
      'owner: somebody',
      'steps.supplement-required.owner',
    ],
    [
      'a time that no clock shows',
      COUNTY,
      "workingDays: 2, at: '09:00'",
      "workingDays: 2, at: '25:00'",
      'steps.submitted.rungs.3.at',
    ],
    ['a trust mark of our own', COUNTY, 'trust: S', 'trust: B', 'duties.filing.trust'],
    ['a misspelt key', REGIME, 'simplifiedProcedure: true', 'simplified: true', 'classes.2.when.simplified'],
    ['a kind of penalty that the law lacks', REGIME, '限制从业]', '罚站]', 'classes.0.when.anyPenalty.2'],
    ['a day that does not exist', REGIME, "from: '2026-04-01'", "from: '2026-02-30'", 'validity.from'],
    [
      'a rule that is never in force while its pack is',
      REGIME,
      '  id: o36.transition',
      "  validity: { from: null, to: '2026-03-31' }\n  id: o36.transition",
      'transition.validity',
    ],
    [
      'a rule that stands alone and ends before its pack',
      REGIME,
      '  id: o36.expiry',
      "  validity: { from: '2026-04-01', to: '2027-03-31' }\n  id: o36.expiry",
      'expiry.validity',
    ],
    [
      'a rule of the county that begins after its pack',
      COUNTY,
      '    id: duty.objection',
      "    validity: { from: '2026-06-01', to: null }\n    id: duty.objection",
      'duties.objection.validity',
    ],
    [
      'a rule on records that ends before it begins',
      RECORD,
      '  - id: duty.reporting',
      "  - validity: { from: '2026-06-01', to: '2026-05-31' }\n    id: duty.reporting",
      'obligations.3.validity',
    ],
    ['a field that the pack does not list', RECORD, 'field: 消防', 'field: 航天', 'fields.4.field'],
    [
      'a duty that nobody knows',
      RECORD,
      'obligation: reporting',
      'obligation: tribute',
      'obligations.3.obligation',
    ],
    ['a rule on no words', RECORD, 'when: { authorityNames: [交通运输] }', 'when: {}', 'fields.8.when'],
    ['a period in no unit', REGIME, 'months: 3', 'weeks: 3', 'terms.2.maximum'],
  ])('%s', (_, good, from, to, path) => {
    const [before] = good.split(from) as [string];
    const bad = good.replace(from, to);
    const found = problemsOf(bad).find((problem) => problem.path === path);
    expect(found).toMatchObject({ code: 'PACK_SCHEMA', file: 'pack.yaml' });
    expect(found?.line).toBe(before.split('\n').length);
  });

  it('points at the block that lacks a value', () => {
    const bad = COUNTY.replace(/\n {4}article: [^\n]*/, '');
    expect(problemsOf(bad)).toEqual([
      expect.objectContaining({ path: 'steps.submitted.article', line: lineOf(bad, 'id: step.acceptance') }),
    ]);
  });

  it('tells every mistake of a file, not the first', () => {
    const bad = COUNTY.replace('trust: S', 'trust: B').replace('pausesClock: true', 'pausesClock: maybe');
    expect(problemsOf(bad).map(({ path }) => path)).toEqual([
      'supplement.pausesClock',
      'duties.filing.trust',
    ]);
  });

  it('points into YAML that cannot be read', () => {
    expect(problemsOf('kind: regime\nid: [a\nversion: 1\n')).toContainEqual(
      expect.objectContaining({ code: 'PACK_YAML_INVALID', line: 3 }),
    );
    expect(problemsOf('kind: regime\nkind: county\n')).toEqual([
      expect.objectContaining({ code: 'PACK_YAML_INVALID', line: 2 }),
    ]);
  });

  it.each([
    ['an alias of nothing', 'a: *b'],
    ['an alias of itself', 'kind: &a [*a]'],
    [
      'aliases of aliases',
      'a: &a [x,x,x]\n' +
        [...'bcdef']
          .map(
            (one) =>
              `${one}: &${one} [${Array(9)
                .fill(`*${String.fromCharCode(one.charCodeAt(0) - 1)}`)
                .join()}]`,
          )
          .join('\n'),
    ],
    ['levels without an end', `a: ${'['.repeat(20_000)}`],
  ])('refuses %s', (_, text) => {
    expect(problemsOf(text)[0]).toMatchObject({ code: 'PACK_YAML_INVALID' });
  });

  it('is several documents in one file, in words of our own', () => {
    expect(problemsOf(`${REGIME}\n---\n${COUNTY}`)).toMatchObject([
      {
        code: 'PACK_YAML_INVALID',
        message: 'The file has several YAML documents; give each pack a file of its own',
      },
    ]);
  });

  it.each(['', '- a list', 'kind: tariff', 'just text'])('refuses "%s", which is no pack', (text) => {
    expect(problemsOf(text)).toEqual([
      expect.objectContaining({ code: 'PACK_SCHEMA', path: 'kind', line: 1 }),
    ]);
  });

  it('refuses a rule id that stands twice in a pack', () => {
    const bad = COUNTY.replace('id: duty.objection', 'id: duty.filing');
    expect(problemsOf(bad)).toEqual([
      expect.objectContaining({
        code: 'PACK_RULE_TWICE',
        path: 'duties.objection.id',
        line: lineOf(bad, '  objection:') + 1,
      }),
    ]);
  });

  it('refuses a validity that ends before it begins, and periods of what is not public', () => {
    expect(problemsOf(REGIME.replace('to: null', "to: '2026-03-31'"))).toEqual([
      expect.objectContaining({ path: 'validity', message: 'ends before it begins' }),
    ]);
    expect(
      problemsOf(REGIME.replace('    minimum: null', '    publicised: false\n    minimum: null')),
    ).toEqual([]);
    expect(
      problemsOf(
        REGIME.replace(/ {4}minimum:\n? *\{? ?months: 3/, (text) => `    publicised: false\n${text}`),
      ),
    ).toEqual([expect.objectContaining({ message: 'has no periods when it is not publicised' })]);
  });

  it('refuses a minimum that is longer than the maximum, with its line', () => {
    const bad = REGIME.replace(/( {4}minimum:\n? *\{? ?)months: 3/, '$1years: 5');
    expect(problemsOf(bad)).toEqual([
      expect.objectContaining({
        message: 'is longer than the maximum, so that nothing could ever be repaired',
        line: bad.slice(0, bad.indexOf('years: 5')).split('\n').length,
      }),
    ]);
  });

  it('reads as a compiler would write it', () => {
    const [problem] = problemsOf('kind: tariff');
    expect(problem && formatPackProblem(problem)).toBe(
      'pack.yaml:1:7 PACK_SCHEMA kind: kind must be "regime", "county" or "record"',
    );
  });
});

describe('the digest of a pack', () => {
  const digest = (text: string) => {
    const parsed = parsePack(text, 'pack.yaml');
    if (!parsed.ok) throw new Error(parsed.error.map(formatPackProblem).join('\n'));
    return parsed.value.pack.digest;
  };

  it('is of the content: comments and layout do not change it, any value does', () => {
    expect(digest(`# a comment\n${COUNTY}\n\n`)).toBe(digest(COUNTY));
    expect(digest(COUNTY.replace("version: '1'\nstatus: published", "status: published\nversion: '1'"))).toBe(
      digest(COUNTY),
    );
    expect(digest(COUNTY.replace('workingDays: 3', 'workingDays: 4'))).not.toBe(digest(COUNTY));
  });
});

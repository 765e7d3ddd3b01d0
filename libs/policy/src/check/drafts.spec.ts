import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { COUNTY, REGIME, policyFolder } from '../policy-folder.fixture.js';
import { checkPolicies, checkPolicyFile } from './check-policies.js';

const POLICIES = 'seeds/policies';
const NEXT = REGIME.replace("version: '1'", "version: '2'")
  .replace('status: published', 'status: draft')
  .replace("from: '2026-04-01'", "from: '2027-01-01'");

/** What is told of a draft that lies in a folder of its own, alone and with the folder. */
function told(draft: string): readonly string[] {
  const dir = policyFolder({ 'a.yaml': draft });
  const file = join(dir, 'a.yaml');
  const alone = checkPolicyFile(file, undefined, POLICIES);
  const folder = checkPolicies(dir, undefined, POLICIES);
  const codes = [...alone.problems.map(({ code }) => `${code}!`), ...alone.warnings.map(({ code }) => code)];
  expect([
    ...folder.problems.map(({ code }) => `${code}!`),
    ...folder.warnings.map(({ code }) => code),
  ]).toEqual(codes);
  return codes;
}

describe('a draft beside the law', () => {
  it('is in order as the next version', () => {
    expect(told(NEXT)).toEqual([]);
  });

  it('ends, and nothing follows', () => {
    const ending = NEXT.replace("'2027-01-01', to: null", "'2027-01-01', to: '2027-12-31'");
    expect(told(ending)).toEqual(['PACK_ENDS']);
  });

  it('begins before the version that is published', () => {
    expect(told(NEXT.replace("from: '2027-01-01'", "from: '2020-01-01'"))).toEqual([
      'REGIME_OVERLAP',
      'REGIME_OVERLAP',
      'PACK_BEFORE',
    ]);
  });

  it('begins with the version that is published', () => {
    expect(told(NEXT.replace("from: '2027-01-01'", "from: '2026-04-01'"))).toEqual(['PACK_VALIDITY']);
  });

  it('is another regime of the same fields', () => {
    const other = NEXT.replace('id: order-36', 'id: order-99').replaceAll('id: o36.', 'id: o99.');
    expect(told(other)).toEqual(['REGIME_OVERLAP']);
    const special = other.replace('classes:', 'governsFields: [食品]\nclasses:');
    expect(told(special)).toEqual([]);
    expect(told(special.replace('governsFields: [食品]', 'governsFields: [市场监管]'))).toEqual([
      'REGIME_OVERLAP',
    ]);
  });

  it('has the id and the version of what is published, with another content', () => {
    expect(told(NEXT.replace("version: '2'", "version: '1'"))).toEqual(['PACK_TWICE!']);
  });

  it('has a rule whose id belongs to another pack', () => {
    const borrowed = NEXT.replace('id: o36.condition.commitment', 'id: o58.condition.commitment');
    const dir = policyFolder({ 'a.yaml': borrowed });
    expect(checkPolicies(dir, undefined, POLICIES).problems).toEqual([
      {
        code: 'RULE_ELSEWHERE',
        file: 'a.yaml',
        line: borrowed.split('\n').findIndex((line) => line.includes('o58.condition')) + 1,
        column: expect.any(Number),
        path: expect.stringMatching(/^conditions\.\d\.id$/),
        message:
          'the rule "o58.condition.commitment" belongs to order-58 (order-58.yaml): give it an id of its own',
      },
    ]);
    const county = COUNTY.replace('id: county-demo', 'id: county-next').replace('published', 'draft');
    expect(told(county)).toEqual(['COUNTY_OVERLAP']);
  });

  it('has the id and the version of another draft', () => {
    const dir = policyFolder({ 'a.yaml': NEXT, 'b.yaml': NEXT });
    const twice = [
      { code: 'PACK_TWICE', file: 'a.yaml', message: 'order-36 2 is also in b.yaml' },
      { code: 'PACK_TWICE', file: 'b.yaml', message: 'order-36 2 is also in a.yaml' },
    ];
    expect(checkPolicies(dir, undefined, POLICIES).problems).toMatchObject(twice);
    expect(checkPolicies(dir, undefined, dir).problems).toMatchObject(twice);
    const alone = join(policyFolder({ 'c.yaml': NEXT }), 'c.yaml');
    const installed = policyFolder({ 'order-36.yaml': REGIME, 'drafts/a.yaml': NEXT });
    expect(checkPolicyFile(alone, undefined, installed).problems).toMatchObject([
      { code: 'PACK_TWICE', file: alone, message: 'order-36 2 is also in drafts/a.yaml' },
    ]);
  });

  it('states no first day: it begins after all that is law', () => {
    const undated = NEXT.replace("from: '2027-01-01'", 'from: null');
    expect(told(undated)).toEqual([]);
    expect(told(undated.replace('to: null', "to: '2027-12-31'"))).toEqual(['PACK_ENDS']);
    const other = undated.replace('id: order-36', 'id: order-99').replaceAll('id: o36.', 'id: o99.');
    expect(told(other)).toEqual(['REGIME_OVERLAP']);
  });

  it('names a field that no record can be in', () => {
    const field = 'when: { recordKinds: [penalty], fields: [没有的领域], anyPenalty';
    expect(told(NEXT.replace('when: { recordKinds: [penalty], anyPenalty', field))).toEqual([
      'FIELD_STRANGE',
    ]);
  });

  it('has a class without a term, and a condition too few', () => {
    const bare = NEXT.replace(
      'when: { recordKinds: [penalty, other], classes: [general] }',
      'when: { recordKinds: [penalty, other], classes: [minor] }',
    );
    expect(told(bare)).toEqual(['CLASS_WITHOUT_TERM', 'CLASS_WITHOUT_TERM']);
    expect(told(NEXT.replace('COMMITMENT_MISSING', 'OBLIGATIONS_UNFULFILLED'))).toEqual([
      'CONDITION_MISSING',
    ]);
  });

  it('asks for a sum that no record has', () => {
    expect(told(NEXT.replace('fineYuanFrom: 1000000', 'fineYuanFrom: 1e99'))).toEqual(['PACK_SCHEMA!']);
  });

  it('stands beside what a ledger has published, not beside what calls itself so', () => {
    const dir = policyFolder({
      'a.yaml': NEXT,
      'b.yaml': NEXT.replace('status: draft', 'status: published'),
      'ledger.jsonl': '',
    });
    expect(checkPolicyFile(join(dir, 'a.yaml'), undefined, POLICIES)).toMatchObject({
      problems: [],
      warnings: [],
    });
  });

  it('is told where it lies among the packs, too', () => {
    const dir = policyFolder({
      'order-36.yaml': REGIME,
      'draft.yaml': NEXT.replace("version: '2'", "version: '1'"),
    });
    expect(checkPolicies(dir).problems).toMatchObject([{ code: 'PACK_TWICE', file: 'draft.yaml' }]);
  });
});

describe('a folder', () => {
  it('without a pack is not in order', () => {
    expect(checkPolicies(policyFolder({}))).toMatchObject({ problems: [{ code: 'PACKS_NONE' }] });
  });

  it('says which files the ledger pins: the others are mended, not restored', () => {
    const dir = policyFolder({ 'county.yaml': COUNTY, 'bad.yaml': 'kind: [' });
    expect(checkPolicies(dir)).toMatchObject({ problems: [{ file: 'bad.yaml' }], pinned: ['county.yaml'] });
    const file = join(dir, 'county.yaml');
    expect(checkPolicyFile(file)).toMatchObject({ pinned: [file] });
    expect(checkPolicyFile(join(dir, 'bad.yaml'))).toMatchObject({ pinned: [] });
  });
});

import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { civilDate } from '@xinxiu/domain';
import { checkPolicies } from '../check/check-policies.js';
import { loadPacks } from '../load-packs.js';
import { COUNTY, COUNTY_DRAFT, policyFolder } from '../policy-folder.fixture.js';
import { resolveCaseRules } from '../resolve.js';
import { draftPack, publishPack, reviewPack } from './pack-steps.js';

const at = '2026-11-24T02:00:00.000Z';
const effective = civilDate('2027-01-01');
let dir: string;
let draft: string;

beforeEach(() => {
  dir = policyFolder({ 'county-demo.yaml': COUNTY, 'drafts/county-2.yaml': COUNTY_DRAFT });
  draft = join(dir, 'drafts', 'county-2.yaml');
});

/** Every file of the folder with its text: to see that nothing was touched. */
function snapshot(): Record<string, string> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'utf8')]),
  );
}

function drafted(): void {
  expect(draftPack(dir, draft, { by: '李洁', at })).toMatchObject({ ok: true, value: { state: 'drafted' } });
}

function reviewed(): void {
  drafted();
  expect(reviewPack(dir, draft, { by: '周可', at })).toMatchObject({
    ok: true,
    value: { state: 'reviewed' },
  });
}

describe('the life of a pack', () => {
  it('leads from draft over a second person to publication with a first day, and the law changes on it', () => {
    reviewed();
    expect(publishPack(dir, draft, { by: '周可', at, effective })).toMatchObject({
      ok: true,
      value: {
        state: 'published',
        effective,
        drafted: { by: '李洁', at },
        reviewed: { by: '周可', at },
        pin: { file: 'county-demo@2.yaml' },
      },
    });
    const packs = loadPacks(dir);
    if (!packs.ok) throw new Error(JSON.stringify(packs.error));
    const acceptance = (day: string) => {
      const rules = resolveCaseRules(packs.value, civilDate(day));
      return rules.ok && rules.value.steps.submitted.workingDays;
    };
    expect([acceptance('2026-12-31'), acceptance('2027-01-01')]).toEqual([3, 2]);
    expect(checkPolicies(dir)).toMatchObject({ problems: [], warnings: [] });
    expect(existsSync(draft)).toBe(false);
  });

  it('publishes the draft to the byte, comments included, but for its status and its first day', () => {
    reviewed();
    publishPack(dir, draft, { by: '李洁', at, effective });
    const text = COUNTY_DRAFT.replace('status: draft', 'status: published').replace(
      'validity: { from: null',
      "validity: { from: '2027-01-01'",
    );
    expect(readFileSync(join(dir, 'county-demo@2.yaml'), 'utf8')).toBe(text);
  });

  it('takes effect on the day of publication at the earliest, in the days of China', () => {
    reviewed();
    const late = '2026-11-24T16:30:00.000Z'; // 25 November there
    const on = (day: string) => publishPack(dir, draft, { by: '周可', at: late, effective: civilDate(day) });
    expect(on('2026-11-24')).toMatchObject({ error: { code: 'EFFECTIVE_IN_PAST' } });
    expect(on('2026-11-25')).toMatchObject({ ok: true });
  });

  it('completes a publication that was stopped between the file and the ledger', () => {
    reviewed();
    writeFileSync(
      join(dir, 'county-demo@2.yaml'),
      COUNTY_DRAFT.replace('status: draft', 'status: published').replace('from: null', "from: '2027-02-01'"),
    );
    expect(loadPacks(dir)).toMatchObject({ error: [{ code: 'PACK_NOT_PUBLISHED' }] });
    expect(publishPack(dir, draft, { by: '周可', at, effective })).toMatchObject({ ok: true });
    expect(loadPacks(dir)).toMatchObject({ ok: true });
  });
});

describe('a step that may not follow changes nothing', () => {
  it.each(['李洁', ' 李 洁 '])('a review by the drafter, written "%s"', (by) => {
    drafted();
    const before = snapshot();
    expect(reviewPack(dir, draft, { by, at })).toMatchObject({ error: { code: 'SAME_PERSON' } });
    expect(snapshot()).toEqual(before);
  });

  it('a review of what nobody put forward', () => {
    expect(reviewPack(dir, draft, { by: '周可', at })).toMatchObject({ error: { code: 'NOT_DRAFTED' } });
  });

  it('a publication without a second person', () => {
    drafted();
    const before = snapshot();
    expect(publishPack(dir, draft, { by: '李洁', at, effective })).toMatchObject({
      error: { code: 'NOT_REVIEWED' },
    });
    expect(snapshot()).toEqual(before);
  });

  it('a review or a publication of a draft that was changed after it', () => {
    reviewed();
    writeFileSync(draft, COUNTY_DRAFT.replace('workingDays: 2', 'workingDays: 1'));
    const before = snapshot();
    expect(publishPack(dir, draft, { by: '周可', at, effective })).toMatchObject({
      error: { code: 'DRAFT_CHANGED' },
    });
    expect(reviewPack(dir, draft, { by: '王敏', at })).toMatchObject({ error: { code: 'DRAFT_CHANGED' } });
    expect(snapshot()).toEqual(before);
  });

  it('a publication after the draft was put forward again: its review is void', () => {
    reviewed();
    drafted();
    expect(publishPack(dir, draft, { by: '周可', at, effective })).toMatchObject({
      error: { code: 'NOT_REVIEWED' },
    });
  });

  it('anything with a version that is published', () => {
    expect(draftPack(dir, join(dir, 'county-demo.yaml'), { by: '李洁', at })).toMatchObject({
      error: { code: 'NOT_A_DRAFT' },
    });
    writeFileSync(draft, COUNTY_DRAFT.replace("version: '2'", "version: '1'"));
    expect(draftPack(dir, draft, { by: '李洁', at })).toMatchObject({ error: { code: 'ALREADY_PUBLISHED' } });
  });

  it('a publication of a draft that would end before it begins, or on the first day of another version', () => {
    writeFileSync(draft, COUNTY_DRAFT.replace('to: null', "to: '2026-12-31'"));
    reviewed();
    expect(publishPack(dir, draft, { by: '周可', at, effective })).toMatchObject({
      error: { code: 'PACK_INVALID', problems: [{ path: 'validity', message: 'ends before it begins' }] },
    });
    publishPack(dir, draft, { by: '周可', at, effective: civilDate('2026-12-01') });
    writeFileSync(draft, COUNTY_DRAFT.replace("version: '2'", "version: '3'"));
    reviewed();
    expect(publishPack(dir, draft, { by: '周可', at, effective: civilDate('2026-12-01') })).toMatchObject({
      error: { code: 'PACK_INVALID', problems: [{ code: 'PACK_VALIDITY', file: 'county-demo@3.yaml' }] },
    });
  });

  it.each([
    ['broken YAML', 'kind: [', 'PACK_YAML_INVALID'],
    ['a key that is not known', COUNTY_DRAFT.replace('owner:', 'holder:'), 'PACK_SCHEMA'],
    ['a day that does not exist', COUNTY_DRAFT.replace('to: null', "to: '2027-02-30'"), 'PACK_SCHEMA'],
  ])('a draft with %s', (_, text, code) => {
    writeFileSync(draft, text);
    expect(draftPack(dir, draft, { by: '李洁', at })).toMatchObject({
      error: { code: 'PACK_INVALID', problems: expect.arrayContaining([expect.objectContaining({ code })]) },
    });
  });

  it('a draft that is not there', () => {
    expect(draftPack(dir, join(dir, 'none.yaml'), { by: '李洁', at })).toMatchObject({
      error: { problems: [{ code: 'PACK_FILE_UNREADABLE' }] },
    });
  });

  it('two commands at once: the second is told that the first writes', () => {
    writeFileSync(join(dir, 'ledger.jsonl.new'), '');
    expect(draftPack(dir, draft, { by: '李洁', at })).toMatchObject({ error: { code: 'LEDGER_BUSY' } });
  });
});

describe('a ledger that was written by hand', () => {
  const substance = 'a'.repeat(64);
  const line = (fields: object) =>
    `${JSON.stringify({ pack: 'county-demo', version: '2', at, ...fields })}\n`;
  const draftLine = line({ event: 'drafted', by: '李洁', substance });

  it.each([
    [
      'names one person twice',
      draftLine + line({ event: 'reviewed', by: '李洁', substance }),
      'SAME_PERSON',
      2,
    ],
    ['reviews nothing', line({ event: 'reviewed', by: '周可', substance }), 'NOT_DRAFTED', 1],
    [
      'publishes without a review',
      draftLine +
        line({ event: 'published', by: '周可', substance, effective, file: 'x.yaml', digest: substance }),
      'NOT_REVIEWED',
      2,
    ],
    ['has a line that is no JSON', `${draftLine}{"event":\n`, 'line: ', 2],
    [
      'has a key that is not known',
      line({ event: 'drafted', by: '李洁', substance, ok: true }),
      'Unrecognized',
      1,
    ],
    ['names nobody', line({ event: 'drafted', by: ' ', substance }), 'names nobody', 1],
  ])('and %s is refused by its line', (_, ledger, message, number) => {
    const folder = policyFolder({ 'ledger.jsonl': ledger });
    const problem = { code: 'LEDGER_INVALID', line: number, message: expect.stringContaining(message) };
    expect(loadPacks(folder)).toMatchObject({ error: [problem] });
    expect(checkPolicies(folder)).toMatchObject({ problems: [problem] });
  });
});

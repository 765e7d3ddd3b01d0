import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { civilDate } from '@xinxiu/domain';
import { checkPolicies } from '../check/check-policies.js';
import { loadPacks } from '../load-packs.js';
import { COUNTY, COUNTY_DRAFT, REGIME, parsed, policyFolder } from '../policy-folder.fixture.js';
import { resolveCaseRules } from '../resolve.js';
import { CountyOffice } from './county-office.fixture.js';
import { draftPack, publishPack, reviewPack } from './pack-steps.js';

const at = '2026-11-24T02:00:00.000Z';
const effective = civilDate('2027-01-01');
const office = new CountyOffice();
const as = (name: string, instant = at) => office.as(name, instant);
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

async function drafted(): Promise<void> {
  const life = await draftPack(dir, draft, as('李洁'));
  expect(life).toMatchObject({ ok: true, value: { state: 'drafted' } });
}

async function reviewed(): Promise<void> {
  await drafted();
  const life = await reviewPack(dir, draft, as('周可'));
  expect(life).toMatchObject({ ok: true, value: { state: 'reviewed' } });
}

describe('the life of a pack', () => {
  it('leads from draft over a second person to publication with a first day, and the law changes on it', async () => {
    await reviewed();
    expect(await publishPack(dir, draft, effective, as('周可'))).toMatchObject({
      ok: true,
      value: {
        state: 'published',
        effective,
        drafted: { by: '李洁', at, person: '李洁' },
        reviewed: { by: '周可', at, person: '周可' },
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

  it('publishes the draft to the byte, comments included, but for its status and its first day', async () => {
    await reviewed();
    await publishPack(dir, draft, effective, as('李洁'));
    const text = COUNTY_DRAFT.replace('status: draft', 'status: published').replace(
      'validity: { from: null',
      "validity: { from: '2027-01-01'",
    );
    expect(readFileSync(join(dir, 'county-demo@2.yaml'), 'utf8')).toBe(text);
  });

  it('takes effect on the day of publication at the earliest, in the days of China', async () => {
    await reviewed();
    const late = '2026-11-24T16:30:00.000Z'; // 25 November there
    const on = (day: string) => publishPack(dir, draft, civilDate(day), as('周可', late));
    expect(await on('2026-11-24')).toMatchObject({ error: { code: 'EFFECTIVE_IN_PAST' } });
    expect(await on('2026-11-25')).toMatchObject({ ok: true });
  });

  it('completes a publication that was stopped between the file and the ledger', async () => {
    await reviewed();
    writeFileSync(
      join(dir, 'county-demo@2.yaml'),
      COUNTY_DRAFT.replace('status: draft', 'status: published').replace('from: null', "from: '2027-02-01'"),
    );
    expect(loadPacks(dir)).toMatchObject({ error: [{ code: 'PACK_NOT_PUBLISHED' }] });
    expect(await publishPack(dir, draft, effective, as('周可'))).toMatchObject({ ok: true });
    expect(loadPacks(dir)).toMatchObject({ ok: true });
  });
});

describe('the second person', () => {
  it('is another account, even of somebody with the same name', async () => {
    await drafted();
    expect(await reviewPack(dir, draft, office.as('another account', at, '李洁'))).toMatchObject({
      value: { drafted: { by: '李洁', person: '李洁' }, reviewed: { by: '李洁', person: 'another account' } },
    });
  });

  it('is not asked, and nothing is written, when the county does not sign', async () => {
    const before = snapshot();
    const refused = new Error('FORBIDDEN');
    await expect(draftPack(dir, draft, () => Promise.reject(refused))).rejects.toBe(refused);
    expect(snapshot()).toEqual(before);
  });

  it('is told what stands in the ledger about this version, and nothing of others', async () => {
    await drafted();
    const told: string[] = [];
    await reviewPack(dir, draft, (asked) => {
      told.push(...asked.before);
      return as('周可')(asked);
    });
    expect(told.map((line) => JSON.parse(line) as object)).toMatchObject([
      { event: 'drafted', pack: 'county-demo', version: '2' },
    ]);
  });
});

describe('a publication that is signed past the commands', () => {
  it.each([
    ['pins another law than was reviewed', COUNTY_DRAFT.replace('workingDays: 2', 'workingDays: 1')],
    ['begins on another day than it says', COUNTY_DRAFT],
  ])("and %s is nobody's law", async (_, text) => {
    await reviewed();
    const file = 'county-demo@2.yaml';
    const from = text === COUNTY_DRAFT ? '2020-01-01' : effective;
    const law = text
      .replace('status: draft', 'status: published')
      .replace('validity: { from: null', `validity: { from: '${from}'`);
    await publishPack(dir, draft, effective, (asked) => {
      const { pack } = parsed(law);
      const step = { ...asked.step, digest: pack.digest } as typeof asked.step;
      return as('周可')({ ...asked, step });
    });
    writeFileSync(join(dir, file), law);
    const problem = { code: 'PACK_NOT_REVIEWED', file };
    expect(loadPacks(dir)).toMatchObject({ error: [problem] });
    expect(checkPolicies(dir)).toMatchObject({ problems: [problem] });
  });
});

describe('a step that may not follow changes nothing', () => {
  it.each(['李洁', '周可'])('a review by the account that drafted, under the name "%s"', async (by) => {
    await drafted();
    const before = snapshot();
    expect(await reviewPack(dir, draft, office.as('李洁', at, by))).toMatchObject({
      error: { code: 'SAME_PERSON' },
    });
    expect(snapshot()).toEqual(before);
  });

  it('a review of what nobody put forward', async () => {
    expect(await reviewPack(dir, draft, as('周可'))).toMatchObject({ error: { code: 'NOT_DRAFTED' } });
  });

  it('a publication without a second person', async () => {
    await drafted();
    const before = snapshot();
    expect(await publishPack(dir, draft, effective, as('李洁'))).toMatchObject({
      error: { code: 'NOT_REVIEWED' },
    });
    expect(snapshot()).toEqual(before);
  });

  it('a review or a publication of a draft that was changed after it', async () => {
    await reviewed();
    writeFileSync(draft, COUNTY_DRAFT.replace('workingDays: 2', 'workingDays: 1'));
    const before = snapshot();
    expect(await publishPack(dir, draft, effective, as('周可'))).toMatchObject({
      error: { code: 'DRAFT_CHANGED' },
    });
    expect(await reviewPack(dir, draft, as('王敏'))).toMatchObject({ error: { code: 'DRAFT_CHANGED' } });
    expect(snapshot()).toEqual(before);
  });

  it('a publication after the draft was put forward again: its review is void', async () => {
    await reviewed();
    await drafted();
    expect(await publishPack(dir, draft, effective, as('周可'))).toMatchObject({
      error: { code: 'NOT_REVIEWED' },
    });
  });

  it('anything with a version that is published', async () => {
    expect(await draftPack(dir, join(dir, 'county-demo.yaml'), as('李洁'))).toMatchObject({
      error: { code: 'NOT_A_DRAFT' },
    });
    writeFileSync(draft, COUNTY_DRAFT.replace("version: '2'", "version: '1'"));
    expect(await draftPack(dir, draft, as('李洁'))).toMatchObject({
      error: { code: 'PACK_INVALID', problems: [{ code: 'PACK_TWICE', file: draft }] },
    });
  });

  it('a publication of a draft that would end before it begins, or on the first day of another version', async () => {
    writeFileSync(draft, COUNTY_DRAFT.replace('to: null', "to: '2026-12-31'"));
    await reviewed();
    expect(await publishPack(dir, draft, effective, as('周可'))).toMatchObject({
      error: { code: 'PACK_INVALID', problems: [{ path: 'validity', message: 'ends before it begins' }] },
    });
    await publishPack(dir, draft, civilDate('2026-12-01'), as('周可'), { warningsAccepted: true });
    writeFileSync(draft, COUNTY_DRAFT.replace("version: '2'", "version: '3'"));
    await reviewed();
    expect(await publishPack(dir, draft, civilDate('2026-12-01'), as('周可'))).toMatchObject({
      error: { code: 'PACK_INVALID', problems: [{ code: 'PACK_VALIDITY', file: 'county-demo@3.yaml' }] },
    });
  });

  it.each([
    ['broken YAML', 'kind: [', 'PACK_YAML_INVALID'],
    ['a key that is not known', COUNTY_DRAFT.replace('owner:', 'holder:'), 'PACK_SCHEMA'],
    ['a day that does not exist', COUNTY_DRAFT.replace('to: null', "to: '2027-02-30'"), 'PACK_SCHEMA'],
  ])('a draft with %s', async (_, text, code) => {
    writeFileSync(draft, text);
    expect(await draftPack(dir, draft, as('李洁'))).toMatchObject({
      error: { code: 'PACK_INVALID', problems: expect.arrayContaining([expect.objectContaining({ code })]) },
    });
  });

  it('a draft that is not there', async () => {
    expect(await draftPack(dir, join(dir, 'none.yaml'), as('李洁'))).toMatchObject({
      error: { problems: [{ code: 'PACK_FILE_UNREADABLE' }] },
    });
  });

  it('two commands at once: the second is told that the first writes', async () => {
    writeFileSync(join(dir, 'ledger.jsonl.new'), '');
    expect(await draftPack(dir, draft, as('李洁'))).toMatchObject({ error: { code: 'LEDGER_BUSY' } });
  });
});

describe('what the check of a draft says', () => {
  const unsigned = () => Promise.reject(new Error('asked to sign'));

  it('keeps it from being put forward or reviewed where it is a problem, whatever is accepted', async () => {
    await drafted();
    writeFileSync(join(dir, 'drafts', 'copy.yaml'), COUNTY_DRAFT);
    for (const step of [draftPack, reviewPack])
      expect(await step(dir, draft, unsigned, { warningsAccepted: true })).toMatchObject({
        error: { code: 'PACK_INVALID', problems: [{ code: 'PACK_TWICE', file: draft }] },
      });
  });

  it('is to be accepted where people have to look at it, by each who signs', async () => {
    writeFileSync(join(dir, 'record-rules.yaml'), readFileSync('seeds/policies/record-rules.yaml'));
    draft = join(dir, 'drafts', 'order.yaml');
    writeFileSync(
      draft,
      REGIME.replace('status: published', 'status: draft').replace(
        'condition: COMMITMENT_MISSING',
        'condition: OBLIGATIONS_UNFULFILLED',
      ),
    );
    const accepted = { warningsAccepted: true };
    const untold = { code: 'WARNINGS_NOT_ACCEPTED', problems: [{ code: 'CONDITION_MISSING', file: draft }] };
    expect(await draftPack(dir, draft, unsigned)).toMatchObject({ error: untold });
    expect(await draftPack(dir, draft, as('李洁'), accepted)).toMatchObject({ ok: true });
    expect(await reviewPack(dir, draft, unsigned)).toMatchObject({ error: untold });
    expect(await reviewPack(dir, draft, as('周可'), accepted)).toMatchObject({ ok: true });
  });

  it('is asked again when it is published, with the day that it gets then', async () => {
    writeFileSync(draft, COUNTY_DRAFT.replace('to: null', "to: '2027-12-31'"));
    await reviewed();
    expect(await publishPack(dir, draft, effective, unsigned)).toMatchObject({
      error: { code: 'WARNINGS_NOT_ACCEPTED', problems: [{ code: 'PACK_ENDS', file: 'county-demo@2.yaml' }] },
    });
    expect(await publishPack(dir, draft, effective, as('周可'), { warningsAccepted: true })).toMatchObject({
      ok: true,
    });
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
      'a second person reviews it',
      2,
    ],
    [
      'reviews nothing',
      line({ event: 'reviewed', by: '周可', substance }),
      'Nobody has put county-demo 2 forward',
      1,
    ],
    [
      'publishes without a review',
      draftLine +
        line({ event: 'published', by: '周可', substance, effective, file: 'x.yaml', digest: substance }),
      'No second person has reviewed',
      2,
    ],
    ['has a line that is no JSON', `${draftLine}{"event":\n`, 'Invalid input', 2],
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

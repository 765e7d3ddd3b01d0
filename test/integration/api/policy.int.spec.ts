import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { addDays, shanghaiDate } from '@xinxiu/domain';
import { PublicKeys, SigningKey } from '@xinxiu/platform';
import { type SignedEntry, ledgerTrust, parseLedger, signStep } from '@xinxiu/policy';
import { County } from '../../factories/county.js';
import { type PackDraft, packDraft, substanceOf } from '../../factories/pack-draft.js';
import { RepairJourney } from '../../factories/repair-journey.js';
import { type Answer, Door, type Visitor } from './door.js';
import { expectCode } from './expect-problem.js';

jest.setTimeout(120_000);

let door: Door;
let county: County;

beforeAll(async () => {
  door = await Door.open();
  county = await County.open();
});

afterAll(async () => {
  await county.close();
  await door.close();
});

it('gives what the rules apply to line by line, without a name, and says when it is complete', async () => {
  const journey = await RepairJourney.begin(county);
  const caseNo = await journey.submit();
  await journey.until(caseNo, 'submitted');
  const { text, headers } = await door.knock('GET', '/v1/policy/subjects', {
    as: await door.person('supervisor'),
  });
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(headers.get('content-type')).toContain('application/x-ndjson');
  expect(lines[0]).toMatchObject({ kind: 'law', packs: expect.any(Array), table: expect.any(String) });
  expect(lines).toContainEqual(
    expect.objectContaining({
      kind: 'record',
      id: journey.recordId,
      department: journey.unit.code,
      facts: expect.objectContaining({ kind: 'penalty', penaltyKinds: ['罚款'] }),
    }),
  );
  expect(lines).toContainEqual(
    expect.objectContaining({ kind: 'case', caseNo, determiningDepartment: journey.unit.code }),
  );
  expect(lines.at(-1)).toEqual({ kind: 'end' });
  expect(text).not.toContain(journey.business.name);
  expect(text).not.toContain(journey.business.uscc);
});

it('is for those who look after the rules: a department that decides is refused', async () => {
  const { code } = await door.department();
  for (const role of ['reviewer', 'department-leader', 'applicant', 'auditor'] as const) {
    const as = await door.person(role, { department: code, organisation: '91420526000000000X' });
    expectCode(await door.knock('GET', '/v1/policy/subjects', { as }), 'FORBIDDEN');
  }
});

describe('a step in the life of a pack', () => {
  const digest = 'a'.repeat(64);
  let draft: string;
  let step: PackDraft['step'];
  const tomorrow = addDays(shanghaiDate(Date.now()), 1);
  const publication = { effective: tomorrow, file: 'county-demo@99.yaml', digest };
  const keysDir = process.env['XINXIU_KEYS_DIR'] ?? '';
  let clerk: Visitor;
  let second: Visitor;

  beforeAll(async () => {
    clerk = await door.person('credit-office', { department: 'XYB' });
    second = await door.person('supervisor');
    ({ draft, step } = await packDraft());
  });

  const ask = (
    path: 'drafts' | 'reviews' | 'publications',
    as: Visitor,
    before: readonly unknown[],
    more: object = {},
  ): Promise<Answer<SignedEntry>> => {
    const lines = before.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
    const asked = path === 'publications' ? step : { draft };
    return door.knock('POST', `/v1/policy/${path}`, { as, json: { ...asked, ...more, before: lines } });
  };

  it('is signed for the account that is signed in, so that anybody with the public key can check the ledger', async () => {
    const first = (await ask('drafts', clerk, [])).body;
    const review = (await ask('reviews', second, [first])).body;
    const published = (await ask('publications', clerk, [first, review], publication)).body;
    expect([first, review, published]).toMatchObject([
      { event: 'drafted', ...step, signed: { person: clerk.id } },
      { event: 'reviewed', ...step, signed: { person: second.id } },
      { event: 'published', ...step, ...publication, signed: { person: clerk.id } },
    ]);
    const trust = ledgerTrust(keysDir, await PublicKeys.load(keysDir, 'policy'));
    const lines = [first, review, published].map((line) => JSON.stringify(line)).join('\n');
    const ledger = parseLedger(lines, trust);
    expect(ledger.ok && ledger.value.get('county-demo@99')).toMatchObject({ state: 'published' });
  });

  it('is refused to the same person twice, and is recorded', async () => {
    const drafter = await door.person('credit-office', { department: 'XYB' });
    const first = (await ask('drafts', drafter, [])).body;
    expectCode(await ask('reviews', drafter, [first]), 'SAME_PERSON');
    // Another account of the same mailbox is no second person either (ADR 38).
    const other = await door.person('supervisor');
    await door.repositories.people.setEmail(other.id, `${drafter.username}+sup@qinghe.example`);
    await door.repositories.people.linkAddress(other.id, `${drafter.username}+sup@qinghe.example`);
    expectCode(await ask('reviews', other, [first]), 'SAME_PERSON');
    const entries = await chained(drafter, 2);
    expect(entries).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ outcome: 'done', subject: 'county-demo@99' }),
        expect.objectContaining({ outcome: 'refused', subject: 'county-demo@99', code: 'SAME_PERSON' }),
      ]),
    );
  });

  it('rests on lines that this county signed, not on what the caller sends', async () => {
    const first = (await ask('drafts', clerk, [])).body;
    const forged = { ...first, by: '别人', signed: { ...first.signed, person: 'somebody-else' } };
    expectCode(await ask('reviews', clerk, [forged]), 'LEDGER_INVALID');
    const { signed: _, ...typed } = first;
    expectCode(await ask('reviews', clerk, [{ ...typed, by: '别人' }]), 'LEDGER_INVALID');
    const foreign = await SigningKey.load(await mkdtemp(join(tmpdir(), 'keys-')), 'policy');
    const { by, at } = first;
    const elsewhere = signStep({ event: 'drafted', ...step }, { person: 'x', by, at }, foreign);
    expectCode(await ask('reviews', clerk, [elsewhere]), 'LEDGER_INVALID');
    expectCode(await ask('reviews', clerk, []), 'NOT_DRAFTED');
    expectCode(await ask('publications', clerk, [first], publication), 'NOT_REVIEWED');
    expectCode(await ask('reviews', second, [first], changed()), 'DRAFT_CHANGED');
    const review = (await ask('reviews', second, [first])).body;
    const past = { ...publication, effective: '2026-01-01' };
    expectCode(await ask('publications', second, [first, review], past), 'EFFECTIVE_IN_PAST');
    const released = {
      event: 'released',
      pack: 'county-demo',
      version: '99',
      by,
      at,
      file: 'x.yaml',
      digest,
    };
    expectCode(await ask('drafts', clerk, [released]), 'LEDGER_INVALID');
  });

  it('is signed only if the draft passes its check here, too, and what is told of it is accepted', async () => {
    const pathless = { draft: draft.replace('id: county-demo', 'id: ../x') };
    expectCode(await ask('drafts', clerk, [], pathless), 'PACK_INVALID');
    expectCode(await ask('drafts', clerk, [], { draft: 'kind: [' }), 'PACK_INVALID');
    const taken = { draft: draft.replace("version: '99'", "version: '5'") };
    expectCode(await ask('drafts', clerk, [], taken), 'PACK_INVALID');
    const law = { draft: draft.replace('status: draft', 'status: published') };
    expectCode(await ask('drafts', clerk, [], law), 'NOT_A_DRAFT');
    const ending = { draft: draft.replace('to: null', "to: '2099-12-31'") };
    const told = await ask('drafts', clerk, [], ending);
    expectCode(told, 'WARNINGS_NOT_ACCEPTED');
    expect(told.text).toContain('PACK_ENDS');
    const first = (await ask('drafts', clerk, [], { ...ending, warningsAccepted: true })).body;
    expect(first).toMatchObject({ event: 'drafted', substance: substanceOf(ending.draft) });
    expectCode(await ask('reviews', second, [first], ending), 'WARNINGS_NOT_ACCEPTED');
  });

  it('is only for those whom the matrix names: who keeps the accounts may put forward and no more', async () => {
    const administrator = await door.person('administrator');
    const first = (await ask('drafts', administrator, [])).body;
    expect(first).toMatchObject({ signed: { person: administrator.id } });
    expectCode(await ask('reviews', administrator, [first]), 'FORBIDDEN');
    expectCode(await ask('publications', administrator, [first], publication), 'FORBIDDEN');
    expectCode(await ask('drafts', second, []), 'FORBIDDEN');
  });

  it.each([
    ['a digest of its own choice', { substance: 'a'.repeat(64) }],
    ['a name of its own choice', { by: '周可' }],
    ['no draft', { draft: undefined }],
    ['a draft without an end', { draft: '#'.repeat(60_001) }],
    ['lines that are no text', { before: [{ event: 'drafted' }] }],
    ['a thousand lines', { before: Array.from({ length: 1_000 }, () => '{}') }],
  ])('is refused with %s', async (_, more) => {
    const json = { draft, before: [], ...more };
    expectCode(await door.knock('POST', '/v1/policy/drafts', { as: clerk, json }), 'INVALID_REQUEST');
  });

  it('is refused with a file beside the folder, a day that does not exist, or a line that is no JSON', async () => {
    const first = (await ask('drafts', clerk, [])).body;
    for (const wrong of [{ file: '../x.yaml' }, { effective: '2027-02-30' }, { digest: '' }])
      expectCode(await ask('publications', clerk, [first], { ...publication, ...wrong }), 'INVALID_REQUEST');
    expectCode(await ask('reviews', second, ['{"event":']), 'LEDGER_INVALID');
  });

  function changed(): { readonly draft: string } {
    return { draft: draft.replace('workingDays: 3', 'workingDays: 2') };
  }

  /** What somebody signed or was refused, once the worker has chained so much of it. */
  async function chained(who: Visitor, atLeast: number): Promise<readonly unknown[]> {
    const as = await door.person('auditor');
    const path = `/v1/audit?action=policy-step-signed&actor=${who.id}`;
    for (;;) {
      const { items } = (await door.knock<{ items: { entry: unknown }[] }>('GET', path, { as })).body;
      if (items.length >= atLeast) return items.map(({ entry }) => entry);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
});

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { County, type Official, freshUscc } from '../../factories/county.js';
import { GROUND } from '../../factories/record-dossier.js';
import { penaltyRow } from '../../factories/repair-journey.js';
import { everyItem } from '../../harness/every-item.js';
import { type Answer, SETTLE, audited } from './proposing.js';

jest.setTimeout(120_000);

let county: County;

beforeAll(async () => {
  county = await County.open();
});

afterAll(() => county.close());

interface Held {
  readonly id: string;
  readonly state: string;
  readonly cells: readonly { readonly value: string }[];
}

async function heldRow({ client }: Official, name: string): Promise<Held | undefined> {
  for await (const row of everyItem<Held>(client, '/held-rows?limit=200&code=CONFLICT'))
    if (row.cells.some(({ value }) => value === name)) return row;
  return undefined;
}

const TAKE_NEW = { conflict: { take: 'new', ground: GROUND } };

/** A serious record and a held row with a fine that would make it a general one. */
async function conflicting(fineYuan = 20_000, over: object = {}) {
  const [business, unit, clerk] = [await county.business(), await county.unit(), await county.clerk()];
  const load = (row: object) => {
    const file = Buffer.from(JSON.stringify([row]));
    return clerk.client.upload('/records/import', 'p.json', file, 'application/json');
  };
  const row = penaltyRow(business, unit, 2_000_000);
  await load(row);
  await load({ ...row, CF_NR: `罚款${fineYuan}元`, CF_NR_FK: fineYuan / 10_000, ...over });
  const { body } = await business.client.get<{ items: { id: string; penaltyClass: string }[] }>('/records');
  const id = body.items[0]?.id ?? '';
  expect(body.items[0]?.penaltyClass).toBe('serious');
  const rowId = (await heldRow(clerk, business.name))?.id ?? '';
  const complete = ({ client }: Official) => client.post(`/held-rows/${rowId}/complete`, TAKE_NEW);
  const record = async () =>
    (await clerk.client.get<Answer & { penalty: { fineYuan: number } }>(`/records/${id}`)).body;
  const say = async ({ client }: Official, verdict: keyof typeof SETTLE) => {
    const { version: expectedVersion } = (await record()).publication;
    return client.post(`/records/${id}/proposal/${verdict}`, { expectedVersion, ...SETTLE[verdict] });
  };
  return { business, clerk, id, rowId, complete, record, say };
}

describe('a held row with values that would make a serious record a general one', () => {
  it('S11: is not taken by one clerk alone: record and row stay until a second clerk has confirmed it', async () => {
    const { business, clerk, id, rowId, complete, record, say } = await conflicting();
    const dry = { dryRun: true, items: [{ id: rowId, ...TAKE_NEW }] };
    const foreseen = await clerk.client.post('/held-rows/settle', dry);
    expect(foreseen.body).toMatchObject({ items: [{ outcome: 'proposed' }] });
    expect((await complete(clerk)).body).toEqual({ outcome: 'proposed', recordId: id });
    // Cut off and asked again it is the same proposal; somebody else is told that one waits.
    expect((await complete(clerk)).body).toEqual({ outcome: 'proposed', recordId: id });
    const second = await county.clerk();
    expect((await complete(second)).body).toMatchObject({ code: 'PROPOSAL_PENDING' });
    expect(await record()).toMatchObject({
      penaltyClass: 'serious',
      penalty: { fineYuan: 2_000_000 },
      proposal: {
        change: { type: 'penalty-corrected', after: { fineYuan: 20_000 } },
        after: { penaltyClass: 'general' },
      },
    });
    expect((await heldRow(clerk, business.name))?.state).toBe('held');
    expect((await say(clerk, 'confirmation')).body).toMatchObject({ code: 'SAME_PERSON' });
    expect((await say(second, 'confirmation')).body).toMatchObject({ penaltyClass: 'general' });
    expect(await record()).toMatchObject({ penaltyClass: 'general', penalty: { fineYuan: 20_000 } });
    expect(await heldRow(clerk, business.name)).toBeUndefined();
    await audited(county, id, ['change-proposed done', 'penalty-corrected done', 'held-row-completed done']);
  });

  it('stays held when the change is refused, and is no change any more once it was dismissed', async () => {
    const { clerk, rowId, complete, record, say } = await conflicting();
    const second = await county.clerk();
    await complete(clerk);
    expect((await say(second, 'refusal')).status).toBe(200);
    expect(await record()).toMatchObject({ penaltyClass: 'serious' });
    expect((await complete(clerk)).body).toMatchObject({ outcome: 'proposed' });
    await clerk.client.post(`/held-rows/${rowId}/dismiss`, { reason: '重复报送' });
    expect((await say(second, 'confirmation')).body).toMatchObject({ code: 'PROPOSAL_VOID' });
    expect(await record()).toMatchObject({ penaltyClass: 'serious', penalty: { fineYuan: 2_000_000 } });
  });

  it('is void for good once the row is settled otherwise, also when the row is taken up again', async () => {
    const { clerk, rowId, complete, record, say } = await conflicting();
    const second = await county.clerk();
    await complete(clerk);
    const act = (what: string) => clerk.client.post(`/held-rows/${rowId}/${what}`, { reason: '重复报送' });
    expect((await act('dismiss')).status).toBe(200);
    expect((await record()).proposal).toMatchObject({ isVoid: true });
    expect((await act('restore')).status).toBe(200);
    expect((await record()).proposal).toMatchObject({ isVoid: true });
    expect((await say(second, 'confirmation')).body).toMatchObject({ code: 'PROPOSAL_VOID' });
    expect((await complete(clerk)).body).toMatchObject({ outcome: 'proposed' });
    expect((await say(second, 'confirmation')).body).toMatchObject({ penaltyClass: 'general' });
  });

  it('is void once the stored values are kept', async () => {
    const { clerk, rowId, complete, record } = await conflicting();
    await complete(clerk);
    const kept = { conflict: { take: 'stored', ground: GROUND } };
    expect((await clerk.client.post(`/held-rows/${rowId}/complete`, kept)).status).toBe(200);
    expect((await record()).proposal).toMatchObject({ isVoid: true });
  });

  it('that an administrator completes is confirmed by the credit office', async () => {
    const { clerk, complete, say } = await conflicting();
    expect((await complete(await county.administrator())).body).toMatchObject({ outcome: 'proposed' });
    expect((await say(clerk, 'confirmation')).body).toMatchObject({ penaltyClass: 'general' });
  });

  it('S11: that names somebody else is not taken by one alone', async () => {
    const { business, clerk, complete, record, say } = await conflicting(2_000_000, {
      CF_XDR_SHXYM: freshUscc(),
    });
    expect((await complete(clerk)).body).toMatchObject({ outcome: 'proposed' });
    expect(await record()).toMatchObject({ penalty: { subjectCode: business.uscc } });
    expect((await say(await county.clerk(), 'confirmation')).status).toBe(200);
    expect((await business.client.get<{ total: number }>('/records')).body.total).toBe(0);
  });

  it.each(['whose the record is', 'whose it would be'])(
    'S11: is settled in no way, nor what it proposes, by who keeps out of what concerns %s',
    async (whom) => {
      const other = freshUscc();
      const { business, clerk, rowId, complete, record, say } = await conflicting(2_000_000, {
        CF_XDR_SHXYM: other,
      });
      const kin = await county.clerk();
      const uscc = whom === 'whose it would be' ? other : business.uscc;
      const interest = { uscc, ground: 'own-interest', text: '持股' };
      expect((await kin.client.post('/account/recusals', interest)).status).toBe(200);
      const RECUSED = { code: 'RECUSED' };
      const kept = { conflict: { take: 'stored', ground: GROUND } };
      const settled = [
        complete(kin),
        kin.client.post(`/held-rows/${rowId}/complete`, kept),
        kin.client.post(`/held-rows/${rowId}/dismiss`, { reason: '重复报送' }),
      ];
      for (const answer of await Promise.all(settled)) expect(answer.body).toMatchObject(RECUSED);
      const dry = { dryRun: true, items: [{ id: rowId, ...TAKE_NEW }] };
      const foreseen = await kin.client.post('/held-rows/settle', dry);
      expect(foreseen.body).toMatchObject({ items: [RECUSED] });
      expect((await complete(clerk)).body).toMatchObject({ outcome: 'proposed' });
      for (const verdict of ['confirmation', 'refusal'] as const)
        expect((await say(kin, verdict)).body).toMatchObject(RECUSED);
      expect(await record()).toMatchObject({ penalty: { subjectCode: business.uscc } });
    },
  );

  it('is taken at once where it lowers nothing', async () => {
    const { clerk, complete, record } = await conflicting(3_000_000);
    expect((await complete(clerk)).body).toMatchObject({ outcome: 'corrected' });
    expect(await record()).toMatchObject({ penaltyClass: 'serious', penalty: { fineYuan: 3_000_000 } });
  });
});

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { County } from '../../factories/county.js';
import { PDF, RepairJourney } from '../../factories/repair-journey.js';

jest.setTimeout(60_000);

interface Kept {
  readonly answers: readonly { readonly id: string; readonly text: string; readonly files: unknown[] }[];
}

let county: County;
let journey: RepairJourney;
let caseNo: string;
let path: string;

beforeAll(async () => {
  county = await County.open();
  journey = await RepairJourney.begin(county);
  caseNo = await journey.submit();
  path = `/cases/${caseNo}/supplement/draft`;
});
afterAll(() => county.close());

const answers = (text: string, fileIds: readonly string[] = []) => ({
  answers: [{ id: 'receipt', text, fileIds }],
});

async function uploaded(who: RepairJourney): Promise<string> {
  const { body } = await who.business.client.upload<{ id: string }>(
    '/files',
    'p.pdf',
    PDF,
    'application/pdf',
  );
  return body.id;
}

describe('what a business types in answer to a supplement', () => {
  it('is kept for whom it is asked, with his own files, and ends when it is sent', async () => {
    const { client } = journey.business;
    const early = await client.patch<{ code: string }>(path, answers('早'), '"0"');
    expect([early.status, early.body.code]).toEqual([409, 'ACTION_NOT_ALLOWED']);
    await journey.act(journey.clerk, caseNo, 'claim');
    const items = [{ id: 'receipt', text: '请补交缴款凭证' }];
    expect((await journey.act(journey.clerk, caseNo, 'requestSupplement', { items })).status).toBe(200);

    const other = await RepairJourney.begin(county);
    const foreign = answers('用他人的文件', [await uploaded(other)]);
    const refused = await client.patch<{ code: string }>(path, foreign, '"0"');
    expect([refused.status, refused.body.code]).toEqual([422, 'FILE_UNKNOWN']);
    for (const who of [other.business.client, journey.clerk.client]) {
      expect([403, 404]).toContain((await who.patch(path, answers('他人'), '"0"')).status);
      expect([403, 404]).toContain((await who.get(path)).status);
    }
    expect((await client.get<Kept>(path)).body.answers).toEqual([]);

    const fileId = await uploaded(journey);
    expect((await client.patch(path, answers('已缴', [fileId]), '"0"')).status).toBe(204);
    expect((await client.get<Kept>(path)).body.answers).toMatchObject([
      { id: 'receipt', text: '已缴', files: [{ id: fileId, name: 'p.pdf' }] },
    ]);
    const sent = await journey.act(journey.business, caseNo, 'answerSupplement', answers('已缴', [fileId]));
    expect(sent.status).toBe(200);
    expect((await client.get<Kept>(path)).body.answers).toEqual([]);
    expect((await client.patch(path, answers('迟'), '"0"')).status).toBe(409);
  });
});

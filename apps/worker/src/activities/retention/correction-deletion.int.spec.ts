import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { COUNTY } from '@xinxiu/persistence';
import { ENDED, LATER, SECRET, deletionScene } from '../../testing/deletion-scene.js';
import type { DeletionTurns } from '../../testing/deletion-turns.js';
import { storedFile } from '../../testing/ended-case.js';
import type { WorkerCounty } from '../../testing/worker-county.js';

jest.setTimeout(120_000);

let county: WorkerCounty;
let turns: DeletionTurns;

beforeAll(async () => {
  ({ county, turns } = await deletionScene('public'));
});
afterAll(() => county.drop());

describe('a request for a correction that is over', () => {
  it('goes with its proof three years later, but for a proof that something else still names; one that waits stays', async () => {
    const { repositories, people } = county;
    const { corrections, applications } = repositories;
    const uscc = people.applicant.organisation ?? '';
    const request = async (id: string, fileId: string, standing?: 'refused' | 'withdrawn') => {
      await storedFile(county, fileId, uscc, `证明 ${fileId}`, ENDED);
      const office = 'credit-office' as const;
      const asked = { id, personId: `p-${id}`, uscc, office, field: 'name' as const, fileId, askedAt: ENDED };
      await corrections.ask({ ...asked, from: SECRET, to: '赵敏', reason: '登记变更' });
      const open = await corrections.find(id);
      if (!open || !standing) return;
      await corrections.close(open, { standing, by: people.clerk, at: ENDED, reason: '不符' });
    };
    await request('k-refused', 'k-proof', 'refused');
    await request('k-withdrawn', 'k-shared', 'withdrawn');
    await request('k-untold', 'k-untold-proof', 'refused');
    await request('k-open', 'k-open-proof');
    for (const id of ['k-refused', 'k-withdrawn']) await corrections.settled(id);
    const draft = { id: 'd-k', recordId: county.recordId, uscc, applicantName: '青禾', createdBy: 'u-app' };
    await applications.create({ ...draft, createdAt: new Date(LATER).toISOString() });
    const shared = await repositories.files.find(COUNTY, 'k-shared');
    await applications.save(
      COUNTY,
      'd-k',
      1,
      { files: shared ? [shared] : [] },
      new Date(LATER).toISOString(),
    );
    turns.now = Date.parse('2029-05-07T02:00:00.000Z');
    expect(await turns.propose()).toBeUndefined();
    turns.now = Date.parse('2029-05-08T02:00:00.000Z');
    const number = (await turns.propose()) ?? '';
    await turns.approve();
    await turns.carriedOut();
    const { items, kept } = await turns.certificateOf(number);
    expect(items.map(({ id, parts }) => [id, parts.map(({ kind }) => kind)])).toEqual([
      ['k-refused', ['correction', 'file']],
      ['k-withdrawn', ['correction']],
    ]);
    expect(kept).toMatchObject([{ id: 'k-withdrawn', part: { id: 'k-shared' }, reason: 'shared' }]);
    expect(JSON.stringify(items)).not.toMatch(/赵/);
    const left = await Promise.all(
      ['k-refused', 'k-withdrawn', 'k-untold', 'k-open'].map(async (id) =>
        Boolean(await corrections.find(id)),
      ),
    );
    expect(left).toEqual([false, false, true, true]);
    const files = await Promise.all(
      ['k-proof', 'k-shared', 'k-open-proof'].map((id) => repositories.files.find(COUNTY, id)),
    );
    expect(files.map(Boolean)).toEqual([false, true, true]);
    turns.now = LATER;
    await corrections.settled('k-untold');
    await turns.propose();
    await turns.approve();
    await turns.carriedOut();
    expect(await corrections.find('k-untold')).toBeUndefined();
  });
});

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { shanghaiDate } from '@xinxiu/domain';
import { ENDED, LATER, SECRET, deletionScene } from '../../testing/deletion-scene.js';
import type { DeletionTurns } from '../../testing/deletion-turns.js';
import { endedCase as endedCaseIn } from '../../testing/ended-case.js';
import type { WorkerCounty } from '../../testing/worker-county.js';

jest.setTimeout(120_000);

let county: WorkerCounty;
let turns: DeletionTurns;

beforeAll(async () => {
  ({ county, turns } = await deletionScene('ended'));
});
afterAll(() => county.drop());

const endedCase = () => endedCaseIn(county, ENDED, SECRET, {});
const collection = (name: string) => county.database.connection.collection(name);

describe('a deletion that somebody refused', () => {
  it('is not proposed again through the day until which somebody refused it, unless its term changes', async () => {
    const { repositories, people } = county;
    const [one, other] = [await endedCase(), await endedCase()];
    const first = (await turns.propose()) ?? '';
    const run = await repositories.deletionRuns.find(first);
    const items = run?.items.filter(({ id }) => id === one.caseNo) ?? [];
    expect(items).toHaveLength(3);
    const day = (instant: number) => shanghaiDate(instant);
    const DAY = 86_400_000;
    const refusal = {
      by: people.supervisor,
      at: new Date(turns.now).toISOString(),
      ground: 'facts-wrong' as const,
      reason: '办结日有误',
      until: day(turns.now + 10 * DAY),
      items,
    };
    expect(run && (await repositories.deletionRuns.refuse(run, refusal))).toMatchObject({ state: 'refused' });
    // Who saw it before can neither approve nor refuse it any more.
    expect(
      run && (await repositories.deletionRuns.approve(run, people.supervisor, refusal.at)),
    ).toBeUndefined();
    expect(run && (await repositories.deletionRuns.refuse(run, refusal))).toBeUndefined();
    const named = async () => {
      const number = (await turns.propose()) ?? '';
      const open = await repositories.deletionRuns.find(number);
      return [number, new Set(open?.items.map(({ id }) => id))] as const;
    };
    const [second, ids] = await named();
    expect([second === first, ids]).toEqual([false, new Set([other.caseNo])]);
    turns.now = LATER + 10 * DAY;
    expect((await named())[1]).toEqual(new Set([other.caseNo]));
    turns.now = LATER + 11 * DAY;
    expect((await named())[1]).toEqual(new Set([one.caseNo, other.caseNo]));
    turns.now = LATER;
    // The day of its end was wrong, and is set right: nobody has refused that.
    const enteredAt = '2026-05-06T02:00:00.000Z';
    await collection('cases').updateOne({ _id: one.caseNo as never }, { $set: { enteredAt } });
    expect((await named())[1]).toEqual(new Set([one.caseNo, other.caseNo]));
    await turns.approve();
    await turns.carriedOut();
    expect(JSON.stringify(await repositories.cases.events(one.caseNo))).not.toContain(SECRET);
  });
});

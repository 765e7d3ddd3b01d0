import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Commitment, SYSTEM_ACTOR, beginTracking, civilDate, realClock } from '@xinxiu/domain';
import { COUNTY } from '@xinxiu/persistence';
import { DeletionTurns } from '../../testing/deletion-turns.js';
import { type WorkerCounty, workerCounty } from '../../testing/worker-county.js';

jest.setTimeout(120_000);

let county: WorkerCounty;
let turns: DeletionTurns;

beforeAll(async () => {
  county = await workerCounty();
  turns = new DeletionTurns(county, Date.parse('2031-05-07T02:00:00.000Z'));
});
afterAll(() => county.drop());

const NUMBER = '420526199003033458';
const ofPerson: Commitment = {
  promisorName: '李丽',
  promisorKind: '自然人',
  promisorCode: NUMBER,
  type: '主动型',
  content: '诚信经营',
  madeOn: civilDate('2026-05-07'),
  acceptor: '青禾县市场监督管理局',
};

/** As its workflow does at the beginning. */
async function follow({ repositories }: WorkerCounty, commitmentId: string): Promise<void> {
  const at = '2026-12-02T02:00:00.000Z';
  const { promisorName, madeOn } = ofPerson;
  const fact = {
    type: 'tracking-started',
    data: { followUpOn: '2027-05-07' },
    by: SYSTEM_ACTOR,
    at,
    recordedAt: at,
    causationId: 'start',
  } as const;
  const state = beginTracking({ commitmentId, promisorName, uscc: '', department: 'SCJG', madeOn }, fact);
  const clock = realClock(Date.parse(at));
  await repositories.commitmentTracking.project({ state, facts: [fact], clock });
}

describe('a commitment of a natural person', () => {
  it('goes five years after it was over; one that runs or is followed, and those of organisations, stay', async () => {
    const { commitments } = county.repositories;
    const running = { ...ofPerson, matter: '长期', validUntil: 'none' } as const;
    const later = { ...ofPerson, matter: '一年', validUntil: civilDate('2027-05-07') };
    const organisation = {
      ...ofPerson,
      promisorName: '青禾食品有限公司',
      promisorKind: '法人及非法人组织',
      promisorCode: '91420526MA00000001',
    } as const;
    const followed = { ...ofPerson, matter: '跟踪' };
    const all = [ofPerson, running, later, followed, organisation];
    const context = { departmentOf: () => undefined, takenBy: 'u', at: '2026-05-08T02:00:00.000Z' };
    await commitments.takeMany(all, false, context);
    const stored = (await commitments.list(COUNTY, {}, { limit: 10 })).items;
    const idOf = (matter?: string) =>
      stored.find(({ commitment: one }) => one.matter === matter && one.promisorKind === '自然人')?.id;
    await follow(county, idOf('跟踪') ?? '');
    expect(await turns.propose()).toBeUndefined();
    turns.now = Date.parse('2031-05-08T02:00:00.000Z');
    const number = (await turns.propose()) ?? '';
    await turns.approve();
    await turns.carriedOut();
    const { items, kept } = await turns.certificateOf(number);
    expect(items.map(({ data, id, parts }) => [data, id, parts.map(({ kind }) => kind)])).toEqual([
      ['commitments', idOf(), ['commitment']],
    ]);
    expect(kept).toEqual([]);
    expect(JSON.stringify(items)).not.toContain(NUMBER);
    const left = (await commitments.list(COUNTY, {}, { limit: 10 })).items;
    expect(left.map(({ id }) => id).sort()).toEqual(
      stored.flatMap(({ id }) => (id === idOf() ? [] : [id])).sort(),
    );
    turns.now = Date.parse('2090-01-01T02:00:00.000Z');
    await turns.propose();
    await turns.approve();
    await turns.carriedOut();
    const kinds = (await commitments.list(COUNTY, {}, { limit: 10 })).items.map(
      ({ commitment: { promisorKind, matter } }) => [promisorKind, matter],
    );
    expect(kinds).toEqual(
      expect.arrayContaining([
        ['法人及非法人组织', undefined],
        ['自然人', '长期'],
        ['自然人', '跟踪'],
      ]),
    );
    expect(kinds).toHaveLength(3);
  });
});

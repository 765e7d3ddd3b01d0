import { describe, expect, it } from '@jest/globals';
import { type Actor, SYSTEM_ACTOR } from '@xinxiu/domain';
import type { AuditEntry, PenaltyRecord, Repositories } from '@xinxiu/persistence';
import { RecordHistory } from './record-history.js';

const LEADER: Actor = { id: 'p-1', name: '江局长', role: 'department-leader', department: 'SCJG' };
const RECORD = {
  id: 'r-1',
  facts: [
    { type: 'obligations-evidenced', id: 'f-1', at: '2026-11-29T02:00:00.000Z', by: LEADER, obligations: [] },
    { type: 'obligations-verified', id: 'f-2', at: '2026-12-02T02:00:00.000Z', by: LEADER, obligations: [] },
  ],
} as unknown as PenaltyRecord;

const entry = (action: string, at: string, detail: AuditEntry['detail']): Partial<AuditEntry> => ({
  id: `record:r-1:${action}`,
  action,
  at,
  actor: SYSTEM_ACTOR,
  detail: detail ?? {},
});
const TRAIL = [
  entry('record-expired', '2026-12-01T00:05:00.000Z', { endedOn: '2026-11-30' }),
  entry('record-term-revised', '2026-11-30T00:05:00.000Z', { before: '', after: '2026-11-30' }),
];

const history = new RecordHistory({
  audit: {
    list: async (_: unknown, { subject, action }: { subject: string; action: string }) => ({
      items: TRAIL.filter((one) => subject === 'r-1' && one.action === action).map((one) => ({ entry: one })),
      total: 0,
    }),
  },
} as unknown as Pick<Repositories, 'audit'>);

describe('the history of a record', () => {
  it('has what the law did between what people did', async () => {
    expect(await history.of(RECORD, LEADER)).toMatchObject([
      { type: 'obligations-evidenced' },
      { type: 'term-revised', before: null, after: '2026-11-30', by: { name: '系统' } },
      { type: 'publication-expired', endedOn: '2026-11-30', at: '2026-12-01T00:05:00.000Z' },
      { type: 'obligations-verified' },
    ]);
  });

  it('tells the law by the clock of the record', async () => {
    const legalEpoch = Date.parse('2027-01-01T00:00:00Z');
    const clock = { legalEpoch, realEpoch: Date.parse('2026-12-01T00:00:00Z'), dayMs: 86_400_000 };
    const told = await history.of({ ...RECORD, clock } as PenaltyRecord, LEADER);
    expect(told.at(-1)).toMatchObject({ type: 'publication-expired', at: '2027-01-01T00:05:00.000Z' });
  });

  it('tells no version of the record by the ids of its entries', async () => {
    const revised = (await history.of(RECORD, LEADER)).find(({ type }) => type === 'term-revised');
    expect(revised?.id).toBe('record-term-revised:2026-11-30T00:05:00.000Z');
  });

  it('is of that record alone', async () => {
    expect(await history.of({ ...RECORD, id: 'r-2' } as PenaltyRecord, LEADER)).toHaveLength(2);
  });
});

import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { RepublicationOrder } from '@xinxiu/domain';
import { COUNTY, recordFactEntryId } from '@xinxiu/persistence';
import { type WorkerCounty, workerCounty } from '../../testing/worker-county.js';
import { republishRecord } from './republish-record.js';

jest.setTimeout(120_000);

const NOW = Date.parse('2026-12-02T02:00:00.000Z');
/** A fine of general class that was decided on 5 January 2026 is public for a year at most. */
const ENDS = '2027-01-05';

let county: WorkerCounty;
let now = NOW;

beforeEach(async () => {
  county = await workerCounty(ENDS);
  now = NOW;
});
afterEach(() => county.drop());

const deps = () => ({ ...county, now: () => now });
const record = async () => {
  const found = await county.repositories.records.find(COUNTY, county.recordId);
  if (!found) throw new Error('There is no record.');
  return found;
};
const end = (reason: 'repaired' | 'expired') => {
  const at = new Date(NOW).toISOString();
  return county.repositories.records.command(
    county.recordId,
    { type: 'end', reason, ground: 'XF-1' },
    'e',
    at,
  );
};

function order(over: Partial<RepublicationOrder> = {}): RepublicationOrder {
  const { applicant, leader, reviewer } = county.people;
  return {
    recordId: county.recordId,
    commitmentId: 'c-1',
    uscc: applicant.organisation ?? '',
    outcome: '全部未履行',
    unfulfilled: '未公示整改报告。',
    measureId: 'measure.publish-again',
    article: '信用修复承诺·违诺责任',
    rule: { ruleId: 'consequence.commitment-breach', article: '违诺责任', publication: 'longest-period' },
    by: leader,
    proposedBy: reviewer,
    ...over,
  };
}

describe('the record that was repaired on a broken promise', () => {
  it('is public again until the longest end of the law, once, with its history and the trail', async () => {
    await end('repaired');
    const { version } = (await record()).publication;
    const told = { recordId: county.recordId, republished: true, until: ENDS };
    expect(await republishRecord(deps(), order())).toEqual(told);
    // As after a crash, and on another day.
    now += 86_400_000;
    expect(await republishRecord(deps(), order())).toEqual(told);
    const { publication, publicationEnds, facts } = await record();
    expect([publication, publicationEnds]).toMatchObject([
      { state: 're-published', version: version + 1 },
      ENDS,
    ]);
    expect(facts).toMatchObject([
      {
        type: 'republished',
        commitmentId: 'c-1',
        ground: { text: '未公示整改报告。', article: '信用修复承诺·违诺责任' },
        until: ENDS,
        at: new Date(NOW).toISOString(),
        by: { id: county.people.leader.id },
        proposedBy: { id: county.people.reviewer.id },
      },
    ]);
    const id = recordFactEntryId(county.recordId, facts[0]?.id ?? '');
    expect(await county.repositories.audit.waits(id)).toBe(true);
    const due = await county.repositories.publicationEnds.dueToEnd(
      Date.parse('2027-01-06T00:00:00Z'),
      10,
      true,
    );
    expect(due.map((one) => one.id)).toEqual([county.recordId]);
  });

  it.each<[string, () => Promise<unknown>, Partial<RepublicationOrder>, string]>([
    ['did not end by a repair', () => end('expired'), {}, 'NOT_REPAIRED'],
    ['is public', async () => undefined, {}, 'NOT_REPAIRED'],
    ['is that of another subject', () => end('repaired'), { uscc: '91420526MA0000000Y' }, 'ANOTHER_SUBJECT'],
    ['is not there', async () => undefined, { recordId: 'p-none' }, 'RECORD_GONE'],
  ])('stays as it is where it %s', async (_, first, over, bar) => {
    await first();
    const before = await record();
    expect(await republishRecord(deps(), order(over))).toMatchObject({ republished: false, bar });
    expect(await record()).toEqual(before);
  });

  it('stays away once its period is over', async () => {
    await end('repaired');
    now = Date.parse('2027-01-05T02:00:00.000Z');
    expect(await republishRecord(deps(), order())).toMatchObject({ republished: false, bar: 'PERIOD_OVER' });
    expect((await record()).publication.state).toBe('ended');
  });
});

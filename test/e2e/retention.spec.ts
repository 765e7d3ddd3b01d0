import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import type { CheckedCertificate, DueAnswer, OneDeletionRunAnswer } from '@xinxiu/contracts';
import { COUNTY, type Database, connectDatabase } from '@xinxiu/persistence';
import { County } from '../factories/county.js';
import { RepairJourney } from '../factories/repair-journey.js';
import { kill, restart } from '../harness/stack-client.js';
import { Door, type Visitor } from '../integration/api/door.js';
import { expectCode } from '../integration/api/expect-problem.js';

jest.setTimeout(300_000);

const SAID = '赵明来电要求尽快办理';
let door: Door;
let county: County;
let database: Database;
let connection: Connection;
let client: Client;
let supervisor: Visitor;
let second: Visitor;
let auditor: Visitor;
const caseNos: string[] = [];

const collection = (name: string) => database.connection.collection(name);
const trigger = (schedule: string) => client.schedule.getHandle(schedule).trigger();

beforeAll(async () => {
  door = await Door.open();
  county = await County.open();
  database = await connectDatabase(process.env['MONGODB_URI'] ?? '');
  const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace } = process.env;
  connection = await Connection.connect({ ...(address && { address }) });
  client = new Client({ connection, namespace: namespace ?? 'xinxiu' });
  supervisor = await door.person('supervisor');
  second = await door.person('supervisor');
  auditor = await door.person('auditor');
  for (let n = 0; n < 3; n++) caseNos.push(await repairedCase());
  await trigger('archive-closed-cases');
  for (const caseNo of caseNos)
    await eventually(async () =>
      (await county.repositories.cases.find(COUNTY, caseNo))?.archive ? true : undefined,
    );
});

afterAll(async () => {
  await connection.close();
  await database.close();
  await county.close();
  await door.close();
});

async function repairedCase(): Promise<string> {
  const journey = await RepairJourney.begin(county);
  const applicationId = await journey.draft();
  const { caseNo } = (await journey.send(applicationId)).body;
  const typed = { asked: 1, answers: [{ id: 'i1', text: SAID, fileIds: [] }] };
  await county.repositories.answerDrafts.keep(applicationId, 'u-1', typed);
  for (let n = 0; n < 10; n++) await journey.act(journey.clerk, caseNo, 'comment', { text: `${SAID} ${n}` });
  for (const step of journey.steps(caseNo)) expect((await step.send(crypto.randomUUID())).status).toBe(200);
  await journey.until(caseNo, 'completed', { ms: 60_000 });
  return caseNo;
}

async function eventually<T>(look: () => Promise<T | undefined>, ms = 90_000): Promise<T> {
  for (const end = Date.now() + ms; ;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error('It did not come.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The facts of a case against the trail: what was found, and how many there are. */
async function checkFacts(caseNo: string): Promise<Record<string, unknown>[]> {
  const { text } = await door.knock('GET', `/v1/audit/facts?caseNo=${caseNo}`, { as: auditor });
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

const stored = async (caseNo: string) => JSON.stringify(await county.repositories.cases.events(caseNo));
/** What was typed in answer to a supplement and never sent. */
const unsent = async (caseNo: string) =>
  (await collection('applications').findOne({ caseNo }))?.['answerDrafts'] as object | undefined;
const approve = (number: string, expectedVersion: number, as: Visitor) =>
  door.knock<OneDeletionRunAnswer>('POST', `/v1/retention/runs/${number}/approve`, {
    as,
    json: { expectedVersion },
  });

describe('personal data that is over its term', () => {
  it('goes after two people said so, through kill -9, is certified, and the trail explains every fact', async () => {
    const ids = { $in: caseNos as never[] };
    await collection('cases').updateMany({ _id: ids }, { $set: { enteredAt: '2020-05-06T02:00:00.000Z' } });
    for (const caseNo of caseNos)
      await eventually(async () => ((await checkFacts(caseNo)).at(-1)?.['waiting'] === 0 ? true : undefined));
    const [held = ''] = caseNos;
    const why = { ground: 'complaint', reason: '申请人投诉，尚未办结' };
    const hold = await door.knock<{ number: string }>('POST', '/v1/holds', {
      as: supervisor,
      json: { kind: 'case', subject: held, ...why },
    });
    expect(hold.status).toBe(201);
    const due = await door.knock<DueAnswer>('GET', '/v1/retention/due?limit=200', { as: auditor });
    const standing = new Map(due.body.items.map((item) => [`${item.data} ${item.id}`, item]));
    expect(standing.get(`case-contents ${held}`)).toMatchObject({
      standing: 'held',
      heldBy: [hold.body.number],
    });
    expect(standing.get(`case-contents ${caseNos[1]}`)).toMatchObject({
      standing: 'due',
      keptUntil: '2025-05-06',
    });

    const proposed = await door.knock<OneDeletionRunAnswer>('POST', '/v1/retention/runs', { as: supervisor });
    expect(proposed.status).toBe(200);
    const { number, version, items } = proposed.body;
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(caseNos.slice(1)));
    expect(items.map(({ id }) => id)).not.toContain(held);
    expectCode(await approve(number, version, supervisor), 'SAME_PERSON');
    expectCode(await approve(number, version + 1, second), 'RUN_STANDING');
    expect((await door.knock('GET', `/v1/retention/certificates/${number}`, { as: auditor })).status).toBe(
      404,
    );
    expect((await approve(number, version, second)).status).toBe(200);
    expectCode(await approve(number, version, second), 'RUN_STANDING');
    expectCode(await door.knock('POST', '/v1/retention/runs', { as: supervisor }), 'RUN_STANDING');

    await trigger('carry-out-deletion');
    const [, first = '', other = ''] = caseNos;
    await eventually(async () => ((await stored(first)).split(SAID).length < 9 ? true : undefined));
    await kill('worker', 'SIGKILL');
    const middle = [await stored(first), await stored(other)].join().split(SAID).length - 1;
    expect(middle).toBeGreaterThan(0);
    // Half gone, and told: the order explains what is gone already.
    for (const caseNo of caseNos) expect((await checkFacts(caseNo)).at(-1)).toMatchObject({ faults: 0 });
    await restart('worker');
    await eventually(async () => {
      const { body } = await door.knock<OneDeletionRunAnswer>('GET', `/v1/retention/runs/${number}`, {
        as: auditor,
      });
      return body.state === 'certified' ? true : undefined;
    });

    expect(await stored(held)).toContain(SAID);
    expect(await unsent(held)).toBeDefined();
    for (const caseNo of [first, other]) {
      expect(await stored(caseNo)).not.toContain(SAID);
      expect(await unsent(caseNo)).toBeUndefined();
    }
    const path = `/v1/retention/certificates/${number}`;
    const certified = await eventually(async () => {
      const answer = await door.knock<CheckedCertificate>('GET', path, { as: auditor });
      return answer.body.chained ? answer : undefined;
    });
    expect(certified.body).toMatchObject({
      signed: true,
      chained: true,
      certificate: { approvedBy: { id: second.id }, proposedBy: { id: supervisor.id } },
    });
    expect(certified.text).not.toMatch(/赵明|13800000000/);
    for (const caseNo of caseNos)
      expect(await checkFacts(caseNo)).toEqual([expect.objectContaining({ faults: 0 })]);
    // What stays is read as before.
    const timeline = await door.knock('GET', `/v1/cases/${first}/timeline`, { as: auditor });
    expect(timeline.status).toBe(200);
    await expectUnlawful(first);
    await expectForged(number, path);
  });

  /** Next to a lawful deletion an unlawful one is found: of another fact, and of the same a second time. */
  async function expectUnlawful(caseNo: string): Promise<void> {
    const events = collection('caseEvents');
    const facts = await events.find({ caseId: caseNo }).sort({ seq: 1 }).toArray();
    const of = (type: string) => facts.find((doc) => doc['type'] === type)?.['_id'] as never;
    for (const [id, $set] of [
      [of('application-accepted'), { 'event.at': '2020-01-01T00:00:00.000Z' }],
      [of('comment-added'), { 'event.data.text': '改写' }],
    ] as const) {
      await events.updateOne({ _id: id }, { $set });
      expect(await checkFacts(caseNo)).toContainEqual(
        expect.objectContaining({ fault: 'changed', caseNo, id }),
      );
    }
    await events.deleteOne({ _id: of('comment-added') });
    expect(await checkFacts(caseNo)).toContainEqual(expect.objectContaining({ fault: 'missing' }));
    await events.deleteMany({ caseId: caseNo });
    await events.insertMany(facts);
    expect(await checkFacts(caseNo)).toEqual([expect.objectContaining({ faults: 0 })]);
  }

  /** A certificate that somebody edited in the store explains nothing. */
  async function expectForged(number: string, path: string): Promise<void> {
    const runs = collection('deletionRuns');
    const run = await runs.findOne({ _id: number as never });
    await runs.updateOne(
      { _id: number as never },
      { $set: { 'certificate.approvedBy.name': '他人' }, $unset: { order: '' } },
    );
    const { body } = await door.knock<CheckedCertificate>('GET', path, { as: auditor });
    expect([body.signed, body.chained]).toEqual([false, false]);
    expect((await checkFacts(caseNos[1] ?? '')).at(-1)?.['faults']).toBeGreaterThan(0);
    await runs.replaceOne({ _id: number as never }, run ?? {});
    expect((await checkFacts(caseNos[1] ?? '')).at(-1)).toMatchObject({ faults: 0 });
  }
});

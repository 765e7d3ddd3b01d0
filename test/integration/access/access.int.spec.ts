import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  ACTION_NAMES,
  PERSON_ROLES,
  type PersonRole,
  isForAnybody,
  reachOf,
  rolesWith,
  shanghaiDate,
} from '@xinxiu/domain';
import { County } from '../../factories/county.js';
import { type Answer, Door, type Visitor } from '../api/door.js';
import { type Operation, operations } from '../api/operations.js';
import type { RouteRow, Thing } from './route-row.js';
import { ROUTE_ROWS } from './route-rows.js';
import { type Side, idOfNothing, openSide } from './two-sides.js';

jest.setTimeout(240_000);

let door: Door;
let county: County;
let all: readonly Operation[];
let ours: Side;
let theirs: Side;
const roles = new Map<PersonRole, Visitor>();

beforeAll(async () => {
  door = await Door.open();
  county = await County.open();
  all = await operations(door);
  [ours, theirs] = [await openSide(door, county), await openSide(door, county)];
  const office = await door.repositories.departments.creditOffice();
  const fields = { department: office?.code ?? '' };
  const { applicant, agent, reviewer, leader } = theirs;
  const side = { applicant, agent, reviewer, 'department-leader': leader };
  for (const role of PERSON_ROLES)
    roles.set(
      role,
      side[role as keyof typeof side] ?? (await door.person(role, role === 'credit-office' ? fields : {})),
    );
});

afterAll(async () => {
  await county.close();
  await door.close();
});

const nameOf = ({ method, path }: Operation): string => `${method} ${path}`;
const outsiders = (): readonly Visitor[] => [theirs.applicant, theirs.agent, theirs.reviewer, theirs.leader];

function rowOf(operation: Operation): RouteRow {
  const row = ROUTE_ROWS[nameOf(operation)];
  if (!row)
    throw new Error(
      `${nameOf(operation)} has no row in test/integration/access/route-rows.ts: whose things does it open?`,
    );
  return row;
}

function ask(
  operation: Operation,
  as: Visitor | undefined,
  idOf: (thing: Thing) => string,
  body?: object,
): Promise<Answer> {
  const row = ROUTE_ROWS[nameOf(operation)];
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const thing = row?.names?.[name];
    return encodeURIComponent(thing ? idOf(thing) : (row?.fixed?.[name] ?? 'nothing'));
  });
  const json = operation.method === 'GET' ? undefined : (body ?? row?.body);
  const headers = { 'idempotency-key': randomUUID(), 'if-match': '"1"' };
  return door.knock(operation.method, `${path}${row?.query ?? ''}`, { as, headers, ...(json && { json }) });
}

/** Routes that answer at once and leave the one who asks signed in. */
const answering = (): readonly Operation[] => all.filter((one) => !ENDING.includes(nameOf(one)));

const ENDING = ['GET /v1/events', 'DELETE /v1/sessions/current', 'DELETE /v1/account/sign-ins'];

const guarded = (): readonly Operation[] => answering().filter((one) => !isForAnybody(rowOf(one).permission));

/** What the answer says besides the ids that were asked for and that of the request. */
function said({ status, text }: Answer, asked: string): { status: number; text: string } {
  const bare = text.replace(/"requestId":"[^"]*"/, '').replaceAll(asked, '…');
  return { status, text: bare.replaceAll(asked.split('.')[0] ?? asked, '…') };
}

describe('S10: the matrix of permissions, held against every route', () => {
  it('has a row for each route, and each route declares the permission of its row', () => {
    expect(Object.fromEntries(all.map((one) => [nameOf(one), one.permission]))).toEqual(
      Object.fromEntries(Object.entries(ROUTE_ROWS).map(([name, { permission }]) => [name, permission])),
    );
  });

  it('asks who is there wherever not anybody may', async () => {
    for (const operation of guarded()) {
      const { body } = await ask(operation, undefined, idOfNothing);
      expect([nameOf(operation), body.code]).toEqual([nameOf(operation), 'NOT_SIGNED_IN']);
    }
  });

  it.each(PERSON_ROLES)('lets %s in exactly where the matrix says so', async (role) => {
    for (const operation of guarded()) {
      const { body, status } = await ask(operation, roles.get(role), idOfNothing);
      const may = rolesWith(rowOf(operation).permission).includes(role);
      const refused = status === 401 || body.code === 'FORBIDDEN';
      expect([nameOf(operation), refused ? 'refused' : 'let in']).toEqual([
        nameOf(operation),
        may ? 'let in' : 'refused',
      ]);
      expect([nameOf(operation), status < 500]).toEqual([nameOf(operation), true]);
    }
  });

  it('opens a thing to its own side: nothing is hidden from whom it belongs to', async () => {
    for (const operation of withThings().filter(({ method }) => method === 'GET')) {
      const { permission, office } = rowOf(operation);
      const side = rolesWith(permission).includes('applicant') ? ours.applicant : ours.reviewer;
      const as = office ? roles.get('credit-office') : side;
      // A file that was just uploaded is no proof of a record yet.
      if (nameOf(operation) === 'GET /v1/records/{id}/files/{fileId}') continue;
      const { status } = await ask(operation, as, (thing) => ours.things[thing]);
      expect([nameOf(operation), status]).toEqual([nameOf(operation), 200]);
    }
  });
});

const withThings = (): readonly Operation[] => guarded().filter((one) => rowOf(one).names !== undefined);

describe('S10: a walk over all routes with ids guessed from the other side', () => {
  it('finds nothing of another business or department, and is told the same as of what never was', async () => {
    let asked = 0;
    for (const operation of withThings()) {
      const { permission, names = {} } = rowOf(operation);
      const [first = 'case'] = Object.values(names);
      for (const as of outsiders()) {
        if (reachOf(permission, as.role) === undefined) continue;
        const [taken, free] = [ours.things[first], idOfNothing(first)];
        const foreign = await ask(operation, as, (thing) => ours.things[thing]);
        const nothing = await ask(operation, as, (thing) => (thing === first ? free : ours.things[thing]));
        const told = [nameOf(operation), as.role];
        expect([...told, foreign.status, foreign.body.code]).toEqual([...told, 404, 'NOT_FOUND']);
        expect([...told, said(foreign, taken)]).toEqual([...told, said(nothing, free)]);
        expect([...told, [...foreign.headers.keys()].sort()]).toEqual([
          ...told,
          [...nothing.headers.keys()].sort(),
        ]);
        asked++;
      }
    }
    expect(asked).toBeGreaterThan(40);
  });

  it('does not come to a foreign file by way of an own case or record', async () => {
    for (const path of [
      `/v1/cases/${theirs.things.case}/files/${ours.things.caseFile}`,
      `/v1/records/${theirs.things.record}/files/${ours.things.caseFile}`,
      `/v1/files/${ours.things.caseFile}`,
    ]) {
      for (const as of outsiders()) {
        const foreign = await door.knock('GET', path, { as });
        const nothing = await door.knock('GET', path.replace(/[^/]+$/, randomUUID()), { as });
        expect([path, as.role, foreign.status]).toEqual([path, as.role, 404]);
        expect(said(foreign, ours.things.caseFile)).toEqual(said(nothing, path));
      }
    }
  });

  it('learns nothing of a foreign thing that it names in a body', async () => {
    const { applicant: as } = theirs;
    const pair = async (path: string, bodyOf: (id: string) => object, id: string) => {
      const send = (one: string) =>
        door.knock('POST', path, { as, json: bodyOf(one), headers: { 'idempotency-key': randomUUID() } });
      const nothing = randomUUID();
      return [said(await send(id), id), said(await send(nothing), nothing)] as const;
    };
    const [foreign, none] = await pair('/v1/applications', (recordId) => ({ recordId }), ours.things.record);
    expect(foreign).toEqual(none);
    expect(foreign.status).toBe(404);
    const authorise = (recordId: string) => ({
      agent: theirs.agent.username,
      recordIds: [recordId],
      until: shanghaiDate(Date.now()),
    });
    const [given, notGiven] = await pair('/v1/authorisations', authorise, ours.things.record);
    expect(given).toEqual(notGiven);
    expect(given.status).toBe(404);
    const evidence = (id: string) => ({
      expectedVersion: 1,
      obligations: ['fine'],
      fileIds: [id],
      on: '2026-01-05',
    });
    const own = `/v1/records/${theirs.things.record}/obligations/evidence`;
    const [hers, nobodys] = await pair(own, evidence, ours.things.file);
    expect(hers).toEqual(nobodys);
    expect(hers.status).toBeGreaterThanOrEqual(400);
  });

  it('reads no word of the other side in any list, count or search, whatever it filters by', async () => {
    const lists = guarded().filter(({ method, path }) => method === 'GET' && !path.includes('{'));
    expect(lists.length).toBeGreaterThan(8);
    for (const operation of lists) {
      for (const as of outsiders()) {
        if (reachOf(rowOf(operation).permission, as.role) === undefined) continue;
        for (const search of ['', ...ours.marks.map((mark) => `?q=${encodeURIComponent(mark)}`)]) {
          const { text, status } = await door.knock('GET', `${operation.path}${search}`, { as });
          const heard = ours.marks.filter((mark) => status === 200 && text.includes(mark));
          expect([nameOf(operation), as.role, search, heard]).toEqual([
            nameOf(operation),
            as.role,
            search,
            [],
          ]);
        }
      }
    }
    for (const as of outsiders()) {
      const search = `?q=${ours.things.case}`;
      expect((await door.knock('GET', `/v1/cases${search}`, { as })).body).toMatchObject({
        items: [],
        total: 0,
      });
      const department = (await door.repositories.people.find(ours.reviewer.id))?.department ?? '';
      const people = await door.knock('GET', `/v1/people?department=${department}`, { as });
      if (people.status === 200) expect(people.body).toMatchObject({ items: [] });
    }
  });

  it('acts on no foreign case, whatever the action', async () => {
    for (const action of ACTION_NAMES) {
      for (const as of outsiders()) {
        const send = (caseNo: string) =>
          door.knock('POST', `/v1/cases/${caseNo}/actions/${action}`, {
            as,
            json: {},
            headers: { 'idempotency-key': randomUUID() },
          });
        const nothing = idOfNothing('case');
        expect(said(await send(ours.things.case), ours.things.case)).toEqual(
          said(await send(nothing), nothing),
        );
      }
    }
  });

  it('hears nothing of the other side on the stream of events, also not what it missed', async () => {
    const heard = Promise.all(outsiders().map((as) => listen(as, 5_000)));
    await new Promise((resolve) => setTimeout(resolve, 500));
    const { journey, things } = ours;
    const { status } = await journey.act(journey.clerk, things.case, 'comment', { text: '只有本案知道' });
    expect(status).toBe(200);
    for (const text of await heard) {
      for (const mark of ours.marks) expect(text).not.toContain(mark);
    }
    expect(await listen(ours.reviewer, 1_000, '0:nothing')).toContain('resync');
  });
});

describe('S10: rights that are taken away', () => {
  it('are gone with the next request', async () => {
    const person = await door.person('supervisor');
    const read = () => door.knock('GET', `/v1/cases/${ours.things.case}`, { as: person });
    expect((await read()).status).toBe(200);
    await door.repositories.people.setActive(person.id, false);
    expect((await read()).status).toBe(401);
  });
});

async function listen(as: Visitor, ms: number, lastId?: string): Promise<string> {
  const signal = AbortSignal.timeout(ms);
  let heard = '';
  try {
    const headers = { authorization: `Bearer ${as.token}`, ...(lastId && { 'last-event-id': lastId }) };
    const response = await fetch(`${door.base}/api/v1/events`, { headers, signal });
    for await (const chunk of response.body ?? []) heard += Buffer.from(chunk as Uint8Array).toString();
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return heard;
}

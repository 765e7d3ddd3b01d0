import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { County } from '../../factories/county.js';
import { RepairJourney } from '../../factories/repair-journey.js';
import { Door, type Visitor } from './door.js';

jest.setTimeout(60_000);

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

/** Listens until `wanted` came or the time is over; gives all that was heard. */
async function hear(
  as: Visitor,
  wanted: string,
  headers: Record<string, string> = {},
  ms = 6_000,
): Promise<string> {
  const ended = AbortSignal.timeout(ms);
  let heard = '';
  try {
    const response = await fetch(`${door.base}/api/v1/events`, {
      headers: { authorization: `Bearer ${as.token}`, ...headers },
      signal: ended,
    });
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    for await (const chunk of response.body ?? []) {
      heard += Buffer.from(chunk as Uint8Array).toString();
      if (heard.includes(wanted)) break;
    }
  } catch (error) {
    if (!ended.aborted) throw error;
  }
  return heard;
}

describe('live updates', () => {
  it('reach those whom a case concerns, and nobody else', async () => {
    const journey = await RepairJourney.begin(county);
    const supervisor = await door.person('supervisor');
    const { code } = await door.department();
    const stranger = await door.person('reviewer', { department: code });
    const listening = Promise.all([hear(supervisor, 'XF-'), hear(stranger, 'XF-', {}, 4_000)]);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const caseNo = await journey.submit();
    const [heard, overheard] = await listening;
    expect(heard).toContain(`"caseNo":"${caseNo}"`);
    expect(overheard).not.toContain(caseNo);
  });

  it('tell nothing more to who has signed out, or was moved, before the next thing happens', async () => {
    const journey = await RepairJourney.begin(county);
    const [leaving, moved] = [await door.person('supervisor'), await door.person('supervisor')];
    const listening = Promise.all([hear(leaving, 'XF-', {}, 5_000), hear(moved, 'XF-', {}, 5_000)]);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await door.knock('DELETE', '/v1/sessions/current', { as: leaving })).status).toBe(204);
    const { code } = await door.department();
    await door.repositories.people.move(moved.id, { role: 'reviewer', department: code });
    const caseNo = await journey.submit();
    for (const heard of await listening) expect(heard).not.toContain(caseNo);
  });

  it('go on where a page stopped, and say when they cannot', async () => {
    const journey = await RepairJourney.begin(county);
    const supervisor = await door.person('supervisor');
    const first = hear(supervisor, 'XF-');
    await new Promise((resolve) => setTimeout(resolve, 500));
    const caseNo = await journey.submit();
    const place = /^id: (.+)$/m.exec(await first)?.[1] ?? '';
    await journey.act(journey.clerk, caseNo, 'claim');
    // What others did in these minutes comes first, and may be much.
    const rest = await hear(supervisor, 'case-claimed', { 'last-event-id': place }, 20_000);
    expect(rest).toContain('case-claimed');
    expect(await hear(supervisor, 'resync', { 'last-event-id': '2020-01-01T00:00:nothing' })).toContain(
      'event: resync',
    );
    expect(await hear(supervisor, 'resync', { 'last-event-id': 'garbage' })).toContain('event: resync');
  });
});

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { County } from '../../factories/county.js';
import { RepairJourney } from '../../factories/repair-journey.js';
import { monitoring } from '../../harness/monitoring.js';
import { Door } from './door.js';
import { expectCode } from './expect-problem.js';

jest.setTimeout(120_000);

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

/** The measure's value; 0 while there is none. */
function valueOf(text: string, measure: string): number {
  const line = text.split('\n').find((one) => one.startsWith(`${measure} `));
  return Number(line?.slice(measure.length + 1) ?? 0);
}

const DONE = 'xinxiu_actions_total{action="claim",outcome="done"}';
const HELD = 'xinxiu_actions_total{action="claim",outcome="ALREADY_HELD"}';

describe('the measures of the api', () => {
  it('count actions by what came of them and requests by pattern, and name nobody', async () => {
    const auditor = await door.person('auditor');
    const read = async () => (await door.knock('GET', '/v1/metrics', { as: auditor })).text;
    const before = await read();
    const journey = await RepairJourney.begin(county);
    const caseNo = await journey.submit();
    const second = await county.clerk();
    await journey.act(journey.clerk, caseNo, 'claim');
    await journey.act(second, caseNo, 'claim');
    const after = await read();
    expect(valueOf(after, DONE) - valueOf(before, DONE)).toBe(1);
    expect(valueOf(after, HELD) - valueOf(before, HELD)).toBe(1);
    const route = 'route="/api/v1/cases/:caseNo/actions/:action",status="409"';
    expect(after).toContain(`xinxiu_http_request_seconds_count{method="POST",${route}}`);
    await door.knock('GET', '/v1/records/made-up-by-somebody');
    await door.knock('GET', '/made-up-by-somebody');
    const all = await read();
    expect(all).toContain('route="none",status="404"');
    for (const canary of [caseNo, journey.clerk.id, 'made-up']) expect(all).not.toContain(canary);
  });

  it('are for those who look over the system', async () => {
    expectCode(await door.knock('GET', '/v1/metrics'), 'NOT_SIGNED_IN');
    const applicant = await door.person('applicant', { organisation: '91420526000000000X' });
    expectCode(await door.knock('GET', '/v1/metrics', { as: applicant }), 'FORBIDDEN');
  });
});

/** Names of what a process measures; a histogram stands with its bucket, sum and count. */
function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].flatMap(([, name = '', type]) =>
    type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name],
  );
}

describe('the dashboard and the rules of alerts', () => {
  it('ask for measures that api and worker have, in every panel and rule', async () => {
    const auditor = await door.person('auditor');
    const api = (await door.knock('GET', '/v1/metrics', { as: auditor })).text;
    const port = process.env['XINXIU_WORKER_HEALTH_PORT'] ?? '';
    const worker = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(worker).toMatch(/^xinxiu_stuck\{cause="engine-away"\} \d+$/m);
    const known = new Set([...namesIn(api), ...namesIn(worker)]);
    for (const { of, expr } of (await monitoring()).asked) {
      const names = expr.match(/\b(?:xinxiu|process|nodejs)_\w+/g) ?? [];
      expect([of, names.filter((name) => !known.has(name))]).toEqual([of, []]);
      expect([of, names.length > 0 || expr.startsWith('up{')]).toEqual([of, true]);
    }
  });
});

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { CountedCaseAnswer, OversightAnswer } from '@xinxiu/contracts';
import { type CaseFigure, addDays, shanghaiDate } from '@xinxiu/domain';
import { startOwnApi } from '../../harness/own-process.js';
import { County, type Unit } from '../../factories/county.js';
import { RepairJourney, expectStatus } from '../../factories/repair-journey.js';

jest.setTimeout(300_000);

const CASES = 3;
const today = shanghaiDate(Date.now());
let county: County;
let unit: Unit;
let caseNos: readonly string[];
let denied: string;
let open: string;
let figures: ReadonlyMap<string, CaseFigure>;

/**
 * Three cases of a fresh department, approved one after the other; one that was denied last month, a legal day of which took
 * a second; one that waits for its review. Then all are counted.
 */
beforeAll(async () => {
  county = await County.open();
  unit = await county.unit();
  const clerk = await county.clerk();
  const decided: string[] = [];
  for (let n = 0; n < CASES; n++) {
    const journey = await RepairJourney.begin(county, { unit, clerk });
    const caseNo = await journey.submit();
    for (const { name, send } of journey.steps(caseNo)) {
      const { status, body } = await send(randomUUID());
      if (status !== 200) throw new Error(`${name}: ${status} ${JSON.stringify(body)}`);
    }
    decided.push(caseNo);
  }
  caseNos = decided;
  const lastMonth = `${addDays(today, -20)}T01:00:00.000Z`;
  denied = await reviewed(await RepairJourney.begin(county, { unit, clerk }), {
    testClock: { legalNow: lastMonth, dayMs: 1_000 },
  });
  await expectStatus(unit.reviewer.client.post(`/cases/${denied}/actions/decide`, await denial()), 200);
  open = await reviewed(await RepairJourney.begin(county, { unit, clerk }), {});
  figures = await untilCounted();
});

afterAll(() => county.close());

/** A case that the reviewer has claimed. */
async function reviewed(journey: RepairJourney, submission: object): Promise<string> {
  const path = `/applications/${await journey.draft()}/submit`;
  const { body } = await expectStatus(
    journey.business.client.post<{ caseNo: string }>(path, submission),
    201,
  );
  for (const { send } of journey.steps(body.caseNo).slice(0, -1)) await expectStatus(send(randomUUID()), 200);
  return body.caseNo;
}

async function denial(): Promise<object> {
  const { body } = await unit.reviewer.client.get<{ case: { version: number } }>(`/cases/${denied}`);
  const reasons = [{ code: 'effects-not-eliminated', text: '危害后果未消除', article: '四十' }];
  return { expectedVersion: body.case.version, outcome: 'deny', reasons };
}

/** The api counts within a minute or two of what happened. */
async function untilCounted(): Promise<ReadonlyMap<string, CaseFigure>> {
  for (let tries = 0; tries < 90; tries++) {
    const found = await county.repositories.caseFigures.since(addDays(today, -30).slice(0, 7));
    const ours = new Map(found.map((figure) => [figure.caseNo, figure]));
    const isDecided = ours.get(denied)?.decision && ours.get(open)?.stays?.length === 3;
    if (isDecided && caseNos.every((caseNo) => ours.get(caseNo)?.repairedOn !== undefined)) return ours;
    await new Promise((resolve) => setTimeout(resolve, 2_000));
  }
  throw new Error('The cases are not counted.');
}

describe('the statistics of the county', () => {
  it('rest on figures that equal a recomputation from the facts of each case', async () => {
    for (const caseNo of caseNos) {
      const events = await county.repositories.cases.events(caseNo);
      const dayOf = (type: string) => {
        const event = events.find((one) => one.type === type);
        return event && shanghaiDate(Date.parse(event.at));
      };
      const decision = events.findIndex(({ type }) => type === 'application-approved');
      const due =
        events.slice(0, decision).findLast(({ derived }) => derived?.deadline)?.derived?.deadline?.due ?? '';
      const on = dayOf('application-approved');
      expect(figures.get(caseNo)).toMatchObject({
        caseNo,
        department: unit.code,
        submittedOn: dayOf('application-submitted'),
        decision: { outcome: 'approved', on, workingDays: 0, onTime: (on ?? '') <= due },
        repairedOn: dayOf('repair-completed'),
      });
    }
  });

  it('are a page with a row for the department, drawn without script, and kept for a while', async () => {
    const api = await startOwnApi();
    try {
      const response = await fetch(`${api.url}/statistics?lang=zh`);
      const html = await response.text();
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toContain('max-age');
      expect(html).not.toMatch(/<script|style=|noindex/);
      const [, row = ''] = new RegExp(`${unit.name}</th>(.*?)</tr>`).exec(html) ?? [];
      const cells = [...row.matchAll(/<td>([^<]*)<\/td>/g)].map(([, cell]) => cell);
      expect(cells).toHaveLength(8);
      // Where one small number of another department would be left out alone, ours may be with it.
      const numbers = ['5', '4', '3', '1', '0', '100%', '5', '3'];
      expect(cells.map((cell, at) => (cell === '＊' ? numbers[at] : cell))).toEqual(numbers);
      for (const chart of ['months', 'departments']) {
        const svg = await fetch(`${api.url}/statistics/${chart}.svg?lang=en&shade=dark`);
        expect(svg.status).toBe(200);
        expect(svg.headers.get('content-type')).toContain('image/svg+xml');
        expect(svg.headers.get('content-security-policy')).toContain("default-src 'none'");
        expect(await svg.text()).toMatch(/^<svg /);
      }
      expect((await fetch(`${api.url}/statistics/other.svg`)).status).toBe(404);
      expect(await (await fetch(`${api.url}/sitemaps/pages.xml`)).text()).toContain('/statistics?lang=zh');
    } finally {
      await api.stop();
    }
  });
});

/** What a case was in after a fact, and whose turn it then was: read from the table of the law, not from the code. */
const AFTER: Readonly<Record<string, readonly [step: string, unit: 'office' | 'unit'] | 'end'>> = {
  'application-submitted': ['submitted', 'office'],
  'application-accepted': ['under-verification', 'office'],
  'application-verified': ['under-review', 'unit'],
  'application-approved': ['ending-publication', 'office'],
  'application-denied': 'end',
  'repair-completed': 'end',
};

interface RawStay {
  readonly caseNo: string;
  readonly step: string;
  readonly unit: string;
  readonly from: string;
  until?: string;
}

/** The stays of the cases of this file, from their raw facts alone. */
async function rawStays(): Promise<readonly RawStay[]> {
  const found: RawStay[] = [];
  for (const caseNo of [...caseNos, denied, open])
    for (const { type, at } of await county.repositories.cases.events(caseNo)) {
      const after = AFTER[type];
      if (!after) continue;
      const on = shanghaiDate(Date.parse(at));
      const last = found.at(-1);
      if (last?.caseNo === caseNo) last.until ??= on;
      if (after === 'end') continue;
      const [step, whose] = after;
      found.push({ caseNo, step, unit: whose === 'unit' ? unit.code : 'XYB', from: on });
    }
  return found;
}

describe('the oversight', () => {
  const read = (query: string) =>
    unit.leader.client.get<OversightAnswer>(`/oversight?months=3${query}`).then(({ body }) => body);
  const cases = (query: string) =>
    unit.leader.client
      .get<{ items: CountedCaseAnswer[]; total: number }>(`/oversight/cases?months=3&limit=200${query}`)
      .then(({ body }) => body);

  it('equals a recomputation from the raw facts, number by number, and each number its list', async () => {
    const own = (await rawStays()).filter((stay) => stay.unit === unit.code);
    const [here, gone] = [own.filter(({ until }) => !until), own.filter(({ until }) => until)];
    const numbers = await read('');
    expect(numbers.now).toEqual([
      { unit: unit.code, step: 'under-review', count: here.length, late: 0, median: 0, p90: 0 },
    ]);
    expect(here.map(({ caseNo }) => caseNo)).toEqual([open]);
    expect(numbers.passed).toMatchObject([{ unit: unit.code, step: 'under-review', count: gone.length }]);
    const left = await cases('&of=left');
    expect(left.total).toBe(gone.length);
    const shown = left.items.map(({ caseNo, step, unit: whose, from, until }) => ({
      ...{ caseNo, step, unit: whose, from, until },
    }));
    const byCase = (one: { caseNo: string }, other: { caseNo: string }) =>
      one.caseNo < other.caseNo ? -1 : 1;
    expect(shown.sort(byCase)).toEqual([...gone].sort(byCase));
    const days = left.items.map(({ workingDays = 0 }) => workingDays).sort((one, other) => one - other);
    expect(numbers.passed[0]).toMatchObject({
      median: ((days[1] ?? 0) + (days[2] ?? 0)) / 2,
      p90: days.at(-1),
    });
    const late = left.items.filter((one) => one.late).length;
    expect(numbers.passed[0]?.late).toBe(late);
    expect(numbers.months.reduce((sum, { count }) => sum + count, 0)).toBe(gone.length);
    expect(numbers.decided.reduce((sum, { count }) => sum + count, 0)).toBe(caseNos.length + 1);
    expect(numbers.causes).toEqual([{ kind: 'denial', code: 'effects-not-eliminated', count: 1 }]);
    expect((await cases('&of=caused&kind=denial')).items).toMatchObject([{ caseNo: denied }]);
    const ahead = numbers.ahead.filter(({ count }) => count > 0);
    expect(ahead).toHaveLength(1);
    expect((await cases(`&of=open&due=${ahead[0]?.day ?? ''}`)).items).toMatchObject([{ caseNo: open }]);
  });

  it('shows all units to who oversees the county, narrowed when asked, and no leader another unit', async () => {
    const clerk = await county.clerk();
    const { body } = await clerk.client.get<OversightAnswer>('/oversight');
    expect(new Set(body.passed.map(({ unit: code }) => code)).size).toBeGreaterThan(1);
    const office = (await rawStays()).filter((stay) => stay.unit === 'XYB' && stay.step === 'submitted');
    const listed = await clerk.client.get<{ items: CountedCaseAnswer[] }>(
      '/oversight/cases?of=left&unit=XYB&step=submitted&sort=-since&limit=200&months=2',
    );
    const known = new Set(listed.body.items.map(({ caseNo }) => caseNo));
    expect(office.filter(({ caseNo }) => !known.has(caseNo))).toEqual([]);
    const other = await county.unit();
    expect((await other.leader.client.get<OversightAnswer>('/oversight')).body.now).toEqual([]);
    expect((await other.leader.client.get<OversightAnswer>(`/oversight?unit=${unit.code}`)).body.now).toEqual(
      [],
    );
    expect((await unit.reviewer.client.get('/oversight')).status).toBe(403);
  });

  it('refuses what is no month, day or period, and saves both tables', async () => {
    for (const query of ['?months=0', '/cases?month=2026-13', '/cases?due=2026-02-30', '/cases?of=all'])
      expect((await unit.leader.client.get(`/oversight${query}`)).status).toBe(400);
    for (const path of ['/oversight/export?format=csv', '/oversight/cases/export?format=csv&of=left']) {
      const { status, content } = await unit.leader.client.download(path);
      expect(status).toBe(200);
      expect(content.toString('utf8').trim().split('\n').length).toBeGreaterThan(1);
    }
  });
});

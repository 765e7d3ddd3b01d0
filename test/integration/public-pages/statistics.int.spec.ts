import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type CaseFigure, shanghaiDate } from '@xinxiu/domain';
import { startOwnApi } from '../../harness/own-process.js';
import { County, type Unit } from '../../factories/county.js';
import { RepairJourney } from '../../factories/repair-journey.js';

jest.setTimeout(300_000);

const CASES = 3;
const today = shanghaiDate(Date.now());
let county: County;
let unit: Unit;
let caseNos: readonly string[];
let figures: ReadonlyMap<string, CaseFigure>;

/** Three cases of a fresh department, approved one after the other, and then counted. */
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
  figures = await untilCounted();
});

afterAll(() => county.close());

/** The api counts within a minute or two of what happened. */
async function untilCounted(): Promise<ReadonlyMap<string, CaseFigure>> {
  for (let tries = 0; tries < 90; tries++) {
    const found = await county.repositories.caseFigures.since(today.slice(0, 7));
    const ours = new Map(found.map((figure) => [figure.caseNo, figure]));
    if (caseNos.every((caseNo) => ours.get(caseNo)?.repairedOn !== undefined)) return ours;
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
      expect(figures.get(caseNo)).toEqual({
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
      const numbers = ['3', '3', '3', '0', '0', '100%', '3', '3'];
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

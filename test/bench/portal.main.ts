import { cpus } from 'node:os';
import type { Page } from 'playwright-core';
import { County, PASSWORD } from '../factories/county.js';
import { type PortalScene, portalScene } from '../factories/portal-scene.js';
import { PAGES, addressOf, isForPublic } from '../harness/browser/pages.js';
import { DESK, PHONE, Visitor, closeBrowser } from '../harness/browser/visitor.js';
import { startBenchStack } from './bench-stack.js';
import { writeCases } from './filled-store.js';
import { median } from './median.js';

/**
 * `npm run bench:portal`: how fast the pages are. Public pages: the largest paint on a slow line and a weak telephone, first
 * visit, and what script comes with them. The desk: how long the next page of a queue of a thousand open cases takes.
 * Figures with the day and the machine, no verdict.
 */
const ROUNDS = 7;
const OPEN_CASES = 1_000;
/** How long somebody looks at a page before he turns it: meanwhile the next one is asked for, ms. */
const LOOK_MS = 1_000;
/** "Slow 4G" as Lighthouse has it: 1.6 Mbit/s down, 750 kbit/s up, 150 ms for a way and back, a processor four times slower. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const SLOWER = 4;

/** Of what has been shown: when the largest thing came (ms since the address was asked), and how much script came. */
const PAINT = `new Promise((resolve) => {
  new PerformanceObserver((list) => {
    const scripts = performance.getEntriesByType('resource').filter(({ initiatorType }) => initiatorType === 'script');
    resolve({
      largestMs: list.getEntries().at(-1).startTime,
      scriptBytes: scripts.reduce((sum, { transferSize }) => sum + transferSize, 0),
      inlineScripts: document.scripts.length - scripts.length,
      bytes: performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))
        .reduce((sum, { transferSize }) => sum + transferSize, 0),
    });
  }).observe({ type: 'largest-contentful-paint', buffered: true });
})`;

interface Paint {
  readonly largestMs: number;
  readonly scriptBytes: number;
  readonly inlineScripts: number;
  /** Of everything that was sent for the page, compressed. */
  readonly bytes: number;
}

async function slow(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

/** A first visit: nothing is kept from before. */
async function firstVisit(address: string): Promise<Paint> {
  const visitor = await Visitor.arrive({ viewport: PHONE, untraced: true });
  try {
    await slow(visitor.page);
    await visitor.page.goto(address, { waitUntil: 'load' });
    return await visitor.page.evaluate<Paint>(PAINT);
  } finally {
    await visitor.leave();
  }
}

async function publicPages(scene: PortalScene): Promise<void> {
  console.log('| public page | largest paint, ms: median | slowest | kB in all | script, kB |');
  console.log('| --- | --- | --- | --- | --- |');
  for (const looked of PAGES.filter(isForPublic)) {
    const paints: Paint[] = [];
    for (let round = 0; round < ROUNDS; round++) paints.push(await firstVisit(addressOf(looked, scene)));
    const times = paints.map(({ largestMs }) => largestMs);
    const [{ bytes = 0, scriptBytes = 0, inlineScripts = 0 } = {}] = paints;
    const script = `${kb(scriptBytes)}${inlineScripts > 0 ? ` and ${inlineScripts} inline` : ''}`;
    console.log(
      `| ${looked.route} | ${median(times).toFixed(0)} | ${Math.max(...times).toFixed(0)} | ${kb(bytes)} | ${script} |`,
    );
  }
}

/** From the press of a button until other rows than those that begin with `before` are drawn, ms. */
const turning = (before: string | null): string => `new Promise((resolve) => {
  const look = (since) => {
    const key = document.querySelector('tbody tr[data-row-key]')?.getAttribute('data-row-key');
    if (key !== undefined && key !== ${JSON.stringify(before)}) resolve(performance.now() - since);
    else requestAnimationFrame(() => look(since));
  };
  addEventListener('click', () => look(performance.now()), { capture: true, once: true });
})`;

async function nextPage(page: Page): Promise<number> {
  const before = await page.locator('tbody tr[data-row-key]').first().getAttribute('data-row-key');
  const turned = page.evaluate<number>(turning(before));
  await page.getByRole('button', { name: '下一页' }).click();
  return turned;
}

async function queue(county: County): Promise<void> {
  await writeCases(county.repositories, OPEN_CASES);
  const clerk = await county.clerk();
  const asked: number[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const since = performance.now();
    await clerk.client.get('/cases?open=true&sort=due&limit=20');
    if (round > 0) asked.push(performance.now() - since);
  }
  const visitor = await Visitor.arrive({ viewport: DESK, untraced: true });
  await visitor.signIn(clerk.username, PASSWORD);
  await visitor.open('/desk/cases');
  const leafed: number[] = [];
  for (let round = 0; round < ROUNDS; round++) leafed.push(await nextPage(visitor.page));
  const read: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await visitor.page.waitForTimeout(LOOK_MS);
    read.push(await nextPage(visitor.page));
  }
  await visitor.leave();
  console.log(`\n| queue of ${OPEN_CASES} open cases | median, ms | slowest |\n| --- | --- | --- |`);
  console.log(`| page of 20 over HTTP | ${median(asked).toFixed(0)} | ${Math.max(...asked).toFixed(0)} |`);
  for (const [how, times] of [
    ['at once', leafed],
    ['after a second', read],
  ] as const)
    console.log(
      `| next page in the browser, ${how} | ${median(times).toFixed(0)} | ${Math.max(...times).toFixed(0)} |`,
    );
}

const kb = (bytes: number): string => (bytes / 1_000).toFixed(1);

const stack = await startBenchStack((line) => process.stderr.write(`${line}\n`));
Object.assign(process.env, stack.env, { XINXIU_API_URL: stack.apiUrl });
const county = await County.open();
try {
  console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, Node ${process.version}\n`);
  await publicPages(await portalScene(county));
  await queue(county);
} finally {
  await closeBrowser();
  await county.close();
  await stack.stop();
}
process.exit(0);

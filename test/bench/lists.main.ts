import { parseArgs } from 'node:util';
import { COUNTY, type Page, type Repositories } from '@xinxiu/persistence';
import { startBenchStack } from './bench-stack.js';
import { type FilledStore, filledStore } from './filled-store.js';
import { median } from './median.js';

/**
 * `npm run bench:lists [-- --records N] [-- --cases N] [-- --rounds N] [-- --store URI]`: what a page of a long list costs beside the same
 * page of a list of a hundred, both in turns on one server.
 */
const SHORT = 100;
const LIMIT = 20;

type Ask = (repositories: Repositories) => Promise<Page<unknown>>;

const PAGES: Readonly<Record<string, Ask>> = {
  'records, first page': ({ records }) => records.list(COUNTY, {}, { limit: LIMIT }),
  'records, from the middle': ({ records }) => records.list(COUNTY, {}, { limit: LIMIT, cursor: MIDDLE }),
  'records of a state': ({ records }) => records.list(COUNTY, { state: 'published' }, { limit: LIMIT }),
  'records, search by a number': ({ records }) =>
    records.list(COUNTY, { q: '〔2026〕99号' }, { limit: LIMIT }),
  'public records, first page': ({ publicRecords }) => publicRecords.search(undefined, { limit: LIMIT }),
  'public records, search by a name': ({ publicRecords }) =>
    publicRecords.search('第99食品', { limit: LIMIT }),
  'open cases, newest first': ({ cases }) => cases.list(COUNTY, { open: true }, { limit: LIMIT }),
  'open cases, most urgent first': ({ cases }) =>
    cases.list(COUNTY, { open: true, sort: 'due' }, { limit: LIMIT }),
};

const MIDDLE = Buffer.from(JSON.stringify(['2025-05-10', 'r-m'])).toString('base64url');

async function main(server: string): Promise<void> {
  const short = await filledStore(server, SHORT, SHORT);
  const long = await filledStore(server, records, cases);
  console.log(`| page of ${LIMIT} | of ${SHORT}, ms | of ${records} records or ${cases} cases, ms | ratio |`);
  console.log('| --- | --- | --- | --- |');
  for (const [name, ask] of Object.entries(PAGES)) {
    const [one, other] = await inTurns(ask, short, long);
    console.log(`| ${name} | ${one.toFixed(1)} | ${other.toFixed(1)} | ${(other / one).toFixed(1)} |`);
  }
  await short.drop();
  await long.drop();
}

/** @returns the medians (ms) */
async function inTurns(ask: Ask, short: FilledStore, long: FilledStore): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round++) {
    for (const [side, { repositories }] of [short, long].entries()) {
      const since = performance.now();
      await ask(repositories);
      // The first of each fills caches.
      if (round > 0) times[side]?.push(performance.now() - since);
    }
  }
  return [median(times[0]), median(times[1])];
}

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '10000' },
    cases: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '15' },
    store: { type: 'string' },
  },
});
const [records, cases, rounds] = [Number(values.records), Number(values.cases), Number(values.rounds)];
if (![records, cases, rounds].every((one) => Number.isInteger(one) && one > 0)) {
  console.error('Usage: npm run bench:lists -- [--records N] [--cases N] [--rounds N] [--store mongodb://…]');
  process.exit(2);
}
if (values.store === undefined) {
  const stack = await startBenchStack((line) => process.stderr.write(`${line}\n`));
  await main(stack.env['MONGODB_URI'] ?? '').finally(() => stack.stop());
} else {
  await main(values.store);
}
process.exit(0);

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { eligibilityRecordSchema } from '@xinxiu/contracts';
import { assessEligibility, civilDate } from '@xinxiu/domain';
import { loadPacks } from '@xinxiu/policy';
import { repositoryRoot } from '../harness/repository-root.js';
import { randomRecords } from './random-records.js';

/** `npm run bench:eligibility [-- --records N]`: how fast eligibility is, whether its cost is linear, its memory constant. */
const TENTHS = 10;
const AT = civilDate('2026-11-24');

interface Row {
  readonly records: number;
  /** Of this tenth alone. */
  readonly perSecond: number;
  readonly heapMb: number;
}

/** Parsed and assessed one after the other in this process; nothing is kept. */
function inOneProcess(count: number): readonly Row[] {
  const packs = loadPacks(`${repositoryRoot()}/seeds/policies`);
  if (!packs.ok) throw new Error('The packs of the repository cannot be read.');
  const { regimes } = packs.value;
  const records = randomRecords();
  const rows: Row[] = [];
  let eligible = 0;
  for (let tenth = 1; tenth <= TENTHS; tenth++) {
    const since = performance.now();
    for (let n = 0; n < count / TENTHS; n++) {
      const record = eligibilityRecordSchema.parse(records.next().value);
      if (assessEligibility(record, AT, regimes).eligible) eligible++;
    }
    const seconds = (performance.now() - since) / 1000;
    global.gc?.();
    const heapMb = Math.round(process.memoryUsage().heapUsed / 1e6);
    rows.push({
      records: (count / TENTHS) * tenth,
      perSecond: Math.round(count / TENTHS / seconds),
      heapMb,
    });
  }
  console.error(`${eligible} of ${count} eligible`);
  return rows;
}

/** The command on a stream of JSON lines, as a department would pipe them; the memory is the whole process's. */
async function onStream(count: number): Promise<readonly Row[]> {
  const program = `${repositoryRoot()}/apps/cli/dist/main.js`;
  const child = spawn(process.execPath, [program, 'eligibility', '-', '--at', AT], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const records = randomRecords();
  const rows: Row[] = [];
  const tenth = count / TENTHS;
  let answered = 0;
  let since = performance.now();
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) {
      if (byte !== NEWLINE || ++answered % tenth !== 0) continue;
      const seconds = (performance.now() - since) / 1000;
      rows.push({ records: answered, perSecond: Math.round(tenth / seconds), heapMb: residentMb(child.pid) });
      since = performance.now();
    }
  });
  for (let n = 0; n < count; n++) {
    if (!child.stdin.write(`${JSON.stringify(records.next().value)}\n`)) await once(child.stdin, 'drain');
  }
  child.stdin.end();
  await once(child, 'close');
  if (answered !== count) throw new Error(`${answered} answers to ${count} records.`);
  return rows;
}

const NEWLINE = 10;

/** 0 where the system does not tell. */
function residentMb(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1000);
  } catch {
    return 0;
  }
}

function report(title: string, memory: string, rows: readonly Row[]): void {
  console.log(`\n${title}\n\n| records | records/s of this tenth | ${memory} |\n| --- | --- | --- |`);
  for (const { records, perSecond, heapMb } of rows) console.log(`| ${records} | ${perSecond} | ${heapMb} |`);
}

const { values } = parseArgs({ options: { records: { type: 'string', default: '1000000' } } });
const count = Number(values.records);
if (!Number.isInteger(count) || count < TENTHS || count % TENTHS !== 0) {
  console.error('Usage: npm run bench:eligibility -- --records N   (a multiple of 10)');
  process.exit(2);
}
report('In one process', 'heap MB after collection', inOneProcess(count));
report('`xinxiu eligibility -` on a stream', 'resident MB', await onStream(count));

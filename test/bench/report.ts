import { cpus } from 'node:os';
import type { Comparison } from './compare.js';
import type { Measurement } from './measure.js';

/** The concurrency whose ratio counts. */
const RATIO_AT = 20;

export interface SideReport {
  readonly cases: number;
  readonly casesPerSecond: number;
  readonly stepP50Ms: number;
  readonly stepP95Ms: number;
  readonly cpuMsPerCase: Readonly<Record<string, number>>;
  /** Of all servers and workers, without the client that plays the people. */
  readonly serverCpuMsPerCase: number;
}

export interface BenchReport {
  readonly date: string;
  readonly machine: { readonly cpu: string; readonly cores: number; readonly node: string };
  readonly results: readonly { concurrency: number; bare: SideReport; xinxiu: SideReport; ratio: number }[];
  /** Xinxiu's cases/s over those of bare Temporal at 20 at once; null when 20 was not measured. */
  readonly ratio: number | null;
}

export function reportOn(comparisons: readonly Comparison[], date: string): BenchReport {
  const results = comparisons.map(({ concurrency, bare, xinxiu }) => {
    const [a, b] = [sideReport(bare), sideReport(xinxiu)];
    return { concurrency, bare: a, xinxiu: b, ratio: round(rate(xinxiu) / rate(bare), 3) };
  });
  const [cpu] = cpus();
  return {
    date,
    machine: { cpu: cpu?.model ?? 'unknown', cores: cpus().length, node: process.version },
    results,
    ratio: results.find(({ concurrency }) => concurrency === RATIO_AT)?.ratio ?? null,
  };
}

/** The report as the markdown tables that docs/benchmarks.md shows. */
export function asText(report: BenchReport): string {
  const { machine, results, ratio, date } = report;
  const lines = [
    `${date}, ${machine.cores} cores (${machine.cpu}), Node ${machine.node}`,
    '',
    '| at once | side | cases/s | step p50 ms | step p95 ms | server CPU-ms a case | ratio |',
    '| --- | --- | --- | --- | --- | --- | --- |',
  ];
  for (const result of results)
    for (const name of ['bare', 'xinxiu'] as const) {
      const side = result[name];
      const { casesPerSecond, stepP50Ms, stepP95Ms, serverCpuMsPerCase } = side;
      const last = name === 'xinxiu' ? result.ratio : '';
      const cells = [
        result.concurrency,
        name,
        casesPerSecond,
        stepP50Ms,
        stepP95Ms,
        serverCpuMsPerCase,
        last,
      ];
      lines.push(`| ${cells.join(' | ')} |`);
    }
  lines.push('', ...processTable(report), '', `ratio ${ratio ?? `not measured (needs ${RATIO_AT} at once)`}`);
  return lines.join('\n');
}

function processTable({ results }: BenchReport): string[] {
  const names = Object.keys(results[0]?.bare.cpuMsPerCase ?? {});
  const rows = results.flatMap((result) =>
    (['bare', 'xinxiu'] as const).map((name) => {
      const times = names.map((process) => result[name].cpuMsPerCase[process] ?? 0);
      return `| ${[result.concurrency, name, ...times].join(' | ')} |`;
    }),
  );
  const head = ['CPU-ms a case: at once', 'side', ...names];
  return [`| ${head.join(' | ')} |`, `| ${head.map(() => '---').join(' | ')} |`, ...rows];
}

function sideReport(measured: Measurement): SideReport {
  const { cases, cpuMs, stepMs } = measured;
  const perCase = Object.entries(cpuMs).map(([name, ms]) => [name, round(ms / cases, 1)] as const);
  const servers = Object.entries(cpuMs).filter(([name]) => name !== 'client');
  return {
    cases,
    casesPerSecond: round(rate(measured), 2),
    stepP50Ms: round(percentile(stepMs, 0.5), 1),
    stepP95Ms: round(percentile(stepMs, 0.95), 1),
    cpuMsPerCase: Object.fromEntries(perCase),
    serverCpuMsPerCase: round(servers.reduce((total, [, ms]) => total + ms, 0) / cases, 1),
  };
}

function rate({ cases, wallMs }: Measurement): number {
  return (cases / wallMs) * 1_000;
}

/** Nearest rank. @param part 0 … 1 */
function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

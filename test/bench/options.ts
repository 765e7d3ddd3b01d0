import { parseArgs } from 'node:util';

export interface BenchOptions {
  readonly json: boolean;
  /** Cases on each side at each concurrency. */
  readonly cases: number;
  readonly concurrencies: readonly number[];
}

/**
 * Reads `[--json] [--cases N] [--concurrency 1,20,60]`. npm keeps flags before `--` to itself and tells of them by
 * npm_config_json, npm_config_cases and npm_config_concurrency, so both ways of writing work.
 * @throws Error that says which value cannot be used
 */
export function readOptions(args: readonly string[], env: NodeJS.ProcessEnv): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean' }, cases: { type: 'string' }, concurrency: { type: 'string' } },
  });
  const cases = values.cases ?? env['npm_config_cases'] ?? '60';
  const concurrency = values.concurrency ?? env['npm_config_concurrency'] ?? '1,20,60';
  return {
    json: values.json ?? env['npm_config_json'] === 'true',
    cases: whole(cases, '--cases', 2_000),
    concurrencies: concurrency.split(',').map((one) => whole(one, '--concurrency', 500)),
  };
}

function whole(text: string, flag: string, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0 && value <= most) return value;
  throw new Error(`${flag}: "${text}" is not a whole number from 1 to ${most}.`);
}

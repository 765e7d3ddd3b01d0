import { createInterface } from 'node:readline';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { loadCalendar } from '@xinxiu/calendar';
import {
  type CivilDate,
  addPeriod,
  addWorkingDays,
  assessEligibility,
  checkUscc,
  parseCivilDate,
  shanghaiDate,
} from '@xinxiu/domain';
import { type PolicyPacks, formatPackProblem, loadPacks, parseEligibilityRecord } from '@xinxiu/policy';
import { type Command, InvalidArgumentError } from 'commander';
import { EXIT, Refused, output } from '../output/output.js';
import { seedsDir } from '../stack/project.js';

function day(text: string): CivilDate {
  const parsed = parseCivilDate(text);
  if (parsed !== undefined) return parsed;
  throw new InvalidArgumentError('must be a day that exists, as YYYY-MM-DD.');
}

function count(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0 && number <= 10_000) return number;
  throw new InvalidArgumentError('must be a whole number from 0 to 10000.');
}

function span(
  text: string,
  before: { from: CivilDate; to: CivilDate }[] = [],
): { from: CivilDate; to: CivilDate }[] {
  const [from, to] = text.split('..');
  const one = { from: day(from ?? ''), to: day(to ?? '') };
  if (one.to < one.from) throw new InvalidArgumentError('must not end before it begins.');
  return [...before, one];
}

interface DeadlineOptions {
  readonly from: CivilDate;
  readonly workingDays: number;
  readonly suspend?: readonly { from: CivilDate; to: CivilDate }[];
}

function deadline({ from, workingDays, suspend }: DeadlineOptions): void {
  const calendar = loadCalendar({ holidaysDir: join(seedsDir(), 'holidays') });
  output.json(addWorkingDays(calendar, from, workingDays, suspend ?? []));
}

function period({ from, months, years }: { from: CivilDate; months?: number; years?: number }): void {
  if ((months === undefined) === (years === undefined)) throw new Refused('Give either --months or --years.');
  output.json(addPeriod(from, months === undefined ? { years: years ?? 0 } : { months }));
}

function usccCheck(codes: readonly string[]): void {
  for (const code of codes) {
    const verdict = checkUscc(code);
    output.json(verdict);
    if (!verdict.valid) process.exitCode = EXIT.refused;
  }
}

function packs(): PolicyPacks {
  const loaded = loadPacks(join(seedsDir(), 'policies'));
  if (loaded.ok) return loaded.value;
  throw new Refused(
    loaded.error.map((problem) => formatPackProblem(problem)).join('\n'),
    'Mend the packs in seeds/policies.',
  );
}

/** One record as a JSON object, or several as JSON lines; one object out per record in. */
async function eligibility(file: string, { at }: { at?: CivilDate }): Promise<void> {
  const { regimes } = packs();
  const today = at ?? shanghaiDate(Date.now());
  const source = file === '-' ? process.stdin : createReadStream(file);
  let text = '';
  let number = 0;
  const answer = (line: string): void => {
    number++;
    const parsed = parseEligibilityRecord(jsonOf(line, number));
    if (!parsed.ok) throw new Refused(`Record ${number}: ${JSON.stringify(parsed.error)}`);
    output.json(assessEligibility(parsed.value, today, regimes));
  };
  for await (const line of createInterface({ input: source })) {
    text += `${text === '' ? '' : '\n'}${line}`;
    // A record may be spread over lines; it is whole when it can be read.
    if (isWhole(text)) {
      if (text.trim() !== '') answer(text);
      text = '';
    }
  }
  if (text.trim() !== '') answer(text);
}

function isWhole(text: string): boolean {
  if (text.trim() === '') return true;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function jsonOf(text: string, number: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(`Record ${number} is no JSON.`, 'Give one JSON object, or one a line.');
  }
}

export function lawCommands(program: Command): void {
  program
    .command('uscc')
    .description('统一社会信用代码 / unified social credit codes')
    .command('check <code...>')
    .description('校验 / checks both check characters; exit 1 when one is invalid')
    .option('--json')
    .action(usccCheck);
  program
    .command('deadline')
    .description('按工作日推算期限 / adds working days, with the proof')
    .requiredOption('--from <date>', 'day of the event; not counted', day)
    .requiredOption('--working-days <n>', 'how many', count)
    .option('--suspend <from..to>', 'days that do not count; may be repeated', span)
    .option('--json')
    .action(deadline);
  program
    .command('period')
    .description('按月或年推算期间 / adds months or years, with the proof')
    .requiredOption('--from <date>', 'first day', day)
    .option('--months <n>', 'months', count)
    .option('--years <n>', 'years', count)
    .option('--json')
    .action(period);
  program
    .command('eligibility')
    .description('何时可以申请修复 / when repair may be applied for, and what is missing')
    .argument('[file]', 'JSON or JSON lines; - for stdin', '-')
    .option('--at <date>', 'day of the application; today unless given', day)
    .option('--json')
    .action(eligibility);
}

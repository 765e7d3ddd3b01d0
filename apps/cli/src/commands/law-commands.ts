import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { loadCalendar } from '@xinxiu/calendar';
import {
  type CivilDate,
  type EligibilityRecord,
  type Result,
  addPeriod,
  addWorkingDays,
  assessEligibility,
  checkUscc,
  err,
  shanghaiDate,
} from '@xinxiu/domain';
import {
  type PolicyPacks,
  type RecordProblem,
  fieldNames,
  formatPackProblem,
  loadPacks,
  parseEligibilityRecord,
  unknownField,
} from '@xinxiu/policy';
import type { Command } from 'commander';
import { type LineProblem, jsonRecords } from '../law/json-records.js';
import { linesOf } from '../law/lines.js';
import { say } from '../output/language.js';
import { EXIT, Refused, UsageError, output } from '../output/output.js';
import { seedsDir } from '../stack/project.js';
import { type DaySpan, civilDay, daySpans, wholeNumber } from './arguments.js';

interface DeadlineOptions {
  readonly from: CivilDate;
  readonly workingDays: number;
  readonly suspend?: readonly DaySpan[];
}

function deadline({ from, workingDays, suspend }: DeadlineOptions): void {
  const calendar = loadCalendar({ holidaysDir: join(seedsDir(), 'holidays') });
  output.json(addWorkingDays(calendar, from, workingDays, suspend ?? []));
}

interface PeriodOptions {
  readonly from: CivilDate;
  readonly months?: number;
  readonly years?: number;
}

/** @throws UsageError for none or both lengths, or a period that the law does not know (over 100 years) */
function period({ from, months, years }: PeriodOptions): void {
  if ((months === undefined) === (years === undefined)) {
    throw new UsageError(say('请给出 --months 或 --years 之一。', 'Give either --months or --years.'));
  }
  try {
    output.json(addPeriod(from, months === undefined ? { years: years ?? 0 } : { months }));
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message) : error;
  }
}

async function usccCheck(codes: readonly string[], { file }: { file?: string }): Promise<void> {
  if ((codes.length === 0) === (file === undefined)) {
    throw new UsageError(say('请给出代码，或用 --file 指定文件。', 'Give codes, or a file with --file.'));
  }
  for await (const code of file === undefined ? codes : linesOf(sourceOf(file))) {
    const verdict = checkUscc(code);
    await output.jsonLine(verdict);
    if (!verdict.valid) process.exitCode = EXIT.refused;
  }
}

function sourceOf(file: string): NodeJS.ReadableStream {
  return file === '-' ? process.stdin : createReadStream(file);
}

function packs(): PolicyPacks {
  const loaded = loadPacks(join(seedsDir(), 'policies'));
  if (loaded.ok) return loaded.value;
  throw new Refused(
    loaded.error.map((problem) => formatPackProblem(problem)).join('\n'),
    say('更正 seeds/policies 中的规则包。', 'Mend the packs in seeds/policies.'),
    { code: 'PACKS_INVALID' },
  );
}

/** One record as a JSON object, or several as JSON lines; one object out per record in, in constant memory. */
async function eligibility(file: string, { at }: { at?: CivilDate }): Promise<void> {
  const law = packs();
  const today = at ?? shanghaiDate(Date.now());
  for await (const found of jsonRecords(linesOf(sourceOf(file)))) {
    const parsed = 'problem' in found ? err([found.problem]) : knownRecord(found.value, law);
    if (parsed.ok) await output.jsonLine(assessEligibility(parsed.value, today, law.regimes));
    else {
      await output.jsonLine({ line: found.line, refused: true, problems: parsed.error });
      process.exitCode = EXIT.refused;
    }
  }
}

function knownRecord(
  value: unknown,
  law: PolicyPacks,
): Result<EligibilityRecord, readonly (RecordProblem | LineProblem)[]> {
  const parsed = parseEligibilityRecord(value);
  const unknown = parsed.ok ? unknownField(parsed.value, law) : undefined;
  if (unknown === undefined) return parsed;
  const names = fieldNames(law).join('、');
  const message = say(
    `规则包中没有领域“${unknown}”；可用：${names}`,
    `No pack knows the field "${unknown}"; there are: ${names}`,
  );
  return err([{ code: 'FIELD_UNKNOWN', path: 'field', message }]);
}

export function lawCommands(program: Command): void {
  program
    .command('uscc')
    .description(say('统一社会信用代码', 'unified social credit codes'))
    .command('check [code...]')
    .description(
      say(
        '校验两个校验码；有一个无效时退出码为 1',
        'checks both check characters; exit 1 when one is invalid',
      ),
    )
    .option(
      '--file <file>',
      say('一行一个代码的文件；- 为标准输入', 'a file with one code a line; - for stdin'),
    )
    .option('--json')
    .addHelpText('after', '\n例 / example:\n  xinxiu uscc check 91320100748204660Q')
    .action(usccCheck);
  program
    .command('deadline')
    .description(say('按工作日推算期限，附逐日依据', 'adds working days, with the proof'))
    .requiredOption('--from <date>', say('起算日，不计入', 'day of the event; not counted'), civilDay)
    .requiredOption('--working-days <n>', say('工作日数', 'how many'), wholeNumber)
    .option(
      '--suspend <from..to>',
      say('停止计时的日子，可重复', 'days that do not count; repeatable'),
      daySpans,
    )
    .option('--json')
    .addHelpText(
      'after',
      '\n例 / example:\n  xinxiu deadline --from 2026-09-28 --working-days 3 --suspend 2026-09-29..2026-09-30',
    )
    .action(deadline);
  program
    .command('period')
    .description(say('按月或年推算期间，附依据', 'adds months or years, with the proof'))
    .requiredOption('--from <date>', say('起算日', 'first day'), civilDay)
    .option('--months <n>', say('月数', 'months'), wholeNumber)
    .option('--years <n>', say('年数', 'years'), wholeNumber)
    .option('--json')
    .addHelpText('after', '\n例 / example:\n  xinxiu period --from 2026-08-31 --months 6')
    .action(period);
  program
    .command('eligibility')
    .description(say('何时可以申请修复，还缺什么', 'when repair may be applied for, and what is missing'))
    .argument('[file]', say('JSON 或 JSON 行；- 为标准输入', 'JSON or JSON lines; - for stdin'), '-')
    .option('--at <date>', say('申请日；默认今天', 'day of the application; today unless given'), civilDay)
    .option('--json')
    .addHelpText('after', '\n例 / example:\n  xinxiu eligibility record.json --at 2026-06-01')
    .action(eligibility);
}

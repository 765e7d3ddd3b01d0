import { join } from 'node:path';
import { type WorkingDayCalendar, loadCalendar } from '@xinxiu/calendar';
import {
  type CivilDate,
  type CountingRule,
  type DayProof,
  FIRST_YEAR,
  LAST_YEAR,
  MOST_MONTHS,
  MOST_WORKING_DAYS,
  OutsideCalendar,
  addPeriod,
  addWorkingDays,
  articlesOf,
  citedProof,
  explainDeadline,
  explainProof,
  rulesOfProof,
} from '@xinxiu/domain';
import type { Command } from 'commander';
import { readNoticeFile } from '../holidays/notice-file.js';
import { reviewedNotice } from '../holidays/notice-review.js';
import { type TextOptions, textLanguage, withText } from '../law/text-option.js';
import { examples } from '../output/examples.js';
import { say } from '../output/language.js';
import { UsageError, output } from '../output/output.js';
import { seedsDir } from '../stack/project.js';
import { type DaySpan, civilDay, collected, daySpans, wholeNumberTo } from './arguments.js';

interface DeadlineOptions extends TextOptions {
  readonly from: CivilDate;
  readonly workingDays: number;
  readonly suspend?: readonly DaySpan[];
  readonly holidays?: readonly string[];
}

async function deadline(options: DeadlineOptions): Promise<void> {
  const { from, workingDays, suspend = [], holidays = [] } = options;
  const calendar = await calendarWith(holidays);
  const { due, provisional, proof } = counted(() => addWorkingDays(calendar, from, workingDays, suspend));
  const language = textLanguage(options);
  const rules = rulesOfProof(proof);
  if (!language) return output.json({ due, provisional, proof: citedProof(proof), rules, startDay: from });
  const told = { due, provisional, proof, article: articlesOf(rules), startDay: from };
  for (const line of explainDeadline(told, language)) output.text(line);
}

/** Beside the notices of the release, those of files; the result hangs on nothing that only a server knows. */
async function calendarWith(files: readonly string[]): Promise<WorkingDayCalendar> {
  const holidaysDir = join(seedsDir(), 'holidays');
  const release = loadCalendar({ holidaysDir });
  const loaded = [];
  for (const file of files) {
    const { notice } = await readNoticeFile(file);
    reviewedNotice(file, notice, holidaysDir, release);
    loaded.push(notice);
  }
  return loaded.length === 0 ? release : loadCalendar({ holidaysDir, loaded });
}

interface PeriodOptions extends TextOptions {
  readonly from: CivilDate;
  readonly months?: number;
  readonly years?: number;
}

/** @throws UsageError for none or both lengths, or a period that the law does not know (over 100 years) */
function period(options: PeriodOptions): void {
  const { from, months, years } = options;
  if ((months === undefined) === (years === undefined)) {
    throw new UsageError(say('请给出 --months 或 --years 之一。', 'Give either --months or --years.'));
  }
  const { end, proof } = counted(() =>
    addPeriod(from, months === undefined ? { years: years ?? 0 } : { months }),
  );
  const language = textLanguage(options);
  const rules = rulesOfProof(proof);
  if (!language) return output.json({ end, proof: citedProof(proof), rules, startDay: from });
  for (const line of periodText(end, proof, rules, language)) output.text(line);
}

function periodText(
  end: CivilDate,
  proof: readonly DayProof[],
  rules: readonly CountingRule[],
  language: 'zh-CN' | 'en',
): readonly string[] {
  const articles = articlesOf(rules);
  const head =
    language === 'en' ? [`Ends: ${end}`, `Rule: ${articles}`] : [`届满：${end}`, `依据：${articles}`];
  return [...head, ...explainProof(proof, language)];
}

/** @throws UsageError for a count that no statute knows, or that leaves the calendar */
function counted<T>(count: () => T): T {
  try {
    return count();
  } catch (error) {
    if (error instanceof OutsideCalendar) {
      throw new UsageError(
        say(
          `推算结果在${LAST_YEAR}年之后，只推算${FIRST_YEAR}年至${LAST_YEAR}年间的日期；请给出更早的起算日、更短的期限，或者更短的停止计时。`,
          `The result lies after ${LAST_YEAR}; days are counted from ${FIRST_YEAR} to ${LAST_YEAR}. Give an earlier day, a shorter limit, or a shorter suspension.`,
        ),
      );
    }
    throw error instanceof RangeError ? new UsageError(error.message) : error;
  }
}

export function deadlineCommands(program: Command): void {
  withText(program.command('deadline'))
    .description(say('按工作日推算期限，附逐日依据', 'adds working days, with the proof'))
    .requiredOption('--from <date>', say('起算日，不计入', 'day of the event; not counted'), civilDay)
    .requiredOption('--working-days <n>', say('工作日数', 'how many'), wholeNumberTo(MOST_WORKING_DAYS))
    .option(
      '--suspend <from..to>',
      say('停止计时的日子，可重复', 'days that do not count; repeatable'),
      daySpans,
    )
    .option(
      '--holidays <file>',
      say('另加的节假日通知文件，可重复', 'a further holiday notice; repeatable'),
      collected,
    )
    .addHelpText(
      'after',
      examples('xinxiu deadline --from 2026-09-28 --working-days 3 --suspend 2026-09-29..2026-09-30'),
    )
    .action(deadline);
  withText(program.command('period'))
    .description(say('按月或年推算期间，附依据', 'adds months or years, with the proof'))
    .requiredOption('--from <date>', say('起算日', 'first day'), civilDay)
    .option('--months <n>', say('月数', 'months'), wholeNumberTo(MOST_MONTHS))
    .option('--years <n>', say('年数', 'years'), wholeNumberTo(MOST_MONTHS / 12))
    .addHelpText('after', examples('xinxiu period --from 2026-08-31 --months 6'))
    .action(period);
}

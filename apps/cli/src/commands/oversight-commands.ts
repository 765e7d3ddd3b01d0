import {
  COUNTED_SORTS,
  type CountedCaseAnswer,
  type HeatCellAnswer,
  type OversightAnswer,
} from '@xinxiu/contracts';
import {
  AGES,
  AGE_WORDS,
  CAUSE_KINDS,
  CAUSE_KIND_WORDS,
  type CaseStatus,
  COUNTED,
  STATUS_WORDS,
  STEPS,
  shanghaiMinute,
} from '@xinxiu/domain';
import { type Command, Option } from 'commander';
import { Api } from '../api/api.js';
import { examples } from '../output/examples.js';
import { nameOf, say } from '../output/language.js';
import { output, table } from '../output/output.js';
import { type ListOptions, pageOf, paged } from '../output/paged-list.js';

interface ShowOptions {
  readonly unit?: string;
  readonly months?: string;
  readonly json?: boolean;
}

async function show({ json, unit, months }: ShowOptions): Promise<void> {
  const asked = { ...(unit !== undefined && { unit }), ...(months !== undefined && { months }) };
  const query = new URLSearchParams(asked).toString();
  const found = await (await Api.asCaller()).get<OversightAnswer>(`/oversight${query && `?${query}`}`);
  if (json) return output.json(found);
  output.text(overviewText(found));
}

function overviewText({ at, now, ages, ahead, passed, decided, causes }: OversightAnswer): string {
  const due = ahead.filter(({ count }) => count > 0);
  const part = (title: string, rows: readonly string[][]): string[] =>
    rows.length > 0 ? [`\n${title}`, table(rows)] : [];
  return [
    say(`统计时间 ${shanghaiMinute(Date.parse(at))}`, `counted ${shanghaiMinute(Date.parse(at))}`),
    ...part(say('在办案件', 'open cases'), now.map(heatRow)),
    ...part(
      say('案龄', 'age since the application'),
      ages.map(({ age, count, late }) => [
        say(AGE_WORDS[age].zh, AGE_WORDS[age].en),
        String(count),
        lateText(late),
      ]),
    ),
    ...part(
      say('未来20个工作日到期', 'falls due within 20 working days'),
      due.map(({ day, count }) => [day, String(count)]),
    ),
    ...part(say('已办结环节的用时', 'how long steps took'), passed.map(heatRow)),
    ...part(
      say('逐月决定', 'decisions by month'),
      decided.filter(({ count }) => count > 0).map(({ month, ...one }) => [month, ...spreadCells(one)]),
    ),
    ...part(
      say('补正、不予受理和不予修复的理由', 'reasons of supplements, refusals and denials'),
      causes.map(({ kind, code, count }) => [
        nameOf(kind, CAUSE_KIND_WORDS),
        kind === 'supplement' ? nameOf(code as CaseStatus, STATUS_WORDS) : code,
        String(count),
      ]),
    ),
  ].join('\n');
}

function heatRow({ unit, step, ...spread }: HeatCellAnswer): string[] {
  return [unit, nameOf(step, STATUS_WORDS), ...spreadCells(spread)];
}

function spreadCells({ count, late, median = 0, p90 = 0 }: Omit<HeatCellAnswer, 'unit' | 'step'>): string[] {
  const took = say(
    `中位数 ${median} 个工作日，九成在 ${p90} 以内`,
    `median ${median}, 9 of 10 within ${p90} working days`,
  );
  return [String(count), lateText(late), took];
}

function lateText(late: number): string {
  return late === 0 ? '' : say(`超期 ${late}`, `${late} late`);
}

function cases(options: ListOptions): Promise<void> {
  return pageOf<CountedCaseAnswer>('/oversight/cases', options, cells, [
    say('案号', 'case'),
    say('单位', 'unit'),
    say('环节', 'step'),
    say('自', 'from'),
    say('至或期限', 'until or due'),
    say('工作日', 'working days'),
    say('理由', 'reason'),
  ]);
}

function cells({
  caseNo,
  unit,
  step,
  from,
  until,
  due,
  workingDays,
  late,
  code,
}: CountedCaseAnswer): string[] {
  const days =
    workingDays === undefined ? '-' : `${workingDays} ${lateText(late ? 1 : 0) && say('超期', 'late')}`;
  return [
    caseNo,
    unit,
    step ? nameOf(step, STATUS_WORDS) : '-',
    from ?? '-',
    until ?? due ?? '-',
    days.trim(),
    code ?? '-',
  ];
}

/** What both commands narrow by. */
function looked(command: Command): Command {
  return command
    .option('--unit <code>', say('单位代码，或 applicant', 'code of a department, or applicant'))
    .option('--months <n>', say('回看几个月，1至24', 'months that are looked back on, 1 to 24'));
}

export function oversightCommands(program: Command): void {
  const oversight = program
    .command('oversight')
    .description(
      say('督办总览：在办、用时、按期率和理由', 'how the work goes: open, how long, in time, reasons'),
    );
  looked(oversight.command('show'))
    .description(
      say(
        '各单位各环节的数字（信用办、督办、审计、部门负责人）',
        'the numbers (credit office, overseers, leaders)',
      ),
    )
    .option('--json')
    .addHelpText('after', examples('xinxiu oversight show --months 3'))
    .action(show);
  looked(paged(oversight.command('cases'), COUNTED_SORTS))
    .description(say('一个数字背后的案件', 'the cases behind a number'))
    .addOption(new Option('--of <what>', say('统计内容', 'what is counted')).choices(COUNTED))
    .addOption(new Option('--step <step>', say('环节', 'step')).choices(STEPS))
    .option('--month <month>', say('月份，如 2026-11', 'month, as 2026-11'))
    .addOption(new Option('--age <age>', say('案龄', 'age in working days, up to')).choices(AGES))
    .option('--due <day>', say('到期日', 'day on which they fall due'))
    .option('--late', say('仅超期', 'only what is late'))
    .addOption(new Option('--kind <kind>', say('理由类型', 'kind of reason')).choices(CAUSE_KINDS))
    .option('--code <code>', say('理由代码', 'code of the reason'))
    .addHelpText('after', examples('xinxiu oversight cases --of left --step under-review --late'))
    .action(cases);
}

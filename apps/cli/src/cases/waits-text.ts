import type { CaseWaits, WaitAnswer } from '@xinxiu/contracts';
import {
  ACTION_WORDS,
  CAUSE_TABLE,
  ENGINE_EVENT_WORDS,
  EVENT_WORDS,
  RUNG_TOLD_WORDS,
  RUNG_WORDS,
  STATUS_WORDS,
  WAIT_WORDS,
  shanghaiMinute,
  targetWords,
} from '@xinxiu/domain';
import { nameOf, say } from '../output/language.js';
import { table } from '../output/output.js';

/** What a case waits for, for what it is stuck, and how it went. */
export function waitsText({ caseNo, status, waits, causes, course }: CaseWaits): string {
  const stuck = causes.map(({ cause, id }) => {
    const { name, todo } = CAUSE_TABLE[cause];
    return `! ${say(name.zh, name.en)} — ${say(todo.zh, todo.en)}  (${id})`;
  });
  return [
    `${caseNo}  ${nameOf(status, STATUS_WORDS)}`,
    ...stuck,
    '',
    waits.length === 0 ? say('不再等待任何事项', 'It waits for nothing any more') : waitTable(waits),
    '',
    table(course.map(courseCells)),
  ].join('\n');
}

function waitTable(waits: readonly WaitAnswer[]): string {
  const head = [
    say('等待', 'waits for'),
    say('何人', 'whom'),
    say('自', 'since'),
    say('到时', 'comes at'),
    say('剩余工作日', 'working days left'),
    say('依据', 'article'),
  ];
  return table([head, ...waits.map(waitCells)]);
}

function waitCells({ kind, whom, since, firesAt, workingDays, article, isProvisional, ...more }: WaitAnswer) {
  const { rung, to = [], actions = [] } = more;
  const what = rung === undefined ? nameOf(kind, WAIT_WORDS) : nameOf(rung, RUNG_WORDS);
  const acts = actions.map((name) => nameOf(name, ACTION_WORDS)).join('/');
  const { person, department, place } = whom;
  const told = to.map((one) => nameOf(one, RUNG_TOLD_WORDS));
  const at = place === undefined ? undefined : targetWords(place);
  const who = [department, person, at && say(at.zh, at.en), ...told].filter((one) => one !== undefined);
  return [
    acts === '' ? what : `${what}: ${acts}`,
    who.join(' '),
    minute(since),
    firesAt === undefined
      ? ''
      : `${minute(firesAt)}${isProvisional ? say('（暂定）', ' (provisional)') : ''}`,
    workingDays === undefined ? '' : String(workingDays),
    article ?? '',
  ];
}

function courseCells(line: CaseWaits['course'][number]): string[] {
  if (line.kind === 'idle') {
    const { days, workingDays } = line;
    return [
      '',
      say(
        `… 无事 ${workingDays} 个工作日（${days} 天）`,
        `… ${workingDays} working days waiting (${days} days)`,
      ),
    ];
  }
  const { at, told, type, by = '', times } = line;
  const words = told === 'case' ? nameOf(type, EVENT_WORDS) : nameOf(type, ENGINE_EVENT_WORDS);
  const who = told === 'case' ? by : say('引擎', 'engine');
  return [minute(at), times > 1 ? `${words} ×${times}` : words, who];
}

const minute = (at: string): string => shanghaiMinute(Date.parse(at));

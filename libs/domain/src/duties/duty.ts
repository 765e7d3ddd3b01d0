import type { Role } from '../permissions/actor.js';
import { type Words, words } from '../words.js';

/** The recurring duties of the platform. A name is the id of the schedule in the engine. */
export const DUTY_NAMES = [
  'notice-sweep',
  'expire-records',
  'track-commitments',
  'archive-closed-cases',
  'probe-ended-publications',
  'propose-deletions',
  'carry-out-deletion',
  'draw-spot-check',
] as const;
export type DutyName = (typeof DUTY_NAMES)[number];

/** What happens when a turn comes while the one before still runs: it is left out, or waits as the only one. */
export const DUTY_OVERLAPS = ['skip', 'buffer-one'] as const;
export type DutyOverlap = (typeof DUTY_OVERLAPS)[number];

export const DUTY_OVERLAP_WORDS: Readonly<Record<DutyOverlap, Words>> = {
  skip: words('上一轮未结束的，本轮不执行', 'a turn that comes while the last one runs is left out'),
  'buffer-one': words(
    '上一轮未结束的，本轮等其结束后执行',
    'a turn that comes while the last one runs begins after it',
  ),
};

/** How a run of a duty ended, or that it has not; `forgotten` where the engine keeps nothing of it any more. */
export const DUTY_OUTCOMES = ['running', 'done', 'failed', 'forgotten'] as const;
export type DutyOutcome = (typeof DUTY_OUTCOMES)[number];

export const DUTY_OUTCOME_WORDS: Readonly<Record<DutyOutcome, Words>> = {
  running: words('执行中', 'running'),
  done: words('完成', 'done'),
  failed: words('失败', 'failed'),
  forgotten: words('引擎已不保存', 'kept no more'),
};

/** `missing`: the engine has no schedule of it, as before the first start of a worker. */
export const DUTY_STATES = ['active', 'paused', 'missing'] as const;
export type DutyState = (typeof DUTY_STATES)[number];

export const DUTY_STATE_WORDS: Readonly<Record<DutyState, Words>> = {
  active: words('按计划执行', 'active'),
  paused: words('已暂停', 'paused'),
  missing: words('尚未设置', 'not set up'),
};

/** When the turns of a duty come: every so many minutes, or on the first day of each quarter (Asia/Shanghai). */
export type DutyTurn = { readonly everyMinutes: number } | { readonly quarterlyAtHour: number };

export interface DutyRule {
  readonly name: Words;
  /** What it does, in a sentence. */
  readonly what: Words;
  /** What a turn that ends well counts. */
  readonly counts: Words;
  readonly turn: DutyTurn;
  readonly overlap: DutyOverlap;
  /** For how long a turn that was missed while the engine did not run is made up, minutes. */
  readonly catchUpMinutes: number;
  /** Why these two, for who reads the page of the duties. */
  readonly why: Words;
  /** Whether the first turn comes as soon as the schedule is made. */
  readonly atOnce: boolean;
  /** Who has it run by hand. */
  readonly runBy: readonly Role[];
}

const MACHINES: readonly Role[] = ['administrator'];
const OFFICE: readonly Role[] = ['credit-office', 'administrator'];

const DAY = 1_440;

/** What is due stays due: whichever turn comes next does the work of those that were missed. */
const WHAT_IS_DUE_STAYS = words(
  '每轮办理全部到期事项，两轮同时执行只会重复劳动；错过的由下一轮一并办理，补一轮即可。',
  'A turn does everything that is due: two at once would do the same work, and one makes up for all that were missed.',
);

const RARE = words(
  '一天只有一轮，碰上手工执行也不能丢，等其结束后再执行；错过的在下一轮之前补一轮。',
  'There is one turn a day: it is not lost to a run by hand, and one that was missed is made up until the next.',
);

/** The one table of recurring duties: the worker sets the schedules by it, pages and the command line read it. */
export const DUTY_TABLE: Readonly<Record<DutyName, DutyRule>> = {
  'notice-sweep': {
    name: words('补发通知', 'Send what was left'),
    what: words(
      '补发因程序中断而无人发送的通知，每件只发一次。',
      'Sends notices that nobody sends any more because a worker died; each is sent once.',
    ),
    counts: words('尝试 {n} 件通知', '{n} notices tried'),
    turn: { everyMinutes: 15 },
    overlap: 'skip',
    catchUpMinutes: 15,
    why: WHAT_IS_DUE_STAYS,
    atOnce: true,
    runBy: OFFICE,
  },
  'expire-records': {
    name: words('到期停止公示', 'End publication at its maximum'),
    what: words(
      '终止达到最长公示期的记录的公示。',
      'Ends the publication of records that have reached their maximum.',
    ),
    counts: words('停止公示 {n} 条', '{n} records ended'),
    turn: { everyMinutes: 10 },
    overlap: 'skip',
    catchUpMinutes: 10,
    why: WHAT_IS_DUE_STAYS,
    atOnce: true,
    runBy: OFFICE,
  },
  'track-commitments': {
    name: words('承诺跟踪', 'Follow commitments'),
    what: words(
      '对到期的信用承诺开始跟踪，并把数据来源认定的履行情况告知跟踪流程。',
      'Begins to follow commitments that are due, and tells those that are followed what a source has determined.',
    ),
    counts: words('开始跟踪 {n} 件', '{n} commitments begun'),
    turn: { everyMinutes: 10 },
    overlap: 'skip',
    catchUpMinutes: 10,
    why: WHAT_IS_DUE_STAYS,
    atOnce: true,
    runBy: OFFICE,
  },
  'archive-closed-cases': {
    name: words('办结案件归档', 'Archive closed cases'),
    what: words(
      '把办结案件的流程历史从引擎转存到数据库。',
      'Takes the histories of ended cases out of the engine into the store.',
    ),
    counts: words('归档 {n} 件', '{n} cases archived'),
    turn: { everyMinutes: 30 },
    overlap: 'skip',
    catchUpMinutes: 30,
    why: WHAT_IS_DUE_STAYS,
    atOnce: true,
    runBy: MACHINES,
  },
  'probe-ended-publications': {
    name: words('核查停止公示', 'Probe ended publications'),
    what: words(
      '以公众身份逐条查看已停止公示的记录；仍能查到或又能查到的，列入“需要处理”。',
      'Looks for every ended record as the public would; one that is found again is told as something that needs attention.',
    ),
    counts: words('又能查到 {n} 条', '{n} found again'),
    turn: { everyMinutes: DAY },
    overlap: 'buffer-one',
    catchUpMinutes: DAY,
    why: RARE,
    atOnce: true,
    runBy: OFFICE,
  },
  'propose-deletions': {
    name: words('提出删除批次', 'Propose deletions'),
    what: words(
      '查找保存期满的个人信息，提出删除批次；只提出，不删除。',
      'Looks what personal data is past its term and proposes to delete it; it deletes nothing.',
    ),
    counts: words('到期 {n} 项', '{n} things due'),
    turn: { everyMinutes: DAY },
    overlap: 'buffer-one',
    catchUpMinutes: DAY,
    why: RARE,
    atOnce: true,
    runBy: MACHINES,
  },
  'carry-out-deletion': {
    name: words('执行已批准的删除', 'Carry out approved deletions'),
    what: words(
      '执行经他人批准的删除批次，并出具删除凭证。',
      'Carries out the deletion that another person has approved, and certifies it.',
    ),
    counts: words('执行 {n} 批', '{n} runs carried out'),
    turn: { everyMinutes: 15 },
    overlap: 'skip',
    catchUpMinutes: 15,
    why: words(
      '同一批次不能由两轮同时删除；中断的批次由下一轮从中断处继续，补一轮即可。',
      'One deletion is never carried out by two turns; one that broke off is taken up by whichever comes next.',
    ),
    atOnce: true,
    runBy: MACHINES,
  },
  'draw-spot-check': {
    name: words('季度抽查', 'Quarterly spot check'),
    what: words(
      '从上一季度办结的案件中抽取一部分供复查，每季度只抽一次；凭种子和案件清单任何人都能重新抽取核对。',
      'Draws some of the cases that ended in the last quarter, once a quarter; with seed and list anybody can draw again.',
    ),
    counts: words('抽取 {n} 件', '{n} cases drawn'),
    turn: { quarterlyAtHour: 9 },
    overlap: 'buffer-one',
    catchUpMinutes: 80 * DAY,
    why: words(
      '一季度只有一轮，不能因手工执行或停机而丢失；同一季度重复执行不会再抽。',
      'There is one turn a quarter: it is lost neither to a run by hand nor to a standstill. Run again, it draws nothing more.',
    ),
    atOnce: false,
    runBy: OFFICE,
  },
};

export function isDutyName(name: string): name is DutyName {
  return (DUTY_NAMES as readonly string[]).includes(name);
}

/** Whether somebody may have it run by hand; the matrix lets him ask. */
export function mayRunDuty(name: DutyName, role: Role): boolean {
  return DUTY_TABLE[name].runBy.includes(role);
}

/** When its turns come, in words. */
export function turnWords(turn: DutyTurn): Words {
  if ('quarterlyAtHour' in turn) {
    const hour = `${turn.quarterlyAtHour}:00`;
    return words(`每季度第一天 ${hour}`, `on the first day of a quarter at ${hour}`);
  }
  const { zh, en } = spanWords(turn.everyMinutes);
  return words(`每${zh}`, `every ${en}`);
}

/** A number of minutes in the largest unit that it is a whole number of. */
export function spanWords(minutes: number): Words {
  const [size, unit] = UNITS.find(([length]) => minutes % length === 0) ?? MINUTE;
  const count = minutes / size;
  return words(`${count}${unit.zh}`, `${count} ${unit.en}${count === 1 ? '' : 's'}`);
}

const MINUTE = [1, words('分钟', 'minute')] as const;
const UNITS = [[DAY, words('天', 'day')], [60, words('小时', 'hour')], MINUTE] as const;

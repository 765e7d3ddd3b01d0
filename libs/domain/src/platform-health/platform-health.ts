import { DUTY_STATE_WORDS, type DutyOutcome, type DutyState } from '../duties/duty.js';
import { type QueueFacts, causeOfQueue } from '../stuck/found.js';
import { STUCK_LIMITS } from '../stuck/limits.js';
import { CAUSE_TABLE } from '../stuck/cause.js';
import { shanghaiMinute } from '../time/shanghai.js';
import { type Words, words } from '../words.js';

/** What the platform stands on, in the order in which it is looked at: what is above explains what is below. */
export const PLATFORM_PARTS = [
  'database',
  'engine',
  'worker',
  'clock',
  'look',
  'mail',
  'trail',
  'duties',
] as const;
export type PlatformPart = (typeof PLATFORM_PARTS)[number];

export const PLATFORM_PART_WORDS: Readonly<Record<PlatformPart, Words>> = {
  database: words('数据库', 'Database'),
  engine: words('流程引擎', 'Engine'),
  worker: words('办理程序与任务队列', 'Worker and its queue'),
  clock: words('时钟', 'Clock'),
  look: words('需要处理的巡查', 'Look for what is stuck'),
  mail: words('邮件', 'Mail'),
  trail: words('审计链', 'Audit trail'),
  duties: words('定期任务', 'Recurring duties'),
};

/** One part, how it is and, where it is not well, what to do. */
export interface PartHealth {
  readonly part: PlatformPart;
  readonly isWell: boolean;
  readonly said: Words;
  readonly todo?: Words;
}

/** How many wait, and since when the oldest of them has (real instant, ms). */
export interface Waiting {
  readonly count: number;
  readonly oldest?: number;
}

/** What is known of the platform at a real instant (ms). What could not be asked is absent. */
export interface PlatformFacts {
  readonly now: number;
  readonly database?: {
    /** How far the clock of the store is before that of the api, ms; half the way there and back is taken off. */
    readonly aheadMs?: number;
    readonly mail: Waiting;
    readonly trail: Waiting;
    /** When it was last looked for what is stuck; absent before the first time. */
    readonly lookedAt?: number;
  };
  readonly engine?: {
    readonly queue: QueueFacts;
    readonly duties: readonly {
      readonly title: Words;
      readonly state: DutyState;
      readonly last?: { readonly at: string; readonly outcome: DutyOutcome };
    }[];
  };
}

/** From when on a part is not well; of the platform, as those of what is stuck. */
const LIMITS = {
  /** Real ms by which two clocks may differ: the law counts days, and a second at midnight is one. */
  clockMs: 2_000,
  /** Looks come every ten seconds. */
  lookMs: 60_000,
  /** An entry is chained within a second or two. */
  trailMs: 60_000,
} as const;

/** How each part is that something is known of. */
export function platformHealth({ now, database, engine }: PlatformFacts): readonly PartHealth[] {
  return [
    database
      ? well('database', words('有应答', 'answers'))
      : ill('database', words('没有应答', 'does not answer'), CAUSE_TABLE['database-failing'].todo),
    engine
      ? well('engine', words('有应答', 'answers'))
      : ill('engine', words('没有应答', 'does not answer'), CAUSE_TABLE['engine-away'].todo),
    ...(engine ? [workerHealth(engine.queue, now)] : []),
    ...(database ? ofStore(database, now) : []),
    ...(engine ? [dutiesHealth(engine.duties)] : []),
  ];
}

function workerHealth(queue: QueueFacts, now: number): PartHealth {
  const { lastPollAt, backlogAgeMs } = queue;
  const waits = seconds(backlogAgeMs);
  const said =
    lastPollAt === undefined
      ? words('没有办理程序领取任务', 'nobody asks for tasks')
      : words(
          `${seconds(now - lastPollAt)}秒前领取任务，最久的任务已等 ${waits} 秒`,
          `asked for tasks ${seconds(now - lastPollAt)} s ago; the oldest task has waited ${waits} s`,
        );
  return judged('worker', causeOfQueue(queue, now) === undefined, said, CAUSE_TABLE['worker-away'].todo);
}

function ofStore(
  { aheadMs, mail, trail, lookedAt }: NonNullable<PlatformFacts['database']>,
  now: number,
): readonly PartHealth[] {
  const off = Math.abs(aheadMs ?? 0);
  const ago = lookedAt === undefined ? undefined : now - lookedAt;
  return [
    ...(aheadMs === undefined
      ? []
      : [
          judged(
            'clock',
            off <= LIMITS.clockMs,
            words(
              `与数据库服务器的时钟相差 ${(off / 1_000).toFixed(1)} 秒`,
              `${(off / 1_000).toFixed(1)} s off the clock of the store's machine`,
            ),
            words(
              '在两台机器上检查时间同步（NTP）；校正前不要补办到期事项，期限以校正后的时间为准。',
              'Look at the time service (NTP) of both machines; leave what is due alone until they agree: deadlines go by the right time.',
            ),
          ),
        ]),
    judged(
      'look',
      ago !== undefined && ago <= LIMITS.lookMs,
      ago === undefined
        ? words('尚未巡查', 'not looked yet')
        : words(`${seconds(ago)}秒前巡查`, `looked ${seconds(ago)} s ago`),
      words(
        '查看各 api 的日志：每十秒由其中一个巡查。',
        'Read the logs of the apis: one of them looks every ten seconds.',
      ),
    ),
    judged(
      'mail',
      isFresh(mail, now, STUCK_LIMITS.mailWaitMs),
      waitingWords(mail, now),
      CAUSE_TABLE['mail-failing'].todo,
    ),
    judged(
      'trail',
      isFresh(trail, now, LIMITS.trailMs),
      waitingWords(trail, now),
      words(
        '查看办理程序日志：审计记录由其中一个写入链。记录没有丢失，但尚未受链保护。',
        'Read the logs of the workers: one of them chains the entries. None is lost, and none is protected by the chain yet.',
      ),
    ),
  ];
}

function dutiesHealth(duties: NonNullable<PlatformFacts['engine']>['duties']): PartHealth {
  const bad = duties.filter(({ state, last }) => state === 'missing' || last?.outcome === 'failed');
  const paused = duties.filter(({ state }) => state === 'paused');
  const lasts = duties.flatMap(({ last }) => (last?.outcome === 'done' ? [last.at] : [])).sort();
  const names = (list: typeof duties, of: 'zh' | 'en'): string =>
    list.map(({ title }) => title[of]).join(of === 'zh' ? '、' : ', ');
  const failed = bad.length > 0 && words(`未成功：${names(bad, 'zh')}`, `not well: ${names(bad, 'en')}`);
  const resting =
    paused.length > 0 &&
    words(
      `${DUTY_STATE_WORDS.paused.zh}：${names(paused, 'zh')}`,
      `${DUTY_STATE_WORDS.paused.en}: ${names(paused, 'en')}`,
    );
  const last = lasts.at(-1);
  const done = last !== undefined && lastWords(shanghaiMinute(Date.parse(last)));
  const said = [failed, resting, done].filter((one) => one !== false);
  return judged(
    'duties',
    bad.length === 0,
    said.length > 0
      ? words(said.map(({ zh }) => zh).join('；'), said.map(({ en }) => en).join('; '))
      : words('尚未执行', 'not run yet'),
    words(
      '在“定期任务”中查看原因，处理后立即执行一次。',
      'See the page of recurring duties, mend the cause, and have it run once by hand.',
    ),
  );
}

const lastWords = (at: string): Words => words(`最近成功 ${at}`, `last successful run ${at}`);

function waitingWords({ count, oldest }: Waiting, now: number): Words {
  if (count === 0 || oldest === undefined) return words('没有等待的', 'nothing waits');
  const age = seconds(now - oldest);
  return words(`${count} 条等待，最久 ${age} 秒`, `${count} wait, the oldest for ${age} s`);
}

function isFresh({ count, oldest }: Waiting, now: number, mostMs: number): boolean {
  return count === 0 || oldest === undefined || now - oldest <= mostMs;
}

const seconds = (ms: number): number => Math.max(0, Math.round(ms / 1_000));

const well = (part: PlatformPart, said: Words): PartHealth => ({ part, isWell: true, said });
const ill = (part: PlatformPart, said: Words, todo: Words): PartHealth => ({
  part,
  isWell: false,
  said,
  todo,
});
const judged = (part: PlatformPart, isWell: boolean, said: Words, todo: Words): PartHealth =>
  isWell ? well(part, said) : ill(part, said, todo);

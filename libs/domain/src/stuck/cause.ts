import { type Words, words } from '../words.js';

/** Why something is stuck, as people tell it apart: by whose it is and what is to be done. */
export const STUCK_CAUSES = [
  'engine-away',
  'worker-away',
  'public-again',
  'not-running',
  'program-changed',
  'program-fault',
  'database-failing',
  'mail-failing',
  'target-failing',
  'step-failing',
  'timer-overdue',
  'target-silent',
  'notice-undeliverable',
  'no-owner',
  'owner-absent',
  'unclaimed',
  'applicant-overdue',
  'clock-paused',
  'deadline-provisional',
] as const;
export type StuckCause = (typeof STUCK_CAUSES)[number];

/** Whose turn it is: who looks after the machines, the unit whose step it is, or who supervises the county. */
export const STUCK_TURNS = ['administrator', 'unit', 'supervisor'] as const;
export type StuckTurn = (typeof STUCK_TURNS)[number];

export const STUCK_TURN_WORDS: Readonly<Record<StuckTurn, Words>> = {
  administrator: words('系统管理员', 'administrator'),
  unit: words('承办单位', 'the unit whose step it is'),
  supervisor: words('督办人员', 'supervisor'),
};

export interface CauseRule {
  readonly name: Words;
  /** What has happened, in a sentence. */
  readonly what: Words;
  readonly turn: StuckTurn;
  readonly todo: Words;
}

/** The one table of causes, the gravest first: lists, pages, exports and the command line read it. */
export const CAUSE_TABLE: Readonly<Record<StuckCause, CauseRule>> = {
  'engine-away': {
    name: words('流程引擎无法连接', 'The engine does not answer'),
    what: words(
      '平台连不上流程引擎，新的操作暂时不能受理，已受理的不会丢失。',
      'The platform does not reach the engine: new actions are not taken for now, and nothing that was taken is lost.',
    ),
    turn: 'administrator',
    todo: words(
      '启动或检查 Temporal 服务及网络；恢复后各事项自行继续。',
      'Start or look at the Temporal server and the network; everything goes on by itself afterwards.',
    ),
  },
  'worker-away': {
    name: words('办理程序未运行', 'No worker takes tasks'),
    what: words(
      '没有办理程序领取任务，所有事项停在原处，已收到的操作不会丢失。',
      'No worker asks for tasks: everything stands where it is, and nothing that was taken is lost.',
    ),
    turn: 'administrator',
    todo: words(
      '启动 worker，并查看其日志；恢复后各事项自行继续。',
      'Start the worker and read its log; everything goes on by itself afterwards.',
    ),
  },
  'public-again': {
    name: words('停止公示后又被公示', 'Public again after its end'),
    what: words(
      '记录已停止公示，公众却仍能查到。',
      'The publication of the record has ended, and the public finds it all the same.',
    ),
    turn: 'administrator',
    todo: words(
      '立即撤下，查明是缓存、旧备份还是改动数据所致，并告知当事人；撤下后立即执行“核查停止公示”确认。',
      'Take it down at once, find out whether a cache, an older copy or an edited store shows it, tell whom it concerns; then run the probe to confirm.',
    ),
  },
  'not-running': {
    name: words('流程不在运行', 'Its workflow does not run'),
    what: words(
      '平台显示未办结，但流程引擎中没有与之对应的运行。',
      'The platform shows it as open, and the engine runs nothing for it.',
    ),
    turn: 'administrator',
    todo: words(
      '核对流程引擎是否由旧备份恢复；按运维手册处理，不要手工改库。',
      'Find out whether the engine was restored from an older copy; follow the operations manual, and do not edit the store.',
    ),
  },
  'program-changed': {
    name: words('程序升级与流程历史不符', 'The program does not fit the history'),
    what: words(
      '新版程序无法重演该事项已有的历史，流程停住，数据未损坏。',
      'The deployed program cannot replay what has happened so far: the matter stands still and is unharmed.',
    ),
    turn: 'administrator',
    todo: words(
      '退回上一版程序，或部署带补丁标记的修正版；恢复后自行继续。',
      'Deploy the release before, or one that is patched; it goes on by itself.',
    ),
  },
  'program-fault': {
    name: words('程序出错', 'A fault of the program'),
    what: words(
      '流程代码反复出错，事项停住，数据未损坏；平台会继续尝试。',
      'The code of the workflow fails again and again: the matter stands still and is unharmed; it is tried on.',
    ),
    turn: 'administrator',
    todo: words(
      '把错误信息交开发人员修正；修正版部署后自行继续。',
      'Have the fault mended; once it is deployed the matter goes on.',
    ),
  },
  'database-failing': {
    name: words('数据库写入失败', 'The database fails'),
    what: words(
      '步骤不能写入数据库，平台反复重试。',
      'A step cannot be stored; it is tried again and again.',
    ),
    turn: 'administrator',
    todo: words(
      '检查数据库是否运行、磁盘是否已满；恢复后自行继续，也可立即重试。',
      'See whether the database runs and its disk has room; it goes on by itself, or at once by a retry.',
    ),
  },
  'mail-failing': {
    name: words('邮件服务器异常', 'The mail server fails'),
    what: words(
      '通知发不出去，平台反复重试；办理不受影响。',
      'A notice cannot be sent and is tried again; nobody is held up by it.',
    ),
    turn: 'administrator',
    todo: words(
      '检查邮件服务器地址、账号和网络；恢复后自动补发，每件只发一次。',
      'Check address, account and network of the mail server; what waits is sent then, each once.',
    ),
  },
  'target-failing': {
    name: words('公示渠道异常', 'A place of publication fails'),
    what: words('终止公示的步骤反复出错。', 'The step that ends publication fails again and again.'),
    turn: 'administrator',
    todo: words(
      '检查公示网站或交换目录；恢复后自行继续，也可立即重试。',
      'Check the site or the exchange folder; it goes on by itself, or at once by a retry.',
    ),
  },
  'step-failing': {
    name: words('步骤反复失败', 'A step keeps failing'),
    what: words('平台的一个步骤反复失败，正在重试。', 'A step of the platform fails and is tried again.'),
    turn: 'administrator',
    todo: words('查看错误信息，排除后立即重试。', 'Read the failure, mend its cause, and retry.'),
  },
  'timer-overdue': {
    name: words('到时未执行', 'A timer is long past'),
    what: words('应当到时自动发生的事没有发生。', 'What should have come by itself has not come.'),
    turn: 'administrator',
    todo: words(
      '检查办理程序和流程引擎，以及各机器的时钟是否一致。',
      'Look at worker and engine, and whether the clocks of the machines agree.',
    ),
  },
  'target-silent': {
    name: words('公示渠道未确认', 'A place has not confirmed'),
    what: words(
      '已通知终止公示，渠道尚未确认；平台继续查看。',
      'A place was told to end publication and has not confirmed; it is looked at on.',
    ),
    turn: 'supervisor',
    todo: words(
      '联系该渠道；确已无法确认的，由认定单位负责人列为例外并说明理由。',
      'Contact the place; what can never confirm is excepted by the leader, with a reason.',
    ),
  },
  'notice-undeliverable': {
    name: words('通知无法送达', 'A notice cannot be delivered'),
    what: words(
      '法定通知被退回、没有可用地址或始终发送失败。',
      'A statutory notice came back, has no address, or failed for good.',
    ),
    turn: 'unit',
    todo: words('改用直接或邮寄送达并登记。', 'Serve it on paper, and record that.'),
  },
  'no-owner': {
    name: words('无人可办', 'Nobody can take it'),
    what: words(
      '承办单位没有在岗的经办人员。',
      'The unit whose step it is has nobody at work who could take it.',
    ),
    turn: 'supervisor',
    todo: words(
      '请管理员为该单位开通人员，或由督办人员指派。',
      'Have people added to the unit, or assign it.',
    ),
  },
  'owner-absent': {
    name: words('经办人外出', 'Its holder is away'),
    what: words('经办人今日外出，且无人代办。', 'Who holds it is away today, and nobody stands in.'),
    turn: 'unit',
    todo: words('为其登记代办人，或由负责人改派。', 'Name a substitute, or assign it to a colleague.'),
  },
  unclaimed: {
    name: words('无人认领', 'Nobody has claimed it'),
    what: words(
      '到达本环节已超过一个工作日，仍无人认领。',
      'It has been at its step for more than a working day, and nobody has claimed it.',
    ),
    turn: 'unit',
    todo: words('由承办单位认领，或由负责人、督办人员指派。', 'Claim it, or assign it.'),
  },
  'applicant-overdue': {
    name: words('逾期等待当事人', 'The applicant is past the limit'),
    what: words(
      '当事人的期限已过，事项仍停在等待中。',
      'The term of the business is over, and the matter still waits for it.',
    ),
    turn: 'supervisor',
    todo: words('核对到期处理为何没有发生。', 'Find out why the end of the term has not moved it.'),
  },
  'clock-paused': {
    name: words('期限停止计算过久', 'Its clock has stood for long'),
    what: words(
      '办理期限因补正停止计算的时间过长。',
      'The time of the office has stood still for a supplement for long.',
    ),
    turn: 'supervisor',
    todo: words(
      '核对补正是否仍有必要，催告当事人。',
      'See whether the supplement is still needed, and remind the applicant.',
    ),
  },
  'deadline-provisional': {
    name: words('期限为暂定', 'Its deadline is provisional'),
    what: words(
      '期限跨到节假日安排尚未公布的年份，公布后可能变动。',
      'The term reaches a year whose holidays are not announced; it may move.',
    ),
    turn: 'supervisor',
    todo: words(
      '公布后加载节假日安排，期限自动重算。',
      'Load the notice once it is out; the deadline is counted anew.',
    ),
  },
};

/** Place in the table: 0 is the gravest. */
export function gravityOf(cause: StuckCause): number {
  return STUCK_CAUSES.indexOf(cause);
}

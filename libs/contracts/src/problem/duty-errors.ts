import { entry } from './error-entry.js';

/** What may stand against an act on a recurring duty. */
export const DUTY_ERRORS = {
  DUTY_RUNNING: entry(
    409,
    ['该任务正在执行或刚刚启动', 'The duty runs, or has just been started'],
    ['等其结束后查看结果，确有需要再执行', 'Wait until it has ended and see what came of it'],
  ),
  DUTY_NOT_SET: entry(
    409,
    ['该任务尚未设置', 'The duty is not set up'],
    [
      '请管理员启动办理程序，它在启动时设置定期任务',
      'Ask the administrator to start the program that does the work: it sets the duties up',
    ],
  ),
  ENGINE_AWAY: entry(
    503,
    ['流程引擎无法连接', 'The engine does not answer'],
    [
      '请管理员启动或检查流程引擎；恢复后定期任务自行继续，再试一次即可',
      'Ask the administrator to start or look at the engine; the duties go on by themselves. Then try again',
    ],
  ),
} as const;

import { defineTexts } from '../../i18n/texts.js';

export const useDutyTexts = defineTexts('duties', {
  title: ['定期任务', 'Recurring duties'],
  under: [
    '平台按时自动执行的任务：做什么、何时执行、最近结果如何；可说明理由立即执行，由管理员暂停和恢复。',
    'What the platform does by itself: what, when, and how the last runs ended. With a reason it can be run at once; administrators pause and resume it.',
  ],
  none: ['没有定期任务', 'There are no recurring duties'],
  duty: ['任务', 'Duty'],
  turns: ['执行时间', 'When'],
  next: ['下次 {{at}}', 'next at {{at}}'],
  policy: ['重叠与补做', 'Overlap and catch-up'],
  catchUp: ['错过的，{{span}}内补做', 'a missed turn is made up within {{span}}'],
  left: [
    '因重叠未执行 {{skipped}} 次，错过未补 {{missed}} 次',
    '{{skipped}} left out, {{missed}} missed and not made up',
  ],
  runs: ['最近执行', 'Last runs'],
  noRuns: ['尚未执行', 'not run yet'],
  byHand: ['手工执行 {{at}} {{by}}：{{reason}}', 'by hand {{at}} {{by}}: {{reason}}'],
  paused: ['{{at}} {{by}} 暂停：{{reason}}', 'paused {{at}} {{by}}: {{reason}}'],
  acts: ['操作', 'Act'],
  missingHint: ['办理程序启动时设置。', 'The program that does the work sets it at its start.'],
  run: ['立即执行', 'Run now'],
  pause: ['暂停', 'Pause'],
  resume: ['恢复', 'Resume'],
  title_run: ['立即执行：{{name}}', 'Run now: {{name}}'],
  title_pause: ['暂停：{{name}}', 'Pause: {{name}}'],
  title_resume: ['恢复：{{name}}', 'Resume: {{name}}'],
  then_run: [
    '立即执行一轮，不改变原定时间；正在执行的，不会再启动一轮。理由记入审计记录。',
    'One run begins at once and changes nothing about its times; while one runs no other begins. The reason stands in the audit trail.',
  ],
  then_pause: [
    '恢复之前不再按时执行，仍可手工执行。理由记入审计记录。',
    'No turn of it comes until it is resumed; it can still be run by hand. The reason stands in the audit trail.',
  ],
  then_resume: [
    '按原定时间继续；暂停期间的各轮不补做。理由记入审计记录。',
    'It goes on at its times; turns that were left out meanwhile are not made up. The reason stands in the audit trail.',
  ],
});

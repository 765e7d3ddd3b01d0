import type { AccountMailData } from './account-mail-data.js';
import { type AccountText, text } from './account-text.js';

const letter = ({ urgeNumber = '', caseNo = '' }: AccountMailData) => ({
  zh: `督办单 ${urgeNumber}（案件 ${caseNo}）`,
  en: `urge letter ${urgeNumber} on case ${caseNo}`,
});

/** Of urge letters: to who has to answer, to those above, and back to who issued it. */
export const URGE_TEXTS = {
  'urge-issued': (data) =>
    text(
      ['督办单', `您收到${letter(data).zh}，请于 ${data.due ?? ''} 前答复。`],
      ['Urge letter', `You have received ${letter(data).en}. Answer it by ${data.due ?? ''}.`],
    ),
  'urge-answered': (data) =>
    text(
      ['督办单已答复', `${letter(data).zh}已答复，答复如下。`],
      ['An urge letter was answered', `The answer to ${letter(data).en} is below.`],
    ),
  'urge-withdrawn': (data) =>
    text(
      ['督办单已撤回', `${letter(data).zh}已撤回，无需答复。`],
      ['An urge letter was withdrawn', `You need not answer ${letter(data).en}: it was withdrawn.`],
    ),
  'urge-moot': (data) =>
    text(
      ['督办单终止', `案件已办结，${letter(data).zh}无需答复。`],
      ['An urge letter has ended', `The case has ended: nobody has to answer ${letter(data).en} any more.`],
    ),
  'urge-recomputed': (data) =>
    text(
      [
        '督办单期限已重新计算',
        `节假日安排公布后，${letter(data).zh}的答复期限已重新计算，现为 ${data.due ?? ''}。`,
      ],
      [
        'The day of an urge letter was counted again',
        `A holiday notice came out: answer ${letter(data).en} by ${data.due ?? ''} now.`,
      ],
    ),
  'urge-reminder': (data) =>
    text(
      ['督办单待答复', `${letter(data).zh}尚未答复，期限 ${data.due ?? ''}，请及时答复。`],
      ['Reminder: an urge letter waits', `Answer ${letter(data).en} by ${data.due ?? ''}.`],
    ),
  'urge-escalation': (data) =>
    text(
      ['督办单逾期未答复', `${letter(data).zh}期限 ${data.due ?? ''} 已过，尚未答复，请督促。`],
      [
        'An urge letter is overdue',
        `Nobody has answered ${letter(data).en}, which was due ${data.due ?? ''}.`,
      ],
    ),
} as const satisfies Readonly<Record<string, AccountText>>;

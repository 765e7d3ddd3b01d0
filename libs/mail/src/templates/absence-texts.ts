import type { AccountMailData } from './account-mail-data.js';
import { type AccountText, text } from './account-text.js';

const days = ({ from = '', until = '' }: AccountMailData) => ({
  zh: `${from}至${until}`,
  en: `from ${from} to ${until}`,
});

/** Where an official is away: to who stands in, and to who leads the department. */
export const ABSENCE_TEXTS = {
  'absence-substitute': (data) =>
    text(
      [
        '请代办同事的案件',
        `${data.absentName ?? ''}${days(data).zh}外出，由您代办其承办的案件；提醒同时发送给您。您以本人名义办理，记录同时载明代谁办理。`,
      ],
      [
        'You stand in for a colleague',
        `${data.absentName ?? ''} is away ${days(data).en}, and you stand in: you act on the cases that are held, and reminders reach you too. You act in your own name, and the record says for whom.`,
      ],
    ),
  'absence-substitute-over': (data) =>
    text(
      ['代办已结束', `您不再代办${data.absentName ?? ''}承办的案件。`],
      ['You stand in no longer', `You no longer act on the cases that ${data.absentName ?? ''} holds.`],
    ),
  'absence-entered': (data) =>
    text(
      [
        '部门人员外出',
        `${data.absentName ?? ''}${days(data).zh}外出，` +
          (data.substituteName === undefined
            ? '没有指定代办人；请指定代办人或者改派其承办的案件。'
            : `由${data.substituteName}代办。`),
      ],
      [
        'Somebody of your department is away',
        `${data.absentName ?? ''} is away ${days(data).en}. ` +
          (data.substituteName === undefined
            ? 'Nobody stands in: name somebody, or assign the cases that are held.'
            : `${data.substituteName} stands in.`),
      ],
    ),
  'absence-ended': (data) =>
    text(
      ['部门人员外出已结束', `${data.absentName ?? ''}的外出已结束或者取消。`],
      ['An absence has ended', `The absence of ${data.absentName ?? ''} has ended or was called off.`],
    ),
  'absence-unattended': (data) =>
    text(
      [
        '外出人员无人代办',
        `${data.substituteName ?? ''}不能再代办${data.absentName ?? ''}（${days(data).zh}外出）的案件，原因如下。请另行指定代办人或者改派案件。`,
      ],
      [
        'Nobody stands in for an absent colleague',
        `${data.substituteName ?? ''} can no longer stand in for ${data.absentName ?? ''}, who is away ${days(data).en}, for the reason below. Name somebody else, or assign the cases.`,
      ],
    ),
} as const satisfies Readonly<Record<string, AccountText>>;

import { MATTER_OF_WAIT_WORDS, type MatterOfWait, NOTICE_WORDS, type Words } from '@xinxiu/domain';
import { mailBody } from './mail-body.js';
import type { Locale } from './mail-data.js';
import { oneLine } from './plain-text.js';
import type { RenderedMail } from './render-mail.js';
import { withWeekdays } from './weekdays.js';

/** Kind of a mail that stands for many reminders to one person; it is in nobody's inbox, they are. */
export const DIGEST_KIND = 'reminder-digest';

const TEMPLATE_VERSION = 1;

/** A reminder as its row has it. */
export interface RemindingNotice {
  readonly kind: string;
  readonly caseNo: string;
  readonly to: string;
  /** `<id of the matter>:<cause>` where it is about no case. */
  readonly eventId: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** Ids of the notices that go as one mail. */
export interface DigestContent {
  readonly notices: readonly string[];
}

interface Recipient {
  readonly recipientName: string;
  readonly email: string;
  readonly locale: Locale;
}

/** The row of a digest: which notices it stands for; what they say stays theirs. @param at ISO instant */
export function digestRow(id: string, to: Recipient, notices: readonly string[], at: string) {
  const content: DigestContent = { notices };
  return {
    id,
    caseNo: '',
    eventId: id,
    kind: DIGEST_KIND,
    to: 'account',
    userId: '',
    recipientName: to.recipientName,
    email: to.email,
    locale: to.locale,
    statutory: false,
    template: DIGEST_KIND,
    templateVersion: TEMPLATE_VERSION,
    content: { ...content },
    at,
  };
}

const LABELS = {
  'zh-CN': {
    subject: (n: number) => `[信修] ${n} 项催办`,
    dear: (name: string) => `${name}：`,
    opening: (n: number) =>
      `以下 ${n} 项催办同时到期，合并为一封邮件。各项在收件箱中仍分别列出；法定文书另行发送，不作合并。`,
    matters: '事项',
    due: (day: string) => `期限 ${day}`,
    between: '；',
  },
  en: {
    subject: (n: number) => `[Xinxiu] ${n} reminders`,
    dear: (name: string) => `Dear ${name},`,
    opening: (n: number) =>
      `These ${n} reminders fell due together and come as one mail. Your inbox has each of them; notices that the law asks for come by themselves.`,
    matters: 'Matters',
    due: (day: string) => `due ${day}`,
    between: '; ',
  },
} as const;

/** The mail: of each reminder what it is about, when that is due, and where it is dealt with. @param publicUrl of the desk */
export function renderDigest(
  { recipientName, locale }: Pick<Recipient, 'recipientName' | 'locale'>,
  notices: readonly RemindingNotice[],
  publicUrl: string,
): RenderedMail {
  const label = LABELS[locale];
  const lines = notices.map((notice) => withWeekdays(lineOf(notice, locale, publicUrl), locale));
  return {
    subject: label.subject(notices.length),
    ...mailBody(
      label.dear(oneLine(recipientName)),
      label.opening(notices.length),
      [],
      [[label.matters, lines]],
    ),
  };
}

const MATTERS: readonly (readonly [string, MatterOfWait])[] = [
  ['registration-', 'registration'],
  ['commitment-', 'commitment'],
  ['urge-', 'urge'],
];

const ROOMS: Readonly<Record<Exclude<MatterOfWait, 'case'>, string>> = {
  registration: 'registrations',
  commitment: 'commitments',
  urge: 'urge-letters',
};

function lineOf(notice: RemindingNotice, locale: Locale, publicUrl: string): string {
  const { kind, caseNo, content } = notice;
  const said = (name: string): string | undefined =>
    typeof content[name] === 'string' ? content[name] : undefined;
  const matter = MATTERS.find(([begins]) => kind.startsWith(begins))?.[1] ?? 'case';
  const heading = wordIn(locale, NOTICE_WORDS[kind.endsWith('escalation') ? 'escalation' : 'reminder']);
  const number = said('urgeNumber') ?? (matter === 'case' ? caseNo : said('commitment'));
  const due = said('due');
  const parts = [
    [heading, wordIn(locale, MATTER_OF_WAIT_WORDS[matter]), number].filter(Boolean).join(' '),
    said('applicantName') ?? said('organisationName'),
    due && LABELS[locale].due(due),
    `${publicUrl}/${pageOf(notice, matter)}`,
  ];
  return oneLine(parts.filter(Boolean).join(LABELS[locale].between));
}

function pageOf({ caseNo, to, eventId }: RemindingNotice, matter: MatterOfWait): string {
  if (matter === 'case')
    return `desk/${to === 'applicant' ? 'progress' : 'cases'}/${encodeURIComponent(caseNo)}`;
  return `desk/${ROOMS[matter]}/${encodeURIComponent(eventId.slice(0, eventId.indexOf(':')))}`;
}

function wordIn(locale: Locale, { zh, en }: Words): string {
  return locale === 'zh-CN' ? zh : en;
}

import { mailBody } from './mail-body.js';
import { oneLine } from './plain-text.js';
import type { CodeForPage, Locale, MailData, MailKind } from './mail-data.js';
import { TEXTS } from './texts.js';
import { withWeekdays } from './weekdays.js';

export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** A day by which the reader is to act, as a file for calendars. */
  readonly calendar?: string;
}

const LABELS = {
  'zh-CN': {
    dear: (name: string) => `${name}：`,
    caseNo: '案件编号',
    update: '案件更新',
    nth: (n: number) => `第 ${n} 次；同一案件收到多封通知的，次数大的较新`,
    number: '文书编号',
    step: '环节',
    article: '依据',
    note: '说明',
    items: '需补正的材料',
    reasons: '理由',
    remedies: '救济途径',
    progress: '进度查询码',
    verification: '文书核验码',
    at: ({ code, page }: CodeForPage) => `${code}（${page}）`,
  },
  en: {
    dear: (name: string) => `Dear ${name},`,
    caseNo: 'Case',
    update: 'Update of the case',
    nth: (n: number) => `no. ${n}; of several notices on one case the higher number is the newer`,
    number: 'Notice number',
    step: 'Step',
    article: 'Legal basis',
    note: 'Note',
    items: 'To be supplied',
    reasons: 'Reasons',
    remedies: 'Remedies',
    progress: 'Code for the progress of the case',
    verification: 'Code to verify this notice',
    at: ({ code, page }: CodeForPage) => `${code} (${page})`,
  },
} as const;

/** Renders a notice as a mail in plain text and HTML. Everything that people wrote is escaped and kept on its line. */
export function renderMail(kind: MailKind, locale: Locale, data: MailData): RenderedMail {
  const { subject, opening } = TEXTS[kind](data)[locale];
  const label = LABELS[locale];
  const facts: [string, string | undefined][] = [
    [label.caseNo, data.caseNo],
    [label.update, label.nth(data.version)],
    [label.number, data.number],
    [label.step, data.step],
    [label.article, data.article],
    [label.note, data.note],
    [label.progress, data.progress && label.at(data.progress)],
    [label.verification, data.verification && label.at(data.verification)],
  ];
  const lists: [string, readonly string[] | undefined][] = [
    [label.items, data.items],
    [label.reasons, data.reasons],
    [label.remedies, data.remedies],
  ];
  const known = facts.flatMap(([name, value]) => (value ? [[name, oneLine(value)] as const] : []));
  const filled = lists.flatMap(([name, values]) =>
    values?.length ? [[name, values.map(oneLine)] as const] : [],
  );
  const dear = label.dear(oneLine(data.recipientName));
  return {
    subject: `[${oneLine(data.caseNo)}] ${subject}`,
    ...mailBody(dear, withWeekdays(oneLine(opening), locale), known, filled),
  };
}

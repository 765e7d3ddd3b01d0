import { ACCOUNT_TEXTS } from './account-texts.js';
import { ACCOUNT_MAIL_KINDS, type AccountMailData, type AccountMailKind } from './account-mail-data.js';
import { mailBody } from './mail-body.js';
import type { Locale } from './mail-data.js';
import { oneLine } from './plain-text.js';
import { withWeekdays } from './weekdays.js';
import type { RenderedMail } from './render-mail.js';

const LABELS = {
  'zh-CN': {
    product: '信修',
    dear: (name: string) => `${name}：`,
    username: '登录名',
    code: '确认码',
    link: '办理链接',
    organisationName: '单位',
    uscc: '统一社会信用代码',
    agentName: '代理人',
    until: '有效至',
    newEmail: '新邮箱',
    department: '单位或部门',
    due: '办理期限',
    article: '依据',
    urgeNumber: '督办单',
    caseNo: '案件',
    demand: '须答复事项',
    note: '说明',
    notice: '通知文号',
    record: '失信记录',
    fulfilledOn: '义务履行日期',
    commitment: '信用承诺',
    contact: '联系人',
    personName: '到场人员',
    clerkName: '窗口工作人员',
    proofs: '履行凭证',
    reasons: '理由',
  },
  en: {
    product: 'Xinxiu',
    dear: (name: string) => `Dear ${name},`,
    username: 'Sign-in name',
    code: 'Code',
    link: 'Link',
    organisationName: 'Organisation',
    uscc: 'Unified social credit code',
    agentName: 'Agent',
    until: 'Valid until',
    newEmail: 'New address',
    department: 'Department',
    due: 'Due',
    article: 'Legal basis',
    urgeNumber: 'Urge letter',
    caseNo: 'Case',
    demand: 'To be answered',
    note: 'Note',
    notice: 'Notice number',
    record: 'Record',
    fulfilledOn: 'Duties fulfilled on',
    commitment: 'Commitment',
    contact: 'Contact',
    personName: 'Person present',
    clerkName: 'Clerk',
    proofs: 'Proofs',
    reasons: 'Reasons',
  },
} as const;

const FACTS = [
  'urgeNumber',
  'caseNo',
  'code',
  'link',
  'username',
  'organisationName',
  'uscc',
  'agentName',
  'until',
  'newEmail',
  'department',
  'demand',
  'due',
  'article',
  'notice',
  'note',
  'record',
  'fulfilledOn',
  'commitment',
  'contact',
  'personName',
  'clerkName',
] as const satisfies readonly (keyof AccountMailData)[];

/** Facts that are a day, or name days. */
const DAYS: ReadonlySet<(typeof FACTS)[number]> = new Set(['until', 'due', 'fulfilledOn']);

const LISTS = ['reasons', 'proofs'] as const satisfies readonly (keyof AccountMailData)[];

export function isAccountMail(kind: string): kind is AccountMailKind {
  return (ACCOUNT_MAIL_KINDS as readonly string[]).includes(kind);
}

/** What a mail about an account says first: for the inbox, where the rest of it stands in columns and links. */
export function accountWords(
  kind: AccountMailKind,
  locale: Locale,
  data: AccountMailData,
): { readonly subject: string; readonly text: string } {
  const { subject, opening } = ACCOUNT_TEXTS[kind](data)[locale];
  return { subject: oneLine(subject), text: withWeekdays(oneLine(opening), locale) };
}

/** Renders a mail about an account. What people wrote is escaped and kept on its line. */
export function renderAccountMail(
  kind: AccountMailKind,
  locale: Locale,
  data: AccountMailData,
): RenderedMail {
  const { subject, opening } = ACCOUNT_TEXTS[kind](data)[locale];
  const label = LABELS[locale];
  const shown = (name: (typeof FACTS)[number], value: string): string =>
    DAYS.has(name) ? withWeekdays(oneLine(value), locale) : oneLine(value);
  const facts = FACTS.flatMap((name) => {
    const value = data[name];
    return value ? [[label[name], shown(name, value)] as const] : [];
  });
  const lists = LISTS.flatMap((name) => {
    const values = data[name] ?? [];
    return values.length > 0 ? [[label[name], values.map(oneLine)] as const] : [];
  });
  return {
    subject: `[${label.product}] ${subject}`,
    ...mailBody(
      label.dear(oneLine(data.recipientName)),
      withWeekdays(oneLine(opening), locale),
      facts,
      lists,
    ),
  };
}

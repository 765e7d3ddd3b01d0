import type { RuleSource } from '../deadlines/rule-source.js';
import type { PeriodLength } from '../deadlines/periods.js';
import { type Words, words } from '../words.js';

/** What happens to a thing and begins the term of what it holds of persons. */
export const RETENTION_EVENTS = [
  'case-ended',
  'draft-edited',
  'registration-refused',
  'mail-written',
  'correction-closed',
  'commitment-over',
] as const;
export type RetentionEvent = (typeof RETENTION_EVENTS)[number];

/**
 * The classes of data that have a term, each with the event that it is counted from. Sessions, codes, attempts and counts
 * of requests are gone within a day, idempotency keys within a week: they need no term of the county.
 */
export const RETENTION_DATA = {
  /** Contact, signed commitment, proofs, and what people wrote in facts. The facts themselves stay. */
  'case-contents': 'case-ended',
  'case-notices': 'case-ended',
  /** The archived history of the engine: everything that the case held. */
  'case-history': 'case-ended',
  drafts: 'draft-edited',
  'refused-registrations': 'registration-refused',
  /** Mails about accounts; those of a case are its notices. */
  'account-mails': 'mail-written',
  /** Requests that were decided or withdrawn, with the proof that came with them. */
  corrections: 'correction-closed',
  /** Of natural persons; those of organisations are a register. */
  commitments: 'commitment-over',
} as const satisfies Readonly<Record<string, RetentionEvent>>;

export type RetentionData = keyof typeof RETENTION_DATA;

export const RETENTION_DATA_NAMES = Object.keys(RETENTION_DATA) as readonly RetentionData[];

/** What a class is called (docs/glossary.md). */
export const RETENTION_DATA_WORDS: Readonly<Record<RetentionData, Words>> = {
  'case-contents': words('办结案件的个人信息', 'personal contents of a case'),
  'case-notices': words('案件通知', 'notices of a case'),
  'case-history': words('案件归档历史', 'archived history of a case'),
  drafts: words('未提交的申请草稿', 'draft that nobody submitted'),
  'refused-registrations': words('未通过的注册申请', 'refused registration'),
  'account-mails': words('账户邮件', 'mail about an account'),
  corrections: words('更正申请', 'request for a correction'),
  commitments: words('自然人信用承诺', "a natural person's commitment"),
};

/** How long a class of data is kept (保存期限): from the day of its event; the last day still belongs to it. */
export interface RetentionRule extends RuleSource {
  readonly data: RetentionData;
  readonly countedFrom: RetentionEvent;
  readonly term: PeriodLength;
}

import type { MailState } from '@xinxiu/domain';
import type { Sort } from '../database/page.js';
import type { NoticeDoc } from './schema.js';

export type Notice = Omit<NoticeDoc, '_id'> & { readonly id: string };

/** A notice before it is a row. Without an address it is stored as failed, for a person to see. */
export type NewNotice = Pick<
  Notice,
  | 'id'
  | 'caseNo'
  | 'eventId'
  | 'kind'
  | 'to'
  | 'userId'
  | 'recipientName'
  | 'email'
  | 'locale'
  | 'statutory'
  | 'template'
  | 'templateVersion'
  | 'content'
  | 'at'
> & { readonly number?: string };

/** What lists of what is stuck need of a notice. */
export type UndeliveredNotice = Pick<
  NoticeDoc,
  'caseNo' | 'state' | 'statutory' | 'createdAt' | 'since' | 'held' | 'attempts' | 'response' | 'served'
>;

/** Notices that were just written, by whether the writer has the mark of their sender already. */
export interface NoticesInHand {
  readonly mine: readonly Notice[];
  readonly rest: readonly Notice[];
}

export interface StatutoryFilter {
  readonly state?: MailState | undefined;
  /** Whether it was served on paper. */
  readonly served?: boolean | undefined;
  /** Those that are to be served on paper. */
  readonly toServe?: boolean | undefined;
  /** Part of the number of the case or of the notice. */
  readonly q?: string | undefined;
  readonly sort?: Sort<'createdAt' | 'caseNo'> | undefined;
}

export interface InboxFilter {
  readonly unread?: boolean | undefined;
  readonly sort?: Sort<'createdAt'> | undefined;
}

export interface SendOutcome {
  readonly state: Exclude<MailState, 'sending' | 'gathered'>;
  readonly messageId: string;
  readonly response: string;
}

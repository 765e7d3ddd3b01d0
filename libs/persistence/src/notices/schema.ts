import type { MailState } from '@xinxiu/domain';
import { documentSchema } from '../database/document.js';

/** A try to send; kept, because an unclear one decides what may be done next. */
export interface MailAttempt {
  readonly at: string;
  readonly state: MailState;
  readonly response: string;
}

export interface NoticeDoc {
  /** `<event id>:<kind>:<recipient>` */
  _id: string;
  caseNo: string;
  eventId: string;
  kind: string;
  /** Role in which the recipient gets it: applicant, holder, leader, county-office. */
  to: string;
  /** Person whose inbox shows it; empty where the recipient has no account. */
  userId: string;
  recipientName: string;
  /** Address; empty where none is known: such a notice is shown as failed. */
  email: string;
  locale: 'zh-CN' | 'en';
  statutory: boolean;
  /** Of a statutory notice. */
  number?: string;
  template: string;
  templateVersion: number;
  /** What the template says, as data. */
  content: Record<string, unknown>;
  /** Legal time (ISO). */
  at: string;
  createdAt: string;
  state: MailState;
  /** Counts changes of state; each is made by one sender only. */
  version: number;
  /** Real instant (ms) since which it has been in its state. */
  since: number;
  /** 1 while a reminder waits for others to the same person; absent for what never does. */
  held?: 0 | 1;
  /** Id of the notice as a part of which its mail goes, or went; empty or absent for what goes by itself. */
  digest?: string;
  messageId: string;
  response: string;
  attempts: MailAttempt[];
  read: 0 | 1;
  /** Real instants (ISO) at which who it is for first opened it in his inbox, and took it home as a file; absent before. */
  openedAt?: string;
  collectedAt?: string;
  /** Of a statutory notice that no mail could deliver, or that was served on paper; absent for every other. */
  paper?: PaperState;
  /** How often it was recorded that it was served on paper; absent while it was not. */
  served?: number;
  /** What was recorded of that, in order; nothing is taken out. Personal values in it are closed. */
  services?: PaperService[];
}

/**
 * How a notice that no mail delivers comes to paper. `due`: nobody was told yet; `asked`: the office was; `opened`: it was
 * read in the inbox instead; `served`: it was recorded how it was served.
 */
export type PaperState = 'due' | 'asked' | 'opened' | 'served';

/** That a notice was served on paper. */
export interface PaperService {
  readonly method: 'by-hand' | 'by-post' | 'at-window';
  /** Legal day. */
  readonly on: string;
  readonly postNumber?: string | undefined;
  readonly note?: string | undefined;
  readonly by: { readonly id: string; readonly name: string };
  /** Real instant (ISO). */
  readonly at: string;
}

export const noticeSchema = documentSchema<NoticeDoc>(
  'notices',
  {
    _id: 'text',
    caseNo: 'text',
    eventId: 'text',
    kind: 'text',
    to: 'text',
    userId: 'text',
    recipientName: 'text',
    email: 'text',
    locale: 'text',
    statutory: 'flag',
    number: 'text',
    template: 'text',
    templateVersion: 'number',
    content: 'data',
    at: 'text',
    createdAt: 'text',
    state: 'text',
    version: 'number',
    since: 'number',
    held: 'number',
    digest: 'text',
    messageId: 'text',
    response: 'text',
    attempts: 'list',
    read: 'number',
    openedAt: 'text',
    collectedAt: 'text',
    paper: 'text',
    served: 'number',
    services: 'list',
  },
  [
    [{ caseNo: 1 }],
    [{ userId: 1 }],
    [{ state: 1 }],
    [{ held: 1 }],
    [{ messageId: 1 }],
    [{ paper: 1 }],
    [{ statutory: 1, to: 1, createdAt: 1, _id: 1 }],
    [{ statutory: 1, to: 1, caseNo: 1, _id: 1 }],
  ],
);

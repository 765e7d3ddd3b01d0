import type { Actor, PersonPresent, WindowFiling } from '@xinxiu/domain';
import { documentSchema } from '../database/document.js';

/** A file of an application as the file store knows it. */
export interface DraftFile {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly type: string;
}

/** What an applicant may edit until he submits. */
export interface DraftContent {
  /** What is filled in of it so far. */
  readonly contact?: {
    readonly name?: string | undefined;
    readonly phone?: string | undefined;
    readonly email?: string | undefined;
  };
  readonly locale?: 'zh-CN' | 'en';
  readonly files?: readonly DraftFile[];
  /** Day on which the duties of the decision were fulfilled, `YYYY-MM-DD`. */
  readonly fulfilledOn?: string;
  readonly commitment?: { readonly text: string; readonly agreed: boolean };
}

/** A clerk's draft for somebody who stands at the window. */
export interface WindowDraft {
  readonly person: PersonPresent;
  readonly clerk: Pick<Actor, 'id' | 'name'>;
}

/** What somebody of the applicant's side has typed of an answer to a supplement, before it is sent. */
export interface AnswerDraft {
  /** Which supplement of the case it answers, from 1. */
  readonly asked: number;
  readonly answers: readonly {
    readonly id: string;
    readonly text: string;
    readonly fileIds: readonly string[];
  }[];
}

export interface ApplicationDoc {
  _id: string;
  recordId: string;
  uscc: string;
  applicantName: string;
  createdBy: string;
  createdAt: string;
  updatedAt: string;
  version: number;
  state: 'draft' | 'submitted';
  content: DraftContent;
  /** Of one that a clerk began at the window. */
  window?: WindowDraft;
  caseNo?: string;
  /** Departments of the case that it became; empty while it is a draft. */
  departments: string[];
  /** Everything that was submitted, as the case got it. */
  submission?: Submission;
  /** By the id of who types it. It goes with the contents of the case. */
  answerDrafts?: Readonly<Record<string, AnswerDraft>>;
}

/** The part of a submission that later steps read; the rest is kept as it came. */
export interface Submission {
  readonly contact: { readonly name: string; readonly phone: string; readonly email: string };
  readonly locale: 'zh-CN' | 'en';
  readonly submittedBy: Pick<Actor, 'id' | 'name'> & Partial<Actor>;
  /** Of one that a person at the window confirmed by a code. */
  readonly window?: WindowFiling;
  readonly [field: string]: unknown;
}

export const applicationSchema = documentSchema<ApplicationDoc>(
  'applications',
  {
    _id: 'text',
    recordId: 'text',
    uscc: 'text',
    applicantName: 'text',
    createdBy: 'text',
    createdAt: 'text',
    updatedAt: 'text',
    version: 'number',
    state: 'text',
    content: 'data',
    window: 'data',
    caseNo: 'text',
    departments: 'texts',
    submission: 'data',
    answerDrafts: 'data',
  },
  [[{ recordId: 1 }], [{ uscc: 1 }], [{ departments: 1 }], [{ createdBy: 1 }]],
);

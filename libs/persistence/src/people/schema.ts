import type { Role } from '@xinxiu/domain';
import { documentSchema } from '../database/document.js';

export interface PersonDoc {
  _id: string;
  username: string;
  name: string;
  role: Exclude<Role, 'system'>;
  /** Code of the department in which an official works; empty for others. */
  department: string;
  /** Unified social credit code of an applicant; empty for others. */
  organisation: string;
  organisationName: string;
  email: string;
  /** Addresses that the account had before, as plain as the present one; most had none, and then it may be absent. */
  formerEmails?: readonly string[];
  /** Ids under which identities of the service are, or were, bound to the account (ADR 22); who they are there is told by none. */
  identityMarks?: readonly string[];
  locale: 'zh-CN' | 'en';
  /** argon2id; never leaves the repository except to be verified. */
  passwordHash: string;
  active: 0 | 1;
  /** Real instant (ISO) of the last invitation of somebody who has not opened the account yet. */
  invitedAt?: string;
  /** Real instant (ISO) at which the access of somebody who left ended. */
  leftAt?: string;
  /** Real instant (ISO). */
  lastSignInAt?: string;
  /**
   * Goes up when a session or token of the person ends: what anybody remembers of them is then out of date. Absent in a
   * document from before there was any.
   */
  accessVersion?: number;
  /** Codes of the organisations that an official keeps out of; most keep out of none, and then it may be absent. */
  recusedFrom?: readonly string[];
  /** Ids of other accounts of the same person (ADR 38); most have none, and then it may be absent. */
  otherIds?: readonly string[];
}

export const personSchema = documentSchema<PersonDoc>(
  'people',
  {
    _id: 'text',
    username: 'text',
    name: 'text',
    role: 'text',
    department: 'text',
    organisation: 'text',
    organisationName: 'text',
    email: 'text',
    formerEmails: 'texts',
    identityMarks: 'texts',
    locale: 'text',
    passwordHash: 'text',
    active: 'number',
    invitedAt: 'text',
    leftAt: 'text',
    lastSignInAt: 'text',
    accessVersion: 'number',
    recusedFrom: 'texts',
    otherIds: 'texts',
  },
  [[{ username: 1 }, { unique: true }], [{ department: 1 }]],
);

import type { CivilDate } from '@xinxiu/domain';
import { documentSchema } from '../database/document.js';

/** That a business lets an agent act for some of its records until a day. Only its end is ever added. */
export interface AuthorisationDoc {
  _id: string;
  /** Unified social credit code of the business. */
  uscc: string;
  organisationName: string;
  agentId: string;
  agentUsername: string;
  agentName: string;
  recordIds: string[];
  /** First and last day (Asia/Shanghai), both in it. */
  from: CivilDate;
  until: CivilDate;
  /** Scan of the signed authorisation (授权委托书), a file of the business. */
  fileId?: string;
  givenBy: string;
  /** Real instant (ISO). */
  givenAt: string;
  takenBackBy?: string;
  takenBackAt?: string;
  takenBackFor?: string;
  /** What it names, while it is alive: the same is not given twice. Its own id once it has ended. */
  slot: string;
}

export const authorisationSchema = documentSchema<AuthorisationDoc>(
  'authorisations',
  {
    _id: 'text',
    uscc: 'text',
    organisationName: 'text',
    agentId: 'text',
    agentUsername: 'text',
    agentName: 'text',
    recordIds: 'texts',
    from: 'text',
    until: 'text',
    fileId: 'text',
    givenBy: 'text',
    givenAt: 'text',
    takenBackBy: 'text',
    takenBackAt: 'text',
    takenBackFor: 'text',
    slot: 'text',
  },
  [[{ slot: 1 }, { unique: true }], [{ uscc: 1 }], [{ agentId: 1 }]],
);

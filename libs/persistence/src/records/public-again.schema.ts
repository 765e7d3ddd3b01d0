import { documentSchema } from '../database/document.js';

/** That the public finds a record whose publication has ended. */
export interface PublicAgainDoc {
  /** Id of the record. */
  _id: string;
  /** Real instant (ISO) at which it was found first. */
  since: string;
  /** By the place of publication, what it answered. */
  evidence: { target: string; said: string }[];
}

export const publicAgainSchema = documentSchema<PublicAgainDoc>('publicAgain', {
  _id: 'text',
  since: 'text',
  evidence: 'list',
});

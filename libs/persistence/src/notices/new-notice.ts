import { waitsForOthers } from '@xinxiu/domain';
import type { NewNotice } from './notice.js';
import type { NoticeDoc } from './schema.js';

/** A notice as the row that it begins as. @param now real instant (ms) */
export function noticeDoc(row: NewNotice, now: number): NoticeDoc {
  const { id, ...fields } = row;
  const reachable = row.email !== '';
  const onPaper = !reachable && row.statutory && row.to === 'applicant';
  return {
    _id: id,
    ...fields,
    createdAt: new Date(now).toISOString(),
    state: reachable ? 'queued' : 'failed',
    version: 1,
    since: now,
    ...(reachable && waitsForOthers(row) && { held: 1 }),
    messageId: '',
    response: reachable ? '' : 'NO_ADDRESS: nobody with a mail address could be found for this notice',
    attempts: [],
    read: 0,
    ...(onPaper && { paper: 'due' }),
  };
}

/** What its writer sends himself. */
export function inHand(doc: NoticeDoc): NoticeDoc {
  return doc.statutory && doc.state === 'queued' ? { ...doc, state: 'sending' } : doc;
}

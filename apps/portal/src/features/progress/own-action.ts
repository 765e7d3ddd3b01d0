import type { ActionName } from '@xinxiu/domain';
import { casePath } from '../../api/cases.js';
import { write } from '../../api/client.js';
import { useIntention } from '../../api/intention.js';

/** What a business itself does in its case. */
export function useOwnAction(caseNo: string, action: Extract<ActionName, 'answerSupplement' | 'withdraw'>) {
  return useIntention({
    send: (body: object, key) => write(casePath(caseNo, `/actions/${action}`), body, { key }),
    changes: ['case', 'cases', 'record', 'records', 'applications'],
  });
}

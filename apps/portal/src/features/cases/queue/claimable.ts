import { allowedActions } from '@xinxiu/domain';
import { type Person, actorOf } from '../../../app/session.js';
import { type RepairCase, stateOf } from '../../../api/cases.js';

/** Whether the table lets the person claim the case as it is shown. */
export function isClaimable(shown: RepairCase, person: Person): boolean {
  return allowedActions(stateOf(shown), actorOf(person)).includes('claim');
}

import { type Actor, allowedActions } from '@xinxiu/domain';
import type { Person } from '../../../app/session.js';
import { type RepairCase, stateOf } from '../../../api/cases.js';

/** The person as the rules of a case see him; from whom he keeps out, only the server knows. */
export function actorOf({ id, name, role, department, organisation }: Person): Actor {
  return { id, name, role, ...(department && { department }), ...(organisation && { organisation }) };
}

/** Whether the table lets the person claim the case as it is shown. */
export function isClaimable(shown: RepairCase, person: Person): boolean {
  return allowedActions(stateOf(shown), actorOf(person)).includes('claim');
}

import { type Actor, isRecused, recusedFromMessage } from '@xinxiu/domain';
import { ProblemError } from '../http/problem.error.js';

/** Who keeps out of what concerns an organisation touches nothing of it. @throws ProblemError RECUSED */
export function assertNotRecused(actor: Actor, uscc = ''): void {
  if (isRecused(actor, uscc)) throw new ProblemError('RECUSED', recusedFromMessage(uscc));
}

import { PASSWORD_FAULTS } from '@xinxiu/domain';
import { ApiProblem } from '../api/problem.js';

const FAULTS: ReadonlySet<string> = new Set(PASSWORD_FAULTS);

/** Why a password is refused, to be said at its field; undefined where something else is wrong. */
export function passwordFault(error: Error): string | undefined {
  if (!(error instanceof ApiProblem) || !FAULTS.has(error.code)) return undefined;
  const { detail, whatToDo } = error.problem;
  return `${detail} ${whatToDo}`;
}

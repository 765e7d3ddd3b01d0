import { type PackProblem, formatPackProblem } from '@xinxiu/policy';
import { localised } from '../output/language.js';

/** What is wrong with a pack, in the language of the terminal. */
export function localisedProblem(problem: PackProblem): PackProblem {
  return { ...problem, message: localised(problem.message) };
}

/** The same in a line, with its place. */
export function problemText(problem: PackProblem): string {
  return formatPackProblem(localisedProblem(problem));
}

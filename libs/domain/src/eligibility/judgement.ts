import type { CivilDate } from '../time/civil-date.js';
import { type Merged, takeOver } from './most-favourable.js';
import type { Question } from './question.js';
import { applyLaw } from './regime-outcome.js';
import { type Unmet, unmetConditions } from './unmet-conditions.js';

/** What the laws that governed a decision come to, and what keeps an application out. */
export interface Judgement extends Merged {
  readonly unmet: readonly Unmet[];
}

/** @returns undefined where no regime governs */
export function judgementOf(question: Question): Judgement | undefined {
  let merged: Merged | undefined;
  for (const law of question.laws) {
    if (merged !== undefined && isOverBefore(law.from, merged)) break;
    const outcome = applyLaw(question, law);
    if (outcome !== undefined) merged = takeOver(merged, outcome, question.record.decisionDate);
  }
  return merged && { ...merged, unmet: unmetConditions(question, merged) };
}

/** What was never public, or no longer when a law began, is none of its business. */
function isOverBefore(from: CivilDate, { publicationFrom, ends }: Merged): boolean {
  return publicationFrom === null || (ends !== null && ends <= from);
}

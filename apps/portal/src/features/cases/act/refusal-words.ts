import { ApiProblem, Unreached } from '../../../api/problem.js';
import { useDates } from '../../../i18n/dates.js';
import { useSharedTexts } from '../../../shared/shared.texts.js';
import { useActTexts } from './act.texts.js';

/** Refusals that mean: somebody else was here first. */
const LOST: readonly string[] = [
  'VERSION_CONFLICT',
  'ALREADY_HELD',
  'NOT_HOLDER',
  'CASE_CLOSED',
  'ACTION_NOT_ALLOWED',
  'PROPOSAL_PENDING',
  'EXTENSION_USED',
  'NO_PROPOSAL',
  'NO_EXTENSION_REQUESTED',
  'NOTHING_TO_RETRY',
];

export function isLost(error: unknown): error is ApiProblem {
  return error instanceof ApiProblem && LOST.includes(error.code);
}

/** Why it did not work, in one line: with who was first and when, where somebody was. */
export function useRefusalWords(): (error: unknown) => string {
  const act = useActTexts();
  const shared = useSharedTexts();
  const { instant } = useDates();
  return (error) => {
    if (error instanceof Unreached) return shared('unreached');
    if (!(error instanceof ApiProblem)) return shared('unexpected');
    const { title, detail, by, at } = error.problem;
    if (by === undefined || at === undefined) return detail;
    return shared('labelled', { label: title, text: act('firstBy', { name: by, at: instant(at) }) });
  };
}

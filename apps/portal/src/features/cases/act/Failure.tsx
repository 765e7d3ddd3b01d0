import { STATUS_WORDS } from '@xinxiu/domain';
import { useDates } from '../../../i18n/dates.js';
import { useWordsIn } from '../../../i18n/words.js';
import { ErrorNote } from '../../../shared/ErrorNote.js';
import { ProblemNote } from '../../../shared/ProblemNote.js';
import type { OneCase } from '../../../api/cases.js';
import { useActTexts } from './act.texts.js';
import { isLost } from './refusal-words.js';

interface Props {
  readonly error: unknown;
  /** The case as it is now: it is read anew after a refusal. */
  readonly one: OneCase;
}

/** Why it was not done; who lost a race is told to whom and when, and where the case is now. */
export function Failure({ error, one }: Props) {
  const say = useActTexts();
  const wordsIn = useWordsIn();
  const { instant } = useDates();
  if (error === null || error === undefined) return null;
  if (!isLost(error)) return <ProblemNote error={error} />;
  const { title, by, at, whatToDo } = error.problem;
  return (
    <ErrorNote title={title}>
      {by !== undefined && at !== undefined && (
        <strong>{say('firstBy', { name: by, at: instant(at) })}</strong>
      )}
      <span>{say('lostNow', { status: wordsIn(STATUS_WORDS[one.case.status]) })}</span>
      <span>{whatToDo}</span>
    </ErrorNote>
  );
}

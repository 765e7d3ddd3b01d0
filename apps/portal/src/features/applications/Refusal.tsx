import { ApiProblem } from '../../api/problem.js';
import { useDates } from '../../i18n/dates.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { useApplicationTexts } from './applications.texts.js';

/** Why it was not taken, with the day from which it would be where the law names one. */
export function Refusal({ error }: { readonly error: Error }) {
  const say = useApplicationTexts();
  const { day } = useDates();
  const earliest = error instanceof ApiProblem ? error.problem.earliest : undefined;
  return (
    <>
      <ProblemNote error={error} />
      {typeof earliest === 'string' && <strong>{say('earliest', { day: day(earliest) })}</strong>}
    </>
  );
}

import { usePerson } from '../../app/session.js';
import type { RepairCase } from '../../api/cases.js';
import { useDates } from '../../i18n/dates.js';
import { Mark } from '../../shared/Mark.js';
import { useCaseTexts } from './cases.texts.js';

interface Props {
  readonly away: NonNullable<NonNullable<RepairCase['holder']>['away']>;
  /** Of the holder. */
  readonly name: string;
}

/** That the holder is away, and who stands in; to who does it himself, for whom he acts. */
export function AwayNote({ away: { until, substitute }, name }: Props) {
  const say = useCaseTexts();
  const { day } = useDates();
  const { id } = usePerson();
  if (substitute?.id === id) return <Mark tone="busy">{say('forAbsent', { name })}</Mark>;
  return (
    <Mark tone="late">
      {substitute
        ? say('awayBy', { day: day(until), name: substitute.name })
        : say('awayNobody', { day: day(until) })}
    </Mark>
  );
}

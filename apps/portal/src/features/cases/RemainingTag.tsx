import { ClockCircleOutlined, ExclamationCircleOutlined } from '@ant-design/icons';
import { Mark, type Tone } from '../../shared/Mark.js';
import { useDates } from '../../i18n/dates.js';
import type { RepairCase } from '../../api/cases.js';
import { useCaseTexts } from './cases.texts.js';
import { type Urgency, urgencyOf } from './remaining.js';

const TONES: Readonly<Record<Urgency, Tone>> = {
  overdue: 'bad',
  today: 'late',
  soon: 'late',
  ahead: 'plain',
};

interface Props {
  readonly shown: Pick<RepairCase, 'deadline' | 'remaining'>;
  readonly withDay?: boolean;
}

/** What is left of the running period: in colour, and in words for who does not see colours. */
export function RemainingTag({ shown: { deadline, remaining }, withDay = true }: Props) {
  const say = useCaseTexts();
  const { day } = useDates();
  if (deadline === undefined || remaining === undefined)
    return <span className="second">{say('noDue')}</span>;
  const urgency = urgencyOf(remaining);
  const isLate = urgency === 'overdue';
  return (
    <div className="stack" style={{ gap: 2 }}>
      <Mark tone={TONES[urgency]} style={{ display: 'inline-flex', gap: 4 }}>
        {isLate ? <ExclamationCircleOutlined /> : <ClockCircleOutlined />}{' '}
        {say(`left_${urgency}`, { n: remaining.workingDays })}
      </Mark>
      {withDay && (
        <span className="second numbers" style={{ fontSize: 13 }}>
          {day(deadline.due)}
          {deadline.provisional && ` · ${say('provisional')}`}
        </span>
      )}
    </div>
  );
}

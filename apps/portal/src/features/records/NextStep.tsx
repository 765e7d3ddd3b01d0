import type { PenaltyRecord } from '../../api/records.js';
import { Link, useNavigate } from '@tanstack/react-router';
import { reachOf } from '@xinxiu/domain';
import { Button, Typography } from 'antd';
import { usePerson } from '../../app/session.js';
import { useDates } from '../../i18n/dates.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { useBeginApplication } from '../applications/applications.queries.js';
import { notBefore } from './not-before.js';
import type { RecordEligibility } from './records.queries.js';
import { useRecordTexts } from './records.texts.js';
import { useOpenCase } from './use-case-of-record.js';

interface Props {
  readonly record: PenaltyRecord;
  readonly answer: RecordEligibility;
}

/** The one thing to do next, or that there is none. */
export function NextStep({ record, answer }: Props) {
  const say = useRecordTexts();
  // Why it has ended stands among what keeps an application out.
  if (record.publication.state === 'ended') return null;
  const endsAlone = answer.earliestApplication === null && answer.publicationEnds !== null;
  if (endsAlone && answer.byClass === undefined) return <Typography.Text>{say('endsAlone')}</Typography.Text>;
  return <Apply recordId={record.id} from={notBefore(answer)} />;
}

interface ApplyProps {
  readonly recordId: string;
  /** The day before which it cannot be sent, while that is still to come. */
  readonly from: string | undefined;
}

/** A draft may be begun at any time: what is still missing is gathered in it. */
function Apply({ recordId, from }: ApplyProps) {
  const say = useRecordTexts();
  const { day } = useDates();
  const { role } = usePerson();
  const navigate = useNavigate();
  const { mutate, isPending, error } = useBeginApplication();
  const openCase = useOpenCase(recordId);
  if (reachOf('application.write', role) === undefined) return null;
  if (openCase !== undefined)
    return (
      <div style={{ marginBlockStart: 12 }}>
        <Link to="/desk/progress/$caseNo" params={{ caseNo: openCase }}>
          {say('followCase', { no: openCase })}
        </Link>
      </div>
    );
  const begin = (): void => {
    mutate(recordId, {
      onSuccess: ({ id }) => void navigate({ to: '/desk/applications/$id', params: { id } }),
    });
  };
  return (
    <div style={{ marginBlockStart: 12 }}>
      {error && <ProblemNote error={error} />}
      {from !== undefined && (
        <Typography.Paragraph>{say('applyFrom', { day: day(from) })}</Typography.Paragraph>
      )}
      <Button type={from === undefined ? 'primary' : 'default'} loading={isPending} onClick={begin}>
        {say(from === undefined ? 'apply' : 'prepare')}
      </Button>
    </div>
  );
}

import { Typography } from 'antd';
import type { PenaltyRecord, RecordEligibility } from './records.queries.js';
import { useRecordTexts } from './records.texts.js';

interface Props {
  readonly record: PenaltyRecord;
  readonly answer: RecordEligibility;
}

/** The one thing to do next, or that there is none. */
export function NextStep({ record, answer }: Props) {
  const say = useRecordTexts();
  if (record.publication.state === 'ended') return <Typography.Text>{say('ended')}</Typography.Text>;
  const endsAlone = answer.earliestApplication === null && answer.publicationEnds !== null;
  if (endsAlone && answer.byClass === undefined) return <Typography.Text>{say('endsAlone')}</Typography.Text>;
  return null;
}

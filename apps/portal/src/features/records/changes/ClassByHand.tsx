import { reachOf } from '@xinxiu/domain';
import { Button } from 'antd';
import { useState } from 'react';
import type { OfficeRecord } from '../../../api/records.js';
import { usePerson } from '../../../app/session.js';
import { RefusedButton } from '../../../shared/RefusedButton.js';
import type { RecordEligibility } from '../records.queries.js';
import { ClassDialog } from './ClassDialog.js';
import { useChangeTexts } from './changes.texts.js';

interface Props {
  readonly record: OfficeRecord;
  readonly answer: RecordEligibility;
}

/** Where no rule decides the class, the offices do, and may correct it later. */
export function ClassByHand({ record, answer }: Props) {
  const say = useChangeTexts();
  const { role } = usePerson();
  const [isOpen, setOpen] = useState(false);
  const isByHand = answer.class === 'unclassified' || answer.classification !== null;
  if (!isByHand || reachOf('classification.determine', role) === undefined) return null;
  const waits = record.proposal !== undefined && !record.proposal.isVoid;
  if (waits) return <RefusedButton label={say('classify')} reason={say('why_pending')} />;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('classify')}</Button>
      {isOpen && <ClassDialog record={record} close={() => setOpen(false)} />}
    </>
  );
}

import {
  OBLIGATION_STATE_WORDS,
  OBLIGATION_WORDS,
  type Permission,
  openedAgainWords,
  reachOf,
} from '@xinxiu/domain';
import { Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { usePerson } from '../../../app/session.js';
import { useDates } from '../../../i18n/dates.js';
import { useHeadingIn, useWordsIn } from '../../../i18n/words.js';
import { recordPath } from '../../../api/records.js';
import { StoredFile } from '../../../shared/files/StoredFile.js';
import { Mark } from '../../../shared/Mark.js';
import type { Ledger } from '../records.queries.js';
import { DutyDialog } from './DutyDialog.js';
import { DUTY_ACTS, type DutyAct, FACT_OF } from './duty-act.js';
import { useDutyTexts } from './duties.texts.js';

type Duty = Ledger['obligations'][number];

const TONES = { open: 'late', evidenced: 'busy', verified: 'good', waived: 'plain' } as const;
const PERMISSION: Readonly<Record<DutyAct, Permission>> = {
  evidence: 'obligation.evidence',
  verify: 'obligation.verify',
  waive: 'obligation.waive',
  reopen: 'obligation.reopen',
};

interface Props {
  readonly ledger: Ledger;
  /** Code of the unit that determined the record: only its people verify, waive and reopen. */
  readonly department: string;
}

/** What the penalty asks of the business, how far each duty has come, and what the person may do with it. */
export function Duties({ ledger, department }: Props) {
  const say = useDutyTexts();
  const [open, setOpen] = useState<{ readonly duty: Duty; readonly act: DutyAct }>();
  if (ledger.obligations.length === 0)
    return <Typography.Text type="secondary">{say('none')}</Typography.Text>;
  return (
    <>
      <ul className="plain-list">
        {ledger.obligations.map((duty) => (
          <OneDuty
            key={duty.kind}
            duty={duty}
            files={ledger.files.filter(({ id }) => duty.fileIds.includes(id))}
            recordId={ledger.recordId}
            department={department}
            take={(act) => setOpen({ duty, act })}
          />
        ))}
      </ul>
      {open && (
        <DutyDialog ledger={ledger} kind={open.duty.kind} act={open.act} close={() => setOpen(undefined)} />
      )}
    </>
  );
}

interface OneDutyProps {
  readonly duty: Duty;
  /** What was brought for it. */
  readonly files: Ledger['files'];
  readonly recordId: string;
  readonly department: string;
  readonly take: (act: DutyAct) => void;
}

function OneDuty({ duty, files, recordId, department, take }: OneDutyProps) {
  const say = useDutyTexts();
  const wordsIn = useWordsIn();
  const headingIn = useHeadingIn();
  const { day, yuan } = useDates();
  const person = usePerson();
  const { kind, state, on, sumYuan, rule, allowed } = duty;
  const again = openedAgainWords(duty);
  const maySee = reachOf('record.file.read', person.role) !== undefined;
  const acts = DUTY_ACTS.filter(
    (act) =>
      allowed.includes(FACT_OF[act]) &&
      reachOf(PERMISSION[act], person.role) !== undefined &&
      (act === 'evidence' || person.department === department),
  );
  return (
    <li style={{ paddingBlock: 8 }}>
      <Flex gap={8} align="baseline" wrap>
        <strong>{headingIn(OBLIGATION_WORDS[kind])}</strong>
        <Mark tone={TONES[state]}>{wordsIn(OBLIGATION_STATE_WORDS[state])}</Mark>
        {sumYuan !== undefined && <span className="numbers">{yuan(sumYuan)}</span>}
        {on !== undefined && <span>{say('onDay', { day: day(on) })}</span>}
        <Typography.Text type="secondary">{rule.article}</Typography.Text>
        {acts.map((act) => (
          <Button key={act} size="small" onClick={() => take(act)}>
            {say(act)}
          </Button>
        ))}
      </Flex>
      {again && <Typography.Text type="secondary">{wordsIn(again)}</Typography.Text>}
      {files.length > 0 && (
        <ul className="plain-list" aria-label={say('files')}>
          {files.map((file) => (
            <StoredFile
              key={file.id}
              file={file}
              {...(maySee && { from: recordPath(recordId, `/files/${file.id}`) })}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

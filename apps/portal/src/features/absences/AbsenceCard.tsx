import { ABSENCE_STANDING_WORDS, UNATTENDED_WORDS } from '@xinxiu/domain';
import { Button, Card, Flex, Modal, Typography } from 'antd';
import { useState } from 'react';
import { useDates } from '../../i18n/dates.js';
import { useHeadingIn, useWordsIn } from '../../i18n/words.js';
import { Mark } from '../../shared/Mark.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { useSharedTexts } from '../../shared/shared.texts.js';
import { useFocusBack } from '../../shared/use-focus-back.js';
import { ChangeDialog } from './ChangeDialog.js';
import { type Absence, useEndAbsence } from './absences.queries.js';
import { useAbsenceTexts } from './absences.texts.js';

/** Who is away when, who stands in or why nobody does, and what may be done about it. */
export function AbsenceCard({ absence }: { readonly absence: Absence }) {
  const say = useAbsenceTexts();
  const wordsIn = useWordsIn();
  const headingIn = useHeadingIn();
  const { day } = useDates();
  const { person, firstDay, lastDay, standing, substitute, unattended, reason } = absence;
  return (
    <Card size="small" style={{ marginBlockEnd: 12 }}>
      <Flex justify="space-between" wrap gap={8}>
        <div>
          <strong>{person.name}</strong>{' '}
          <Mark tone={standing === 'running' ? 'late' : 'plain'}>
            {headingIn(ABSENCE_STANDING_WORDS[standing])}
          </Mark>
          <br />
          <span className="numbers">{say('span', { from: day(firstDay), to: day(lastDay) })}</span>
          <br />
          {unattended !== undefined && (
            <Typography.Text type="danger">
              {say('unattended', { why: wordsIn(UNATTENDED_WORDS[unattended]) })}
            </Typography.Text>
          )}
          {unattended === undefined && substitute && say('by', { name: substitute.name })}
          {reason !== undefined && (
            <Typography.Paragraph type="secondary" style={{ marginBlockEnd: 0 }}>
              {reason}
            </Typography.Paragraph>
          )}
        </div>
        <Acts absence={absence} />
      </Flex>
    </Card>
  );
}

function Acts({ absence }: { readonly absence: Absence }) {
  const say = useAbsenceTexts();
  const [dialog, setDialog] = useState<'change' | 'end'>();
  const { standing, mayKeep } = absence;
  if (!mayKeep || standing === 'over' || standing === 'ended') return null;
  const close = (): void => setDialog(undefined);
  return (
    <Flex gap={8}>
      <Button onClick={() => setDialog('change')}>{say('change')}</Button>
      <Button onClick={() => setDialog('end')}>{say('end')}</Button>
      {dialog === 'change' && <ChangeDialog absence={absence} close={close} />}
      {dialog === 'end' && <EndDialog absence={absence} close={close} />}
    </Flex>
  );
}

function EndDialog({ absence, close }: { readonly absence: Absence; readonly close: () => void }) {
  useFocusBack();
  const say = useAbsenceTexts();
  const shared = useSharedTexts();
  const { mutate, isPending, error } = useEndAbsence(absence);
  return (
    <Modal
      open
      title={say('end')}
      okText={say('end')}
      cancelText={shared('cancel')}
      okButtonProps={{ danger: true, loading: isPending }}
      onOk={() => mutate(undefined, { onSuccess: close })}
      onCancel={close}
    >
      <Typography.Paragraph>{say('endHint', { name: absence.person.name })}</Typography.Paragraph>
      {error && <ProblemNote error={error} />}
    </Modal>
  );
}

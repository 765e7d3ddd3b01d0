import { VOID_REASON_WORDS, type Verdict, barToSettling, reachOf } from '@xinxiu/domain';
import { App, Button, Card, Descriptions, Flex, Modal, Typography } from 'antd';
import { useState } from 'react';
import { useDepartmentName } from '../../../api/departments.js';
import type { OfficeRecord, Proposal } from '../../../api/records.js';
import { actorOf, usePerson } from '../../../app/session.js';
import { useDates } from '../../../i18n/dates.js';
import { useWordsIn } from '../../../i18n/words.js';
import { ProblemNote } from '../../../shared/ProblemNote.js';
import { ReasonDialog } from '../../../shared/ReasonDialog.js';
import { RefusedButton } from '../../../shared/RefusedButton.js';
import { useFocusBack } from '../../../shared/use-focus-back.js';
import { useConfirm, useRefuse } from './changes.queries.js';
import { useChangeTexts } from './changes.texts.js';
import { useChangeWords } from './use-change-words.js';

interface Props {
  readonly record: OfficeRecord;
  readonly proposal: Proposal;
}

/** What somebody proposed of a record, what would follow from it, and both answers of the second person. */
export function ProposedChange({ record, proposal }: Props) {
  const say = useChangeTexts();
  const departmentName = useDepartmentName();
  const { changeRows, effectRows } = useChangeWords();
  const { instant } = useDates();
  const wordsIn = useWordsIn();
  const unit = departmentName(proposal.unit);
  const { voidFor } = proposal;
  const why = voidFor === undefined ? say('overtaken') : wordsIn(VOID_REASON_WORDS[voidFor]);
  const rows = [
    ...changeRows(proposal.change),
    ...effectRows(proposal),
    { key: 'by', label: say('by'), children: proposal.by.name },
    { key: 'at', label: say('at'), children: instant(proposal.at) },
  ];
  return (
    <Card title={say(proposal.isVoid ? 'titleVoid' : 'title')} style={{ marginBlockEnd: 16 }}>
      <Typography.Paragraph>
        {proposal.isVoid ? say('hintVoid', { why }) : say('hint', { unit })}
      </Typography.Paragraph>
      <Descriptions size="small" column={1} items={rows} />
      <Settling record={record} proposal={proposal} />
    </Card>
  );
}

/** The domain's rule says who may; that somebody is recused only the server knows. */
function Settling({ record, proposal }: Props) {
  const say = useChangeTexts();
  const departmentName = useDepartmentName();
  const person = usePerson();
  const [open, setOpen] = useState<Verdict>();
  if (reachOf('record-change.settle', person.role) === undefined) return null;
  const isOwn = proposal.by.id === person.id;
  const label = { confirm: say('confirm'), refuse: say(isOwn ? 'takeBack' : 'refuse') };
  const button = (verdict: Verdict) => {
    const bar = barToSettling(proposal, [], actorOf(person), verdict);
    const unit = departmentName(proposal.unit);
    if (bar) {
      return <RefusedButton label={label[verdict]} reason={say(`why_${bar.code}`, { unit })} />;
    }
    return (
      <Button type={verdict === 'confirm' ? 'primary' : 'default'} onClick={() => setOpen(verdict)}>
        {label[verdict]}
      </Button>
    );
  };
  const close = () => setOpen(undefined);
  return (
    <Flex gap={8} wrap style={{ marginBlockStart: 12 }}>
      {button('confirm')}
      {button('refuse')}
      {open === 'confirm' && <ConfirmDialog record={record} proposal={proposal} close={close} />}
      {open === 'refuse' && <RefuseDialog record={record} isOwn={isOwn} label={label.refuse} close={close} />}
    </Flex>
  );
}

function ConfirmDialog({ record, proposal, close }: Props & { readonly close: () => void }) {
  useFocusBack();
  const say = useChangeTexts();
  const { message } = App.useApp();
  const { mutate, isPending, error } = useConfirm(record);
  const told = useChangeWords().outcome(proposal);
  const confirm = (): void =>
    mutate(undefined, {
      onSuccess: () => {
        close();
        void message.success(say('confirmed'));
      },
    });
  return (
    <Modal
      open
      title={say('confirm')}
      okText={say('confirm')}
      okButtonProps={{ danger: true, loading: isPending }}
      onOk={confirm}
      onCancel={close}
    >
      <Typography.Paragraph>{say('confirmHint', told)}</Typography.Paragraph>
      {error && <ProblemNote error={error} />}
    </Modal>
  );
}

interface RefuseProps {
  readonly record: OfficeRecord;
  /** Of who proposed it himself. */
  readonly isOwn: boolean;
  readonly label: string;
  readonly close: () => void;
}

function RefuseDialog({ record, isOwn, label, close }: RefuseProps) {
  const say = useChangeTexts();
  const { message } = App.useApp();
  const act = useRefuse(record);
  return (
    <ReasonDialog
      title={label}
      consequence={say('refuseHint')}
      ok={label}
      danger={false}
      most={2000}
      act={act}
      close={close}
      done={() => void message.success(say(isOwn ? 'takenBack' : 'refused'))}
    />
  );
}

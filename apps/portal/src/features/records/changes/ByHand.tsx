import { CLASS_WORDS, DECIDED_CLASSES, reachOf } from '@xinxiu/domain';
import { Button, Flex, Radio } from 'antd';
import { useState } from 'react';
import type { OfficeRecord } from '../../../api/records.js';
import { usePerson } from '../../../app/session.js';
import { useWordsIn } from '../../../i18n/words.js';
import { Select } from '../../../shared/Select.js';
import type { RecordEligibility } from '../records.queries.js';
import { useFieldWords } from '../use-field-words.js';
import type { Decided } from './changes.queries.js';
import { useChangeTexts } from './changes.texts.js';
import { DecideDialog } from './DecideDialog.js';

interface Props {
  readonly record: OfficeRecord;
  readonly answer: RecordEligibility;
}

/** What the offices decide of a record where source and rules say nothing, and may correct later. */
export function ByHand({ record, answer }: Props) {
  const say = useChangeTexts();
  const { role } = usePerson();
  const [open, setOpen] = useState<Decided>();
  if (reachOf('classification.determine', role) === undefined) return null;
  const hasClassByHand = answer.class === 'unclassified' || answer.classification !== null;
  const button = (what: Decided) => <Button onClick={() => setOpen(what)}>{say(`decide_${what}`)}</Button>;
  const close = () => setOpen(undefined);
  return (
    <Flex gap={8} wrap style={{ marginBlockStart: 12 }}>
      {hasClassByHand && button('class')}
      {button('field')}
      {open === 'class' && <ClassDialog record={record} close={close} />}
      {open === 'field' && <FieldDialog record={record} answer={answer} close={close} />}
    </Flex>
  );
}

interface DialogProps {
  readonly record: OfficeRecord;
  readonly close: () => void;
}

function ClassDialog(props: DialogProps) {
  const wordsIn = useWordsIn();
  return (
    <DecideDialog {...props} what="class">
      <Radio.Group
        options={DECIDED_CLASSES.map((value) => ({ value, label: wordsIn(CLASS_WORDS[value]) }))}
      />
    </DecideDialog>
  );
}

function FieldDialog({ answer, ...props }: DialogProps & Pick<Props, 'answer'>) {
  const { effectOf } = useFieldWords(answer);
  const names = answer.fieldNames.filter((name) => name !== answer.field?.name || answer.field.by === 'rule');
  return (
    <DecideDialog {...props} what="field" effectOf={effectOf}>
      <Select showSearch options={names.map((value) => ({ value, label: value }))} />
    </DecideDialog>
  );
}

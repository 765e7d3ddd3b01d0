import { CLASS_WORDS, DECIDED_CLASSES } from '@xinxiu/domain';
import { App, Form, Modal, Radio, Typography } from 'antd';
import type { OfficeRecord } from '../../../api/records.js';
import { useWordsIn } from '../../../i18n/words.js';
import { ProblemNote } from '../../../shared/ProblemNote.js';
import { useFocusBack } from '../../../shared/use-focus-back.js';
import { GroundFields } from '../GroundFields.js';
import { useClassify } from './changes.queries.js';
import { useChangeTexts } from './changes.texts.js';

interface Values {
  readonly class: string;
  readonly text: string;
  readonly article: string;
}

interface Props {
  readonly record: OfficeRecord;
  readonly close: () => void;
}

/** Decides the class that no rule decides; what lowers it becomes a proposal, as the answer says. */
export function ClassDialog({ record, close }: Props) {
  useFocusBack();
  const say = useChangeTexts();
  const wordsIn = useWordsIn();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const { mutate, isPending, error } = useClassify(record);
  const send = ({ class: decided, text, article }: Values): void =>
    mutate(
      { class: decided, ground: { text, article } },
      {
        onSuccess: ({ proposal }) => {
          close();
          void message.success(say(proposal ? 'proposed' : 'done'));
        },
      },
    );
  return (
    <Modal
      open
      title={say('classifyTitle')}
      okText={say('classify')}
      okButtonProps={{ loading: isPending }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Typography.Paragraph>{say('classifyHint')}</Typography.Paragraph>
      <Form<Values> form={form} layout="vertical" requiredMark={false} onFinish={send}>
        <Form.Item name="class" label={say('class')} rules={[{ required: true, message: say('needClass') }]}>
          <Radio.Group
            options={DECIDED_CLASSES.map((value) => ({ value, label: wordsIn(CLASS_WORDS[value]) }))}
          />
        </Form.Item>
        <GroundFields />
      </Form>
      {error && <ProblemNote error={error} />}
    </Modal>
  );
}

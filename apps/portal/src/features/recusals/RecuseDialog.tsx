import { useQuery } from '@tanstack/react-query';
import {
  RECUSAL_GROUNDS,
  RECUSAL_GROUND_WORDS,
  RECUSAL_RULE,
  ROLE_WORDS,
  type RecusalGround,
} from '@xinxiu/domain';
import { Form, Input, Modal, Typography } from 'antd';
import { officials } from '../../api/people.js';
import { usePerson } from '../../app/session.js';
import { useHeadingIn, useWordsIn } from '../../i18n/words.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { useSharedTexts } from '../../shared/shared.texts.js';
import { Select } from '../../shared/Select.js';
import { type Recused, useRecuse } from './recusals.queries.js';
import { useRecusalTexts } from './recusals.texts.js';

interface Values {
  readonly personId?: string;
  readonly ground: RecusalGround;
  readonly text: string;
}

interface Props {
  /** One's own interest, or an order to somebody else. */
  readonly kind: 'declare' | 'order';
  readonly uscc: string;
  readonly name: string;
  readonly close: () => void;
  readonly done: (recused: Recused) => void;
}

export function RecuseDialog({ kind, uscc, name, close, done }: Props) {
  const say = useRecusalTexts();
  const shared = useSharedTexts();
  const headingIn = useHeadingIn();
  const [form] = Form.useForm<Values>();
  const { mutate, isPending, error } = useRecuse();
  const send = (given: Values): void => {
    mutate(
      { uscc, ...given },
      {
        onSuccess: (recused) => {
          close();
          done(recused);
        },
      },
    );
  };
  return (
    <Modal
      open
      title={say(`title_${kind}`, { name })}
      okText={say(kind)}
      cancelText={shared('cancel')}
      okButtonProps={{ danger: true, loading: isPending }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Typography.Paragraph>{say(`hint_${kind}`, { name })}</Typography.Paragraph>
      <Typography.Paragraph type="secondary">{RECUSAL_RULE.article}</Typography.Paragraph>
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ ground: RECUSAL_GROUNDS[0] }}
        onFinish={send}
      >
        {kind === 'order' && <PersonField />}
        <Form.Item name="ground" label={say('ground')}>
          <Select
            options={RECUSAL_GROUNDS.map((value) => ({
              value,
              label: headingIn(RECUSAL_GROUND_WORDS[value]),
            }))}
          />
        </Form.Item>
        <Form.Item
          name="text"
          label={say('text')}
          extra={say('textHint')}
          rules={[{ required: true, whitespace: true, message: say('needText') }]}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </Form>
      {error && <ProblemNote error={error} />}
    </Modal>
  );
}

function PersonField() {
  const say = useRecusalTexts();
  const wordsIn = useWordsIn();
  const me = usePerson();
  const { data } = useQuery(officials());
  const others = (data?.items ?? []).filter(({ id }) => id !== me.id);
  return (
    <Form.Item name="personId" label={say('person')} rules={[{ required: true, message: say('needPerson') }]}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        options={others.map(({ id, name, role }) => ({
          value: id,
          label: `${name} · ${wordsIn(ROLE_WORDS[role])}`,
        }))}
      />
    </Form.Item>
  );
}

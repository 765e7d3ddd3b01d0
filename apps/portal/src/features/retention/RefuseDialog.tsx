import {
  LONGEST_REFUSAL_DAYS,
  REFUSAL_GROUNDS,
  REFUSAL_GROUND_WORDS,
  type RefusalGround,
  civilDate,
} from '@xinxiu/domain';
import { Form, Modal, Typography } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useHeadingIn } from '../../i18n/words.js';
import { DayInput } from '../../shared/DayInput.js';
import { dayOf, fromToday } from '../../shared/day-rules.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { ReasonField } from '../../shared/ReasonField.js';
import { useSharedTexts } from '../../shared/shared.texts.js';
import { Select } from '../../shared/Select.js';
import { keyOf } from './key-of.js';
import { type OneDeletionRun, useRefuse } from './retention.queries.js';
import { useRetentionTexts } from './retention.texts.js';

interface Values {
  readonly ground: RefusalGround;
  readonly reason: string;
  readonly until: Dayjs;
}

interface Props {
  readonly run: OneDeletionRun;
  /** The things that are meant; none is all of them. */
  readonly chosen: readonly string[];
  readonly close: () => void;
}

/** Nothing of the proposal goes; what is refused is not proposed again through the day. */
export function RefuseDialog({ run, chosen, close }: Props) {
  const say = useRetentionTexts();
  const shared = useSharedTexts();
  const headingIn = useHeadingIn();
  const [form] = Form.useForm<Values>();
  const { mutate, isPending, error } = useRefuse(run);
  const untilHint = say('untilHint', { n: LONGEST_REFUSAL_DAYS });
  const only = run.items.filter((item) => chosen.includes(keyOf(item))).map(({ data, id }) => ({ data, id }));
  const refuse = ({ until, ...given }: Values): void => {
    const body = { ...given, until: civilDate(dayOf(until)) };
    mutate({ ...body, ...(only.length > 0 && { only }) }, { onSuccess: close });
  };
  return (
    <Modal
      open
      title={say('refuse')}
      okText={say('refuse')}
      cancelText={shared('cancel')}
      okButtonProps={{ danger: true, loading: isPending }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Typography.Paragraph>
        {say(only.length > 0 ? 'refuseSomeHint' : 'refuseHint', { n: only.length })}
      </Typography.Paragraph>
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ ground: REFUSAL_GROUNDS[0], until: dayjs().add(30, 'day') }}
        onFinish={refuse}
      >
        <Form.Item name="ground" label={say('ground')}>
          <Select
            options={REFUSAL_GROUNDS.map((value) => ({
              value,
              label: headingIn(REFUSAL_GROUND_WORDS[value]),
            }))}
          />
        </Form.Item>
        <ReasonField />
        <Form.Item
          name="until"
          label={say('until')}
          extra={untilHint}
          rules={[fromToday(untilHint, LONGEST_REFUSAL_DAYS)]}
        >
          <DayInput />
        </Form.Item>
      </Form>
      {error && <ProblemNote error={error} />}
    </Modal>
  );
}

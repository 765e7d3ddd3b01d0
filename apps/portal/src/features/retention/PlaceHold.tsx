import { placeHoldSchema } from '@xinxiu/contracts';
import {
  HOLD_GROUNDS,
  HOLD_GROUND_WORDS,
  HOLD_KINDS,
  HOLD_KIND_WORDS,
  type HoldGround,
  type HoldKind,
  civilDate,
} from '@xinxiu/domain';
import { Form, Input, Modal, Typography } from 'antd';
import type { Dayjs } from 'dayjs';
import { useHeadingIn } from '../../i18n/words.js';
import { DayInput } from '../../shared/DayInput.js';
import { dayOf, fromToday } from '../../shared/day-rules.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { ReasonField } from '../../shared/ReasonField.js';
import { useSharedTexts } from '../../shared/shared.texts.js';
import { Select } from '../../shared/Select.js';
import { usePlaceHold } from './retention.queries.js';
import { useRetentionTexts } from './retention.texts.js';

interface Values {
  readonly kind: HoldKind;
  readonly subject: string;
  readonly ground: HoldGround;
  readonly reason: string;
  readonly until?: Dayjs;
}

/** Nothing about it is deleted until the hold ends. */
export function PlaceHold({ close }: { readonly close: () => void }) {
  const say = useRetentionTexts();
  const shared = useSharedTexts();
  const headingIn = useHeadingIn();
  const [form] = Form.useForm<Values>();
  const kind = (Form.useWatch('kind', form) as HoldKind | undefined) ?? 'case';
  const { mutate, isPending, error } = usePlaceHold();
  const bodyOf = ({ until, ...given }: Values) => ({
    ...given,
    ...(until && { until: civilDate(dayOf(until)) }),
  });
  const place = (given: Values): void => mutate(placeHoldSchema.parse(bodyOf(given)), { onSuccess: close });
  return (
    <Modal
      open
      title={say('place')}
      okText={say('place')}
      cancelText={shared('cancel')}
      okButtonProps={{ loading: isPending }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Typography.Paragraph>{say('placeHint')}</Typography.Paragraph>
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ kind: 'case', ground: HOLD_GROUNDS[0] }}
        onFinish={place}
      >
        <Form.Item name="kind" label={say('kind')}>
          <Select
            options={HOLD_KINDS.map((value) => ({ value, label: headingIn(HOLD_KIND_WORDS[value]) }))}
          />
        </Form.Item>
        <Form.Item
          name="subject"
          label={say(`subject_${kind}`)}
          rules={[
            ({ getFieldsValue }) => ({
              validator: () => {
                const { kind, subject = '' } = getFieldsValue(true) as Partial<Values>;
                const body = { kind, subject, ground: HOLD_GROUNDS[0], reason: '-' };
                return placeHoldSchema.safeParse(body).success
                  ? Promise.resolve()
                  : Promise.reject(new Error(say('needSubject')));
              },
            }),
          ]}
        >
          <Input maxLength={128} autoComplete="off" />
        </Form.Item>
        <Form.Item name="ground" label={say('ground')}>
          <Select
            options={HOLD_GROUNDS.map((value) => ({ value, label: headingIn(HOLD_GROUND_WORDS[value]) }))}
          />
        </Form.Item>
        <ReasonField />
        <Form.Item
          name="until"
          label={say('lastDay')}
          extra={say('lastDayHint')}
          rules={[fromToday(say('needLastDay'))]}
        >
          <DayInput />
        </Form.Item>
      </Form>
      {error && <ProblemNote error={error} />}
    </Modal>
  );
}

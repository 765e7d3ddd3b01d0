import { useQuery } from '@tanstack/react-query';
import { isUnitRole } from '@xinxiu/domain';
import { Form, Input, Modal, Typography } from 'antd';
import type { Dayjs } from 'dayjs';
import { officials } from '../../api/people.js';
import { dayOf } from '../../shared/day-rules.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { Select } from '../../shared/Select.js';
import { useSharedTexts } from '../../shared/shared.texts.js';
import { useFocusBack } from '../../shared/use-focus-back.js';
import { useEnterAbsence } from './absences.queries.js';
import { useAbsenceTexts } from './absences.texts.js';
import { DayItem, type Post, SubstituteItem } from './fields.js';

interface Values {
  readonly personId?: string;
  readonly firstDay: Dayjs;
  readonly lastDay: Dayjs;
  readonly substituteId: string;
  readonly reason?: string;
}

interface Props {
  /** Who is away; else it is chosen among the people of the department. */
  readonly person?: Post | undefined;
  readonly department?: string | undefined;
  readonly close: () => void;
}

export function EnterDialog({ person, department, close }: Props) {
  useFocusBack();
  const say = useAbsenceTexts();
  const shared = useSharedTexts();
  const [form] = Form.useForm<Values>();
  const { mutate, isPending, error } = useEnterAbsence();
  const { data } = useQuery(officials());
  const chosen = Form.useWatch('personId', form);
  const people = (data?.items ?? []).filter((one) => one.department === department && isUnitRole(one.role));
  const away = person ?? people.find(({ id }) => id === chosen);
  const send = ({ firstDay, lastDay, substituteId, reason = '' }: Values): void => {
    if (!away) return;
    const days = { firstDay: dayOf(firstDay), lastDay: dayOf(lastDay) };
    const named = substituteId === '' ? {} : { substituteId };
    mutate({ personId: away.id, ...days, ...named, reason }, { onSuccess: close });
  };
  return (
    <Modal
      open
      title={say('enter')}
      okText={say('save')}
      cancelText={shared('cancel')}
      okButtonProps={{ loading: isPending }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Typography.Paragraph type="secondary">{say('hint')}</Typography.Paragraph>
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ substituteId: '' }}
        onFinish={send}
      >
        {!person && (
          <Form.Item
            name="personId"
            label={say('person')}
            rules={[{ required: true, message: say('needPerson') }]}
          >
            <Select
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={() => form.setFieldValue('substituteId', '')}
            />
          </Form.Item>
        )}
        <DayItem name="firstDay" />
        <DayItem name="lastDay" />
        <SubstituteItem of={away} />
        <Form.Item name="reason" label={say('reason')} extra={say('reasonHint')}>
          <Input maxLength={100} />
        </Form.Item>
      </Form>
      {error && <ProblemNote error={error} />}
    </Modal>
  );
}

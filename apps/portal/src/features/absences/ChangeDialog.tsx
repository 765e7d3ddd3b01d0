import { Form, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { dayOf } from '../../shared/day-rules.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { useSharedTexts } from '../../shared/shared.texts.js';
import { useFocusBack } from '../../shared/use-focus-back.js';
import { type Absence, useChangeAbsence } from './absences.queries.js';
import { useAbsenceTexts } from './absences.texts.js';
import { DayItem, SubstituteItem } from './fields.js';

interface Values {
  readonly lastDay: Dayjs;
  readonly substituteId: string;
}

/** Another last day, another substitute. */
export function ChangeDialog({ absence, close }: { readonly absence: Absence; readonly close: () => void }) {
  useFocusBack();
  const say = useAbsenceTexts();
  const shared = useSharedTexts();
  const [form] = Form.useForm<Values>();
  const { mutate, isPending, error } = useChangeAbsence(absence);
  const { person, role, department, lastDay, substitute } = absence;
  const send = ({ lastDay: until, substituteId }: Values): void =>
    mutate(
      { lastDay: dayOf(until), substituteId: substituteId === '' ? null : substituteId },
      { onSuccess: close },
    );
  return (
    <Modal
      open
      title={say('change')}
      okText={say('save')}
      cancelText={shared('cancel')}
      okButtonProps={{ loading: isPending }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ lastDay: dayjs(lastDay), substituteId: substitute?.id ?? '' }}
        onFinish={send}
      >
        <DayItem name="lastDay" />
        <SubstituteItem of={{ id: person.id, role, department }} />
      </Form>
      {error && <ProblemNote error={error} />}
    </Modal>
  );
}

import type { StaffRole } from '@xinxiu/domain';
import { Form, Modal, Typography } from 'antd';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { ReasonField } from '../../shared/ReasonField.js';
import { useSharedTexts } from '../../shared/shared.texts.js';
import { type PostValues, PostFields } from './PostFields.js';
import { type Moved, type OneStaffMember, useMove } from './staff.queries.js';
import { useWorkWords } from './use-work-words.js';
import { useStaffTexts } from './staff.texts.js';

interface Values extends PostValues {
  readonly reason: string;
}

interface Props {
  readonly member: OneStaffMember;
  readonly close: () => void;
  readonly done: (moved: Moved) => void;
}

export function MoveDialog({ member: { id, name, role, department, openCases }, close, done }: Props) {
  const say = useStaffTexts();
  const shared = useSharedTexts();
  const [form] = Form.useForm<Values>();
  const work = useWorkWords();
  const { mutate, isPending, error } = useMove(id);
  const move = (given: Values): void => {
    mutate(given, {
      onSuccess: (moved) => {
        close();
        done(moved);
      },
    });
  };
  return (
    <Modal
      open
      title={say('moveTitle', { name })}
      okText={say('move')}
      cancelText={shared('cancel')}
      okButtonProps={{ danger: true, loading: isPending }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Typography.Paragraph>
        {say('moveHint')} {work(openCases)}
      </Typography.Paragraph>
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ role: role as StaffRole, department }}
        onFinish={move}
      >
        <PostFields />
        <ReasonField />
      </Form>
      {error && <ProblemNote error={error} />}
    </Modal>
  );
}

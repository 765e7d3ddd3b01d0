import type { UseMutationResult } from '@tanstack/react-query';
import { Form, Modal, Typography } from 'antd';
import type { ReactNode } from 'react';
import { ProblemNote } from './ProblemNote.js';
import { ReasonField } from './ReasonField.js';
import { useSharedTexts } from './shared.texts.js';
import { useFocusBack } from './use-focus-back.js';

interface Given {
  readonly reason: string;
}

interface Props<Answer, G extends Given> {
  readonly title: string;
  /** What follows from it, said before it is done. */
  readonly consequence: ReactNode;
  readonly ok: string;
  readonly danger?: boolean;
  /** Longest reason that the server takes. */
  readonly most?: number;
  /** px; as wide as a short text where absent. */
  readonly width?: number;
  /** Whether it can be done: not while what it does is still being looked up. */
  readonly isReady?: boolean;
  /** Fields before the reason; what they are named is sent with it. */
  readonly children?: ReactNode;
  readonly act: UseMutationResult<Answer, Error, G>;
  readonly close: () => void;
  /** It was done; otherwise the dialog just closes. */
  readonly done?: (answer: Answer) => void;
}

/** Asks for the reason of an act, with its consequence in words above it. */
export function ReasonDialog<Answer, G extends Given = Given>({
  title,
  consequence,
  ok,
  danger = true,
  most = 500,
  width,
  isReady = true,
  children,
  act: { mutate, isPending, error },
  close,
  done,
}: Props<Answer, G>) {
  useFocusBack();
  const say = useSharedTexts();
  const [form] = Form.useForm<G>();
  const send = (given: G): void => {
    mutate(given, {
      onSuccess: (answer) => {
        close();
        done?.(answer);
      },
    });
  };
  return (
    <Modal
      open
      title={title}
      okText={ok}
      cancelText={say('cancel')}
      okButtonProps={{ danger, loading: isPending, disabled: !isReady }}
      {...(width !== undefined && { width })}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <Typography.Paragraph>{consequence}</Typography.Paragraph>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={send}>
        {children}
        <ReasonField most={most} />
      </Form>
      {error && <ProblemNote error={error} />}
    </Modal>
  );
}

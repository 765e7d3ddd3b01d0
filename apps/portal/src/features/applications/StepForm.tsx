import { Alert, Button, Form, Typography } from 'antd';
import type { ReactNode } from 'react';
import { HoldNote } from '../../shared/files/HoldNote.js';
import { UploadListener, useUploads } from '../../shared/files/uploads.js';
import { useLeaveGuard } from '../../shared/leave-guard.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { useApplicationTexts } from './applications.texts.js';
import { isOvertaken, useKeeping } from './use-keeping.js';

interface Props<T extends object> {
  readonly id: string;
  readonly hint: string;
  /** What the draft holds of it. */
  readonly initial: { readonly [K in keyof T]?: T[K] | undefined };
  /** What an edit of the draft takes; of a half-filled form what of it is there. */
  readonly patchOf: (values: Partial<T>) => object;
  readonly done: () => void;
  readonly children: ReactNode;
}

/** One task of an application: fields, kept while they are typed. Nobody leaves what is not saved without being asked. */
export function StepForm<T extends object>({ id, hint, initial, patchOf, done, children }: Props<T>) {
  const say = useApplicationTexts();
  const { isUnsaved, isPending, error, typed, save } = useKeeping(id);
  const { listener, hold } = useUploads();
  useLeaveGuard(isUnsaved || hold !== undefined);
  const overtaken = isOvertaken(error);
  return (
    <Form<T>
      layout="vertical"
      requiredMark={false}
      initialValues={initial}
      scrollToFirstError={{ focus: true }}
      onValuesChange={(_, values) => typed(patchOf(values))}
      onFinish={(values) => save(patchOf(values), done)}
      style={{ maxWidth: 640 }}
    >
      <Typography.Paragraph type="secondary">{hint}</Typography.Paragraph>
      <UploadListener value={listener}>{children}</UploadListener>
      {overtaken && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={say('conflictTitle')}
          description={say('conflictHint')}
        />
      )}
      {error && !overtaken && <ProblemNote error={error} />}
      <HoldNote hold={hold} />
      <Button
        type="primary"
        htmlType="submit"
        disabled={hold !== undefined}
        loading={isPending}
        style={{ marginBlockStart: 12 }}
      >
        {say('saveAndGoOn')}
      </Button>
      {isUnsaved && (
        <Typography.Text type="secondary" style={{ marginInlineStart: 12 }}>
          {say('unsaved')}
        </Typography.Text>
      )}
    </Form>
  );
}

import type { ApplicationPatch } from '@xinxiu/contracts';
import { useBlocker } from '@tanstack/react-router';
import { Alert, Button, Form, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import { ApiProblem } from '../../api/problem.js';
import { HoldNote } from '../../shared/files/HoldNote.js';
import { UploadListener, useUploads } from '../../shared/files/uploads.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { useSaveApplication } from './applications.queries.js';
import { useApplicationTexts } from './applications.texts.js';

interface Props<T extends object> {
  readonly id: string;
  readonly hint: string;
  readonly initial: Partial<T>;
  readonly patchOf: (values: T) => ApplicationPatch;
  readonly done: () => void;
  readonly children: ReactNode;
}

/** One task of an application: fields, saved together. Nobody leaves what is not saved without being asked. */
export function StepForm<T extends object>({ id, hint, initial, patchOf, done, children }: Props<T>) {
  const say = useApplicationTexts();
  const [dirty, setDirty] = useState(false);
  const { mutate, isPending, error } = useSaveApplication(id);
  const { listener, hold } = useUploads();
  const isUnsaved = dirty || hold !== undefined;
  useBlocker({
    shouldBlockFn: () => isUnsaved && !window.confirm(say('leave')),
    enableBeforeUnload: () => isUnsaved,
  });
  const save = (values: T): void => {
    mutate(patchOf(values), {
      onSuccess: () => {
        setDirty(false);
        // After the page knows that nothing is unsaved any more.
        setTimeout(done);
      },
    });
  };
  const overtaken = error instanceof ApiProblem && error.code === 'PRECONDITION_FAILED';
  return (
    <Form<T>
      layout="vertical"
      requiredMark={false}
      initialValues={initial}
      scrollToFirstError={{ focus: true }}
      onValuesChange={() => setDirty(true)}
      onFinish={save}
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
      {dirty && (
        <Typography.Text type="secondary" style={{ marginInlineStart: 12 }}>
          {say('unsaved')}
        </Typography.Text>
      )}
    </Form>
  );
}

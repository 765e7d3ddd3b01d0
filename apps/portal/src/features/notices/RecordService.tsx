import { SERVICE_METHODS, SERVICE_METHOD_WORDS, type ServiceMethod, shanghaiDate } from '@xinxiu/domain';
import { Button, Form, Input, Modal, Radio, Typography } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useHeadingIn } from '../../i18n/words.js';
import { DayInput } from '../../shared/DayInput.js';
import { dayOf, today, within } from '../../shared/day-rules.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { type OneNotice, useServe } from './notices.queries.js';
import { useServeTexts } from './serve.texts.js';

interface Typed {
  readonly method: ServiceMethod;
  readonly on: Dayjs;
  readonly postNumber?: string;
  readonly note?: string;
}

/** The dialog in which is recorded how a notice came on paper to whom it is for. */
export function RecordService({ notice: { id, at } }: { readonly notice: OneNotice }) {
  const say = useServeTexts();
  const headingIn = useHeadingIn();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Typed>();
  const method = Form.useWatch('method', form);
  const { mutate, isPending, error, reset } = useServe(id);
  const close = (): void => {
    setOpen(false);
    reset();
  };
  const record = ({ on, method: how, postNumber, note }: Typed): void => {
    const said = {
      method: how,
      on: dayOf(on),
      ...(how === 'by-post' && postNumber && { postNumber }),
      ...(note?.trim() && { note }),
    };
    mutate(said, { onSuccess: close });
  };
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {say('record')}
      </Button>
      <Modal
        open={open}
        title={say('record')}
        okText={say('record')}
        okButtonProps={{ loading: isPending }}
        onOk={() => form.submit()}
        onCancel={close}
        destroyOnHidden
      >
        <Typography.Paragraph type="secondary">{say('recordHint')}</Typography.Paragraph>
        <Form<Typed>
          form={form}
          layout="vertical"
          requiredMark={false}
          preserve={false}
          initialValues={{ method: SERVICE_METHODS[0] }}
          onFinish={record}
        >
          <Form.Item name="method" label={say('method')}>
            <Radio.Group
              options={SERVICE_METHODS.map((value) => ({
                value,
                label: headingIn(SERVICE_METHOD_WORDS[value]),
              }))}
            />
          </Form.Item>
          <Form.Item
            name="on"
            label={say('on')}
            rules={[
              { required: true, message: say('needDay') },
              within(shanghaiDate(Date.parse(at)), today(), say('needDay')),
            ]}
          >
            <DayInput />
          </Form.Item>
          {method === 'by-post' && (
            <Form.Item
              name="postNumber"
              label={say('postNumber')}
              rules={[{ required: true, whitespace: true, message: say('needNumber') }]}
            >
              <Input maxLength={60} />
            </Form.Item>
          )}
          <Form.Item name="note" label={say('note')}>
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        </Form>
        {error && <ProblemNote error={error} />}
      </Modal>
    </>
  );
}

import { PENALTY_FIELD_WORDS } from '@xinxiu/domain';
import { Form, Input, Radio, Table, Typography } from 'antd';
import { useHeadingIn } from '../../i18n/words.js';
import type { HeldRow } from './held-rows.queries.js';
import { useHeldRowTexts } from './held-rows.texts.js';
import { fieldOf } from './supplied-fields.js';

type Reason = HeldRow['reasons'][number];

/** Both values of each field side by side, which of them stand, and on what ground. */
export function ConflictFields({ conflicts }: { readonly conflicts: readonly Reason[] }) {
  const say = useHeldRowTexts();
  const headingIn = useHeadingIn();
  const needed = [{ required: true, message: say('needed') }];
  const nameOf = (reason: Reason): string => {
    const field = fieldOf(reason);
    return field === undefined ? reason.field : headingIn(PENALTY_FIELD_WORDS[field]);
  };
  return (
    <section aria-labelledby="conflict-title">
      <Typography.Title level={3} id="conflict-title" style={{ fontSize: 16 }}>
        {say('conflict')}
      </Typography.Title>
      <Table<Reason>
        rowKey="field"
        size="small"
        pagination={false}
        style={{ marginBlockEnd: 12, maxWidth: 860 }}
        dataSource={[...conflicts]}
        columns={[
          { title: say('field'), render: (_, reason) => nameOf(reason) },
          { title: say('stored'), render: (_, { stored }) => stored ?? '—' },
          { title: say('here'), render: (_, { value }) => value ?? '—' },
        ]}
      />
      <Form.Item name="take" label={say('take')} extra={say('takeNewHint')} rules={needed}>
        <Radio.Group
          options={(['stored', 'new'] as const).map((value) => ({ value, label: say(`take_${value}`) }))}
        />
      </Form.Item>
      <Form.Item name={['ground', 'text']} label={say('ground')} rules={needed} style={{ maxWidth: 640 }}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Form.Item name={['ground', 'article']} label={say('article')} rules={needed} style={{ maxWidth: 640 }}>
        <Input maxLength={200} />
      </Form.Item>
    </section>
  );
}

import { DeleteOutlined, SaveOutlined } from '@ant-design/icons';
import { App, Button, Flex, Form, Input, Popover } from 'antd';
import { useState } from 'react';
import { useSharedTexts } from '../../../shared/shared.texts.js';
import { useCaseTexts } from '../cases.texts.js';
import { type QueueFilter, sameFilter } from './queue-search.js';
import { LONGEST_NAME, type SavedView, withView } from './saved-views.js';

interface Props {
  readonly shown: QueueFilter;
  readonly views: readonly SavedView[];
  readonly keep: (views: readonly SavedView[]) => void;
}

/** Gives the filters that are set a name, or puts a named view away. */
export function SaveView({ shown, views, keep }: Props) {
  const say = useCaseTexts();
  const { modal } = App.useApp();
  const [open, setOpen] = useState(false);
  const saved = views.find(({ filter }) => sameFilter(filter, shown));
  if (saved) {
    const drop = (): void => {
      void modal.confirm({
        title: say('dropView'),
        content: say('dropViewAsk', { name: saved.name }),
        okText: say('dropView'),
        okButtonProps: { danger: true },
        onOk: () => keep(views.filter((view) => view !== saved)),
      });
    };
    return (
      <Button icon={<DeleteOutlined />} onClick={drop}>
        {say('dropView')}
      </Button>
    );
  }
  if (sameFilter(shown, {})) return null;
  const save = (name: string): void => {
    keep(withView(views, { name, filter: shown }));
    setOpen(false);
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      destroyOnHidden
      content={<NameForm save={save} />}
    >
      <Button icon={<SaveOutlined />}>{say('saveView')}</Button>
    </Popover>
  );
}

function NameForm({ save }: { readonly save: (name: string) => void }) {
  const say = useCaseTexts();
  const shared = useSharedTexts();
  return (
    <Form<{ name: string }>
      layout="vertical"
      onFinish={({ name }) => save(name.trim())}
      style={{ width: 260 }}
    >
      <Form.Item
        name="name"
        label={say('viewName')}
        extra={say('viewNameHint')}
        rules={[{ required: true, whitespace: true, message: say('viewNameMissing') }]}
      >
        <Input maxLength={LONGEST_NAME} autoFocus />
      </Form.Item>
      <Flex justify="end">
        <Button type="primary" htmlType="submit">
          {shared('save')}
        </Button>
      </Flex>
    </Form>
  );
}

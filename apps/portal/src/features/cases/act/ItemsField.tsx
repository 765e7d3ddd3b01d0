import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Flex, Input } from 'antd';
import { useActTexts } from './act.texts.js';
import type { FieldProps } from './field-props.js';
import { RefusedButton } from '../../../shared/RefusedButton.js';
import { Labelled } from './Labelled.js';

const MOST_ITEMS = 20;

/** What is missing, item by item: the applicant answers each of them. */
export function ItemsField({ draft: { items }, change, faults }: FieldProps) {
  const say = useActTexts();
  const put = (at: number, text: string): void =>
    change({ items: items.map((item, place) => (place === at ? { ...item, text } : item)) });
  const add = (): void => {
    const numbers = items.map(({ id }) => Number(id.replace('item-', '')));
    change({ items: [...items, { id: `item-${String(Math.max(0, ...numbers) + 1)}`, text: '' }] });
  };
  return (
    <>
      {items.map(({ id, text }, at) => (
        <Flex key={id} gap={8} align="start">
          <div style={{ flex: 1 }}>
            <Labelled label={say('item', { n: at + 1 })} fault={faults[`items.${String(at)}.text`]}>
              {(tied) => (
                <Input.TextArea
                  {...tied}
                  rows={2}
                  maxLength={1_000}
                  value={text}
                  onChange={({ target }) => put(at, target.value)}
                />
              )}
            </Labelled>
          </div>
          {items.length > 1 && (
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={say('dropItem', { n: at + 1 })}
              style={{ marginBlockStart: 26 }}
              onClick={() => change({ items: items.filter((item) => item.id !== id) })}
            />
          )}
        </Flex>
      ))}
      {items.length < MOST_ITEMS ? (
        <Button icon={<PlusOutlined />} onClick={add}>
          {say('addItem')}
        </Button>
      ) : (
        <RefusedButton
          icon={<PlusOutlined />}
          label={say('addItem')}
          reason={say('atMost', { n: MOST_ITEMS })}
        />
      )}
    </>
  );
}

import { PENALTY_FIELDS, PENALTY_FIELD_WORDS } from '@xinxiu/domain';
import { Alert, Button, Collapse, Flex, Form, Input } from 'antd';
import { useState } from 'react';
import { useHeadingIn } from '../../i18n/words.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { useSharedTexts } from '../../shared/shared.texts.js';
import { type ImportRow, useCorrectRow } from './imports.queries.js';
import { useImportTexts } from './imports.texts.js';
import { type CellField, rowFields } from './row-fields.js';

interface Props {
  readonly id: string;
  readonly row: ImportRow;
  readonly close: () => void;
  /** The row is taken: nothing of it is open any more. */
  readonly done: () => void;
  /** Told whether the cells hold something that was not tried yet. */
  readonly edited: (isUnsaved: boolean) => void;
}

interface Typed {
  readonly cells: Readonly<Record<string, string | undefined>>;
}

/** The cells of a row in place: what was changed is sent, and the row is tried again at once. */
export function RowCells({ id, row, close, done, edited }: Props) {
  const say = useImportTexts();
  const shared = useSharedTexts();
  const [isIdle, setIdle] = useState(false);
  const { faulty, others } = rowFields(row);
  const { mutate, isPending, error, data } = useCorrectRow(id, row.row);
  const first = new Map([...faulty, ...others].map(({ header, value }) => [header, value] as const));
  const changedIn = ({ cells }: Typed) =>
    [...first].flatMap(([header, value]) => {
      const now = cells[header] ?? value;
      return now === value ? [] : [[header, now] as const];
    });
  const correct = (typed: Typed): void => {
    const changed = changedIn(typed);
    setIdle(changed.length === 0);
    if (changed.length === 0) return;
    mutate(Object.fromEntries(changed), {
      onSuccess: ({ outcome }) => {
        edited(false);
        if (outcome === 'taken') done();
      },
    });
  };
  const fields = (list: readonly CellField[]) =>
    list.map((field) => <Cell key={field.header} field={field} />);
  return (
    <Form<Typed>
      layout="vertical"
      onFinish={correct}
      onValuesChange={(_, typed) => edited(changedIn(typed).length > 0)}
      disabled={isPending}
    >
      {isIdle && (
        <Alert
          type="info"
          showIcon
          role="status"
          title={say('nothingChanged')}
          style={{ marginBlockEnd: 12 }}
        />
      )}
      {data && data.outcome !== 'taken' && (
        <Alert type="warning" showIcon role="status" title={say('stillNot')} style={{ marginBlockEnd: 12 }} />
      )}
      <Flex wrap gap={16}>
        {fields(faulty)}
      </Flex>
      <Collapse
        ghost
        size="small"
        defaultActiveKey={faulty.length === 0 ? ['others'] : []}
        items={[
          {
            key: 'others',
            label: say('otherCells'),
            forceRender: true,
            children: (
              <Flex wrap gap={16}>
                {fields(others)}
              </Flex>
            ),
          },
        ]}
      />
      {error && <ProblemNote error={error} />}
      <Flex gap={8}>
        <Button type="primary" htmlType="submit" loading={isPending}>
          {say('try')}
        </Button>
        <Button onClick={close}>{shared('close')}</Button>
      </Flex>
    </Form>
  );
}

function Cell({ field: { header, value, faults } }: { readonly field: CellField }) {
  const headingIn = useHeadingIn();
  const named = PENALTY_FIELDS.find(({ code }) => code === header.trim());
  return (
    <Form.Item
      name={['cells', header]}
      label={named ? `${headingIn(PENALTY_FIELD_WORDS[named.field])} ${header}` : header}
      initialValue={value}
      style={{ flex: '1 1 260px', maxWidth: 420, marginBlockEnd: 12 }}
      {...(faults.length > 0 && { validateStatus: 'error' as const, help: faults.join(' ') })}
    >
      <Input maxLength={4000} />
    </Form.Item>
  );
}

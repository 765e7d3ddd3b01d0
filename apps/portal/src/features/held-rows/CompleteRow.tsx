import { PENALTY_FIELD_WORDS, type PenaltyField } from '@xinxiu/domain';
import { App, Button, Flex, Form, Input, Typography } from 'antd';
import { useState } from 'react';
import { useHeadingIn } from '../../i18n/words.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { Select } from '../../shared/Select.js';
import { ConflictFields } from './ConflictFields.js';
import { type HeldRow, useComplete } from './held-rows.queries.js';
import { useHeldRowTexts } from './held-rows.texts.js';
import { FIELDS, fieldOf, fieldsToSupply, suppliedValues } from './supplied-fields.js';

interface Typed {
  readonly values?: Partial<Record<PenaltyField, string>>;
  readonly take?: 'stored' | 'new';
  readonly ground?: { readonly text: string; readonly article: string };
}

/** Supplies what a row lacks, and says which values stand where the penalty is stored with others. */
export function CompleteRow({ row }: { readonly row: HeldRow }) {
  const say = useHeldRowTexts();
  const headingIn = useHeadingIn();
  const { message } = App.useApp();
  const first = fieldsToSupply(row.reasons);
  const [added, setAdded] = useState<readonly PenaltyField[]>([]);
  const { mutate, isPending, error } = useComplete(row.id);
  const conflicts = row.reasons.filter(({ code }) => code === 'CONFLICT');
  const shown = [...first, ...added];
  const left = FIELDS.filter((field) => !shown.includes(field));
  const complete = ({ values = {}, take, ground }: Typed): void => {
    const conflict = take && ground ? { conflict: { take, ground } } : {};
    const onSuccess = ({ outcome }: { outcome: 'taken' | 'kept' | 'corrected' | 'proposed' }): void =>
      void message.success(say(`done_${outcome}`));
    mutate({ values: suppliedValues(values), ...conflict }, { onSuccess });
  };
  return (
    <Form<Typed> layout="vertical" requiredMark={false} onFinish={complete} disabled={isPending}>
      <Typography.Paragraph type="secondary">{say('supplyHint')}</Typography.Paragraph>
      <Flex wrap gap={16} role="group" aria-label={say('supply')}>
        {shown.map((field) => (
          <SuppliedField key={field} row={row} field={field} />
        ))}
      </Flex>
      <Select<PenaltyField>
        aria-label={say('addField')}
        placeholder={say('addField')}
        value={null}
        showSearch={{ optionFilterProp: 'label' }}
        style={{ width: 260, marginBlockEnd: 12 }}
        options={left.map((value) => ({ value, label: headingIn(PENALTY_FIELD_WORDS[value]) }))}
        onChange={(field) => setAdded((all) => [...all, field])}
      />
      {conflicts.length > 0 && <ConflictFields conflicts={conflicts} />}
      {error && <ProblemNote error={error} />}
      <div>
        <Button type="primary" htmlType="submit" loading={isPending}>
          {say('complete')}
        </Button>
      </div>
    </Form>
  );
}

/** What is there now stands beside the field and not in it: it may be masked. */
function SuppliedField({ row, field }: { readonly row: HeldRow; readonly field: PenaltyField }) {
  const say = useHeldRowTexts();
  const headingIn = useHeadingIn();
  const own = row.reasons.filter((reason) => fieldOf(reason) === field);
  const value = own.find((reason) => reason.value !== null)?.value;
  const help = [
    ...own.map(({ message }) => message),
    ...(value === undefined || value === null ? [] : [say('now', { value })]),
  ];
  return (
    <Form.Item
      name={['values', field]}
      label={headingIn(PENALTY_FIELD_WORDS[field])}
      extra={help.join(' ')}
      style={{ flex: '1 1 280px', maxWidth: 440, marginBlockEnd: 12 }}
    >
      <Input maxLength={4000} />
    </Form.Item>
  );
}

import { useQuery } from '@tanstack/react-query';
import { issueUrgeSchema } from '@xinxiu/contracts';
import { BULK_ACTIONS, BULK_ACTION_WORDS, ROLE_WORDS, mayInBulk } from '@xinxiu/domain';
import { Flex, Form, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import { departmentList, useDepartmentName } from '../../../api/departments.js';
import { usePerson } from '../../../app/session.js';
import { useHeadingIn, useWordsIn } from '../../../i18n/words.js';
import { Select } from '../../../shared/Select.js';
import { colleaguesOf } from '../../cases/cases.queries.js';
import type { BulkTerms } from './bulk.queries.js';
import { useBulkTexts } from './bulk.texts.js';

/** How long an answer may take unless somebody says otherwise, in working days. */
const DAYS = 2;

interface Props {
  readonly terms: BulkTerms;
  readonly change: (terms: BulkTerms) => void;
}

/** What is done, of what the person may do, and what it needs beside its reason. */
export function Terms({ terms, change }: Props) {
  const say = useBulkTexts();
  const headingIn = useHeadingIn();
  const { role } = usePerson();
  const actions = BULK_ACTIONS.filter((action) => mayInBulk(action, role));
  const { action, workingDays } = terms;
  return (
    <>
      {actions.length > 1 && (
        <Form.Item label={say('act')}>
          <Radio.Group
            aria-label={say('act')}
            value={action}
            options={actions.map((value) => ({ value, label: headingIn(BULK_ACTION_WORDS[value]) }))}
            onChange={({ target }) => {
              const next = target.value as BulkTerms['action'];
              change(next === 'urge' ? { action: next, workingDays: DAYS } : { action: next });
            }}
          />
        </Form.Item>
      )}
      {action === 'urge' && (
        <Form.Item label={say('days')} htmlFor="bulk-days">
          <InputNumber
            id="bulk-days"
            min={1}
            max={60}
            precision={0}
            value={workingDays ?? null}
            onChange={(days) =>
              change({ action, workingDays: issueUrgeSchema.shape.workingDays.safeParse(days).data })
            }
          />
        </Form.Item>
      )}
      {action === 'reassign' && <PersonField terms={terms} change={change} />}
    </>
  );
}

/** Whom the cases go to: the unit first, for a county has many people. */
function PersonField({ terms: { action, personId }, change }: Props) {
  const say = useBulkTexts();
  const wordsIn = useWordsIn();
  const nameOf = useDepartmentName();
  const [unit, setUnit] = useState<string>();
  const departments = useQuery(departmentList());
  const people = useQuery({ ...colleaguesOf(unit ?? ''), enabled: unit !== undefined });
  return (
    <Flex wrap gap={12}>
      <Form.Item label={say('unit')} htmlFor="bulk-unit" style={{ flex: '1 1 220px' }}>
        <Select
          id="bulk-unit"
          showSearch={{ optionFilterProp: 'label' }}
          value={unit ?? null}
          options={(departments.data?.items ?? []).map(({ code }) => ({ value: code, label: nameOf(code) }))}
          onChange={(code: string) => {
            setUnit(code);
            change({ action });
          }}
        />
      </Form.Item>
      <Form.Item label={say('person')} htmlFor="bulk-person" style={{ flex: '1 1 220px' }}>
        <Select
          id="bulk-person"
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={say('choosePerson')}
          loading={people.isFetching}
          value={personId ?? null}
          options={(people.data?.items ?? []).map(({ id, name, role }) => ({
            value: id,
            label: `${name} · ${wordsIn(ROLE_WORDS[role])}`,
          }))}
          onChange={(id: string) => change({ action, personId: id })}
        />
      </Form.Item>
    </Flex>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { Role } from '@xinxiu/domain';
import { Form } from 'antd';
import { officials } from '../../api/people.js';
import { DayInput } from '../../shared/DayInput.js';
import { fromToday } from '../../shared/day-rules.js';
import { Select } from '../../shared/Select.js';
import { useAbsenceTexts } from './absences.texts.js';

export interface Post {
  readonly id: string;
  readonly role: Role;
  readonly department?: string | undefined;
}

/** A day of the form, from today on. */
export function DayItem({ name }: { readonly name: 'firstDay' | 'lastDay' }) {
  const say = useAbsenceTexts();
  return (
    <Form.Item
      name={name}
      label={say(name)}
      rules={[{ required: true, message: say('needDay') }, fromToday(say('needDay'))]}
    >
      <DayInput />
    </Form.Item>
  );
}

/** Whoever has the same post; an empty choice names nobody. @param of who is away; undefined until he is chosen */
export function SubstituteItem({ of }: { readonly of: Post | undefined }) {
  const say = useAbsenceTexts();
  const { data } = useQuery(officials());
  const fit = (data?.items ?? []).filter(
    ({ id, role, department }) => of && id !== of.id && role === of.role && department === of.department,
  );
  return (
    <Form.Item name="substituteId" label={say('substitute')} extra={say('substituteHint')}>
      <Select
        options={[
          { value: '', label: say('nobody') },
          ...fit.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </Form.Item>
  );
}

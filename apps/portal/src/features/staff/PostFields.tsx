import { useQuery } from '@tanstack/react-query';
import { ROLE_WORDS, STAFF_ROLES, type StaffRole, postFault } from '@xinxiu/domain';
import { Form } from 'antd';
import { departmentList, useDepartmentName } from '../../api/departments.js';
import { useHeadingIn } from '../../i18n/words.js';
import { useStaffTexts } from './staff.texts.js';
import { Select } from '../../shared/Select.js';

export interface PostValues {
  readonly role: StaffRole;
  readonly department?: string;
}

/** Role and department; the departments are those where the role can be held, none for who works for the whole county. */
export function PostFields() {
  const say = useStaffTexts();
  const headingIn = useHeadingIn();
  const nameOf = useDepartmentName();
  const { data } = useQuery(departmentList());
  const form = Form.useFormInstance<PostValues>();
  const role = Form.useWatch('role', form) as StaffRole | undefined;
  const places =
    role === undefined ? [] : (data?.items ?? []).filter(({ kind }) => postFault(role, kind) === undefined);
  const needsPlace = role !== undefined && postFault(role, undefined) !== undefined;
  return (
    <>
      <Form.Item name="role" label={say('role')} rules={[{ required: true, message: say('needRole') }]}>
        <Select
          onChange={() => form.setFieldValue('department', undefined)}
          options={STAFF_ROLES.map((value) => ({ value, label: headingIn(ROLE_WORDS[value]) }))}
        />
      </Form.Item>
      {needsPlace && (
        <Form.Item
          name="department"
          label={say('department')}
          rules={[{ required: true, message: say('needDepartment') }]}
        >
          <Select options={places.map(({ code }) => ({ value: code, label: nameOf(code) }))} />
        </Form.Item>
      )}
    </>
  );
}

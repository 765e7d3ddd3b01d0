import { useQuery } from '@tanstack/react-query';
import { departmentList, useDepartmentName } from '../api/departments.js';
import { FilterSelect } from './FilterSelect.js';
import { useSharedTexts } from './shared.texts.js';

interface Props {
  readonly label: string;
  readonly value: string | undefined;
  readonly change: (code: string | undefined) => void;
}

/** Narrows a list to what one unit of the county has. */
export function DepartmentFilter({ label, value, change }: Props) {
  const say = useSharedTexts();
  const nameOf = useDepartmentName();
  const { data } = useQuery(departmentList());
  return (
    <FilterSelect
      label={label}
      any={say('anyDepartment')}
      value={value}
      options={(data?.items ?? []).map(({ code }) => ({ value: code, label: nameOf(code) }))}
      change={change}
      canSearch
    />
  );
}

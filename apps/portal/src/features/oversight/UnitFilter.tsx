import { useQuery } from '@tanstack/react-query';
import { APPLICANT_UNIT, reachOf } from '@xinxiu/domain';
import { departmentList, useDepartmentName } from '../../api/departments.js';
import { usePerson } from '../../app/session.js';
import { FilterSelect } from '../../shared/FilterSelect.js';
import { useSharedTexts } from '../../shared/shared.texts.js';
import { useOversightTexts } from './oversight.texts.js';

interface Props {
  readonly value: string | undefined;
  readonly change: (unit: string | undefined) => void;
}

/** Narrows to whose turn it is; who sees one unit alone has nothing to choose. The unit of the credit office is the county. */
export function UnitFilter({ value, change }: Props) {
  const say = useOversightTexts();
  const any = useSharedTexts()('anyDepartment');
  const { role, department: own } = usePerson();
  const nameOf = useDepartmentName();
  const { data } = useQuery(departmentList());
  const isOffice = data?.items.some(({ code, kind }) => code === own && kind === 'credit-office') ?? false;
  if (reachOf('oversight.read', role) !== 'county' && !isOffice) return null;
  const units = (data?.items ?? []).map(({ code }) => ({ value: code, label: nameOf(code) }));
  return (
    <FilterSelect
      label={say('unit')}
      any={any}
      value={value}
      options={[...units, { value: APPLICANT_UNIT, label: say('applicant') }]}
      change={change}
      canSearch
    />
  );
}

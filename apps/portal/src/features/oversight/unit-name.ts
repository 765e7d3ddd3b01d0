import { APPLICANT_UNIT } from '@xinxiu/domain';
import { useDepartmentName } from '../../api/departments.js';
import { useOversightTexts } from './oversight.texts.js';

/** Names whose turn it is or was. */
export function useUnitName(): (unit: string) => string {
  const say = useOversightTexts();
  const nameOf = useDepartmentName();
  return (unit) => (unit === APPLICANT_UNIT ? say('applicant') : nameOf(unit));
}

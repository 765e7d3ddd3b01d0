import { Checkbox } from 'antd';
import { usePerson } from '../../../app/session.js';
import { useCaseTexts } from '../cases.texts.js';
import type { RowsProps } from './QueueTable.js';
import { isClaimable } from './claimable.js';

/** Marks everything on the page that the person can claim, or nothing. */
export function SelectPage({ cases, selected, select }: Omit<RowsProps, 'current'>) {
  const say = useCaseTexts();
  const person = usePerson();
  const claimable = cases.filter((row) => isClaimable(row, person)).map(({ caseNo }) => caseNo);
  if (claimable.length === 0) return null;
  const isAll = selected.length === claimable.length;
  return (
    <Checkbox
      checked={isAll}
      indeterminate={selected.length > 0 && !isAll}
      onChange={() => select(isAll ? [] : claimable)}
    >
      {say('selectPage')}
    </Checkbox>
  );
}

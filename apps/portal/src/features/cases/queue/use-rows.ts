import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { usePerson } from '../../../app/session.js';
import type { RepairCase } from '../../../api/cases.js';
import { isClaimable } from './claimable.js';
import { useQueueKeys } from './use-queue-keys.js';

interface Rows {
  readonly current: string | undefined;
  readonly selected: readonly string[];
  readonly select: (caseNos: readonly string[]) => void;
}

/**
 * Which row the keys stand on and which are marked. Both are numbers of cases and not places, so that a row which comes or
 * goes by a colleague's act moves neither.
 * @param first the row to begin with: the case that one comes back from
 */
export function useRows(
  cases: readonly RepairCase[],
  letters: boolean,
  help: () => void,
  first: string | undefined,
): Rows {
  const person = usePerson();
  const navigate = useNavigate();
  const [current, setCurrent] = useState(first);
  const [marked, select] = useState<readonly string[]>([]);
  // What a colleague took meanwhile cannot be claimed any more.
  const selected = marked.filter((caseNo) =>
    cases.some((row) => row.caseNo === caseNo && isClaimable(row, person)),
  );
  const at = cases.findIndex(({ caseNo }) => caseNo === current);
  const move = (steps: 1 | -1): void => {
    const next = cases[at === -1 ? 0 : Math.min(Math.max(at + steps, 0), cases.length - 1)]?.caseNo;
    setCurrent(next);
    if (next !== undefined)
      document.querySelector(`[data-row-key="${next}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const open = (): void => {
    const caseNo = cases[at]?.caseNo;
    if (caseNo !== undefined) void navigate({ to: '/desk/cases/$caseNo', params: { caseNo } });
  };
  const mark = (): void => {
    const row = cases[at];
    if (!row || !isClaimable(row, person)) return;
    const others = selected.filter((caseNo) => caseNo !== row.caseNo);
    select(others.length < selected.length ? others : [...selected, row.caseNo]);
  };
  useQueueKeys({ move, open, mark, help }, letters);
  return { current: at === -1 ? undefined : current, selected, select };
}

import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { newKey } from '../../../api/intention-key.js';
import { sendAction } from '../act/send-action.js';
import type { RepairCase } from '../../../api/cases.js';

export interface BulkLine {
  readonly caseNo: string;
  readonly applicant: string;
  readonly state: 'waiting' | 'running' | 'claimed' | 'refused' | 'stopped';
  /** Why not. */
  readonly error?: unknown;
}

interface Bulk {
  readonly lines: readonly BulkLine[];
  readonly isRunning: boolean;
  readonly begin: (cases: readonly RepairCase[]) => void;
  /** Begins no further case; the one under way comes to its end. */
  readonly stop: () => void;
}

export function useBulkClaim(): Bulk {
  const queries = useQueryClient();
  const [lines, setLines] = useState<readonly BulkLine[]>([]);
  const [isRunning, setRunning] = useState(false);
  const isStopped = useRef(false);
  const note = (caseNo: string, change: Partial<BulkLine>): void =>
    setLines((before) => before.map((line) => (line.caseNo === caseNo ? { ...line, ...change } : line)));

  const claimOne = async ({ caseNo, version }: RepairCase): Promise<void> => {
    note(caseNo, { state: 'running' });
    try {
      await sendAction({ caseNo, name: 'claim', body: { expectedVersion: version }, key: newKey() });
      note(caseNo, { state: 'claimed' });
    } catch (error) {
      note(caseNo, { state: 'refused', error });
    }
  };
  const run = async (cases: readonly RepairCase[]): Promise<void> => {
    for (const one of cases) {
      if (isStopped.current) note(one.caseNo, { state: 'stopped' });
      else await claimOne(one);
    }
    setRunning(false);
    await queries.invalidateQueries({ queryKey: ['cases'] });
  };
  const begin = (cases: readonly RepairCase[]): void => {
    isStopped.current = false;
    setLines(cases.map(({ caseNo, applicant }) => ({ caseNo, applicant: applicant.name, state: 'waiting' })));
    setRunning(true);
    void run(cases);
  };
  const stop = (): void => {
    isStopped.current = true;
  };
  return { lines, isRunning, begin, stop };
}

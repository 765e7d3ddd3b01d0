import { useQuery } from '@tanstack/react-query';
import { type ActionName, unclosedObligations } from '@xinxiu/domain';
import type { OneCase } from '../../../api/cases.js';
import { type Ledger, ledgerOf } from '../../records/records.queries.js';
import { type Draft, approvesRepair } from './act-form.js';

/** A duty as the ledger tells it. */
export type Duty = Ledger['obligations'][number];

/**
 * The duties of the record that stand against what is chosen in the form; none unless that approves the repair. The ledger
 * is read before anything is chosen, so that it is said at once, and anew whenever somebody comes back from it.
 */
export function useOpenDuties(one: OneCase, name: ActionName, draft: Draft): readonly Duty[] {
  const { data } = useQuery({
    ...ledgerOf(one.case.recordId),
    staleTime: 0,
    enabled: name === 'decide' || name === 'approveDecision',
  });
  if (!data || !approvesRepair(name, draft, one.case.proposal?.outcome)) return [];
  return unclosedObligations(data.obligations);
}

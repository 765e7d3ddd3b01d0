import { type CaseState, isFinal, owningUnit } from '@xinxiu/domain';
import { SearchAttributeType, TypedSearchAttributes, defineSearchAttributeKey } from '@temporalio/common';
import { upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import type { RepairApplication } from './repair-case.activities.js';

const CASE_TYPE = defineSearchAttributeKey('XinxiuCaseType', SearchAttributeType.KEYWORD);
const STATE = defineSearchAttributeKey('XinxiuState', SearchAttributeType.KEYWORD);
const DEPARTMENT = defineSearchAttributeKey('XinxiuDepartment', SearchAttributeType.KEYWORD);

/** What an operator's list shows of a case from its start. Codes only: search attributes are never encrypted. */
export function openingVisibility({ creditOffice }: Pick<RepairApplication, 'creditOffice'>) {
  return new TypedSearchAttributes([
    { key: CASE_TYPE, value: 'repair' },
    { key: STATE, value: 'submitted' },
    { key: DEPARTMENT, value: creditOffice },
  ]);
}

/**
 * Shows where the case stands, where it comes to wait or ends: each change costs the engine a write of its list, so
 * what a case only passes through is not shown. Cases that were started without go on without.
 */
export function showStatus(state: CaseState): void {
  const shown = workflowInfo().typedSearchAttributes.get(STATE);
  if (shown === undefined || shown === state.status) return;
  upsertSearchAttributes([
    { key: STATE, value: state.status },
    { key: DEPARTMENT, value: isFinal(state.status) ? '' : (owningUnit(state) ?? 'applicant') },
  ]);
}

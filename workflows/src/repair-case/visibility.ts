import { type CaseState, isFinal, owningUnit } from '@xinxiu/domain';
import { SearchAttributeType, TypedSearchAttributes, defineSearchAttributeKey } from '@temporalio/common';
import { upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';

const CASE_TYPE = defineSearchAttributeKey('XinxiuCaseType', SearchAttributeType.KEYWORD);
const STATE = defineSearchAttributeKey('XinxiuState', SearchAttributeType.KEYWORD);
const DEPARTMENT = defineSearchAttributeKey('XinxiuDepartment', SearchAttributeType.KEYWORD);

/** What an operator's list shows of a case from its start. Codes only: search attributes are never encrypted. */
export function openingVisibility() {
  return new TypedSearchAttributes([{ key: CASE_TYPE, value: 'repair' }]);
}

/**
 * Shows where a case stands. Only from its first reminder or trouble on: an operator looks for what waits, boards read the
 * store and nobody decides by these lists, while each change costs the engine a task and a write of its own. Cases that were
 * started without go on without; those that were started with all of it show each place where they wait.
 */
export function showStanding(state: CaseState): void {
  if (workflowInfo().typedSearchAttributes.get(CASE_TYPE) !== undefined) show(state);
}

/** What is shown stays true: where the case comes to wait, and when it ends. */
export function keepShown(state: CaseState): void {
  if (workflowInfo().typedSearchAttributes.get(STATE) !== undefined) show(state);
}

function show(state: CaseState): void {
  if (workflowInfo().typedSearchAttributes.get(STATE) === state.status) return;
  upsertSearchAttributes([
    { key: STATE, value: state.status },
    { key: DEPARTMENT, value: isFinal(state.status) ? '' : (owningUnit(state) ?? 'applicant') },
  ]);
}

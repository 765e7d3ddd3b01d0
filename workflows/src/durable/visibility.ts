import { SearchAttributeType, TypedSearchAttributes, defineSearchAttributeKey } from '@temporalio/common';
import { upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';

const CASE_TYPE = defineSearchAttributeKey('XinxiuCaseType', SearchAttributeType.KEYWORD);
const STATE = defineSearchAttributeKey('XinxiuState', SearchAttributeType.KEYWORD);
const DEPARTMENT = defineSearchAttributeKey('XinxiuDepartment', SearchAttributeType.KEYWORD);

/** Where something stands, and code of the department that has it; empty once it has ended. */
export interface Standing {
  readonly status: string;
  readonly department: string;
}

/** What an operator's list shows of a workflow from its start. Codes only: search attributes are never encrypted. */
export function openingVisibility(type: 'repair' | 'commitment') {
  return new TypedSearchAttributes([{ key: CASE_TYPE, value: type }]);
}

/**
 * Shows where it stands. Only from its first reminder or trouble on: an operator looks for what waits, boards read the
 * store and nobody decides by these lists, while each change costs the engine a task and a write of its own. Cases that were
 * started without go on without; those that were started with all of it show each place where they wait.
 */
export function showStanding(standing: Standing): void {
  if (workflowInfo().typedSearchAttributes.get(CASE_TYPE) !== undefined) show(standing);
}

/** What is shown stays true: where it comes to wait, and when it ends. */
export function keepShown(standing: Standing): void {
  if (workflowInfo().typedSearchAttributes.get(STATE) !== undefined) show(standing);
}

function show({ status, department }: Standing): void {
  if (workflowInfo().typedSearchAttributes.get(STATE) === status) return;
  upsertSearchAttributes([
    { key: STATE, value: status },
    { key: DEPARTMENT, value: department },
  ]);
}

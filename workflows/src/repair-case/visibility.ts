import { isFinal, owningUnit } from '@xinxiu/domain';
import type { CaseState } from '@xinxiu/domain';
import { upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';

/**
 * Shows where the case stands to an operator's list. Codes only: search attributes are never encrypted. Cases that were
 * started without them (a server that does not know them) go on without.
 */
export function showStatus(state: CaseState): void {
  const shown = workflowInfo().searchAttributes['XinxiuState']?.[0];
  if (shown === undefined || shown === state.status) return;
  upsertSearchAttributes({
    XinxiuState: [state.status],
    XinxiuDepartment: [isFinal(state.status) ? '' : (owningUnit(state) ?? 'applicant')],
  });
}

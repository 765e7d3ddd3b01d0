import { ACTION_NAMES } from '@xinxiu/domain';
import { setHandler } from '@temporalio/workflow';
import { RepairCase } from './repair-case.js';
import type { RepairCaseInput, RepairCaseOutcome } from './repair-case.input.js';
import {
  actionUpdates,
  calendarChangedSignal,
  caseStateQuery,
  recordClassifiedSignal,
  recordEndedSignal,
  submitUpdate,
} from './repair-case.messages.js';

/**
 * One credit-repair request from submission to its end. While it is open this workflow decides; the store holds what
 * lists and pages read. Only wiring here: the rules are in the domain, the order of writes in CaseJournal.
 */
export async function repairCase(input: RepairCaseInput): Promise<RepairCaseOutcome> {
  const repair = new RepairCase(input);
  // Handlers first, before anything is awaited: an Update may arrive with the start.
  setHandler(submitUpdate, () => repair.submitted());
  for (const name of ACTION_NAMES) {
    setHandler(actionUpdates[name], (request) => repair.act(request), {
      validator: (request) => {
        repair.check(request);
      },
    });
  }
  setHandler(caseStateQuery, () => repair.state ?? null);
  setHandler(calendarChangedSignal, ({ tableDigest }) => {
    repair.calendarChanged(tableDigest);
  });
  setHandler(recordEndedSignal, ({ endedOn }) => {
    repair.recordEnded(endedOn);
  });
  setHandler(recordClassifiedSignal, (news) => {
    repair.recordClassified(news);
  });
  return repair.run();
}

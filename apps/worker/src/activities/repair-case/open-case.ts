import {
  type CaseState,
  type CaseSubject,
  checklistFor,
  emptyCase,
  foldCase,
  shanghaiDate,
  stepDeadline,
} from '@xinxiu/domain';
import { withDerived } from '@xinxiu/persistence';
import type { OpenCaseInput, OpenCaseResult, RepairApplication } from '@xinxiu/workflows';
import { noticeRows } from '../notices/notice-rows.js';
import { auditEntries } from './audit-entries.js';
import type { RepairCaseDeps } from './repair-case-deps.js';
import { stepResult } from './step-result.js';

/** Writes the first fact of a case, and what follows from it, under the rules in force on its legal day. */
export async function openCase(
  deps: RepairCaseDeps,
  { application, clock, event, workflowId, runId }: OpenCaseInput,
): Promise<OpenCaseResult> {
  const { law, repositories, now } = deps;
  const rules = law.rulesOn(shanghaiDate(Date.parse(event.at)));
  const { owner } = rules.steps.submitted;
  const checklist = checklistFor(rules, application);
  const policy = {
    packId: rules.pack.id,
    packVersion: rules.pack.version,
    packDigest: rules.pack.digest,
    acceptedBy: owner === 'determining-department' ? owner : ('credit-office' as const),
    twoPersonClasses: rules.seriousNeedsTwo.classes,
    maxSupplements: rules.supplement.maxRequests,
    ...(checklist.length > 0 && { checklist }),
  };
  const first = emptyCase(subjectOf(application), application.targets, event);
  const state: CaseState = { ...foldCase(first, event), policy };
  const computed = stepDeadline(rules, law.calendar, state, Date.parse(event.at));
  const kept = await repositories.cases.appendEvents([event], { policy, ...computed });
  const opened = withDerived(state, kept);
  await repositories.applications.markSubmitted(
    application.applicationId,
    application.caseNo,
    { ...application },
    event.recordedAt,
  );
  deps.recipients.remember(application);
  const rows = await noticeRows(deps.recipients, opened, [event]);
  deps.clocks.remember(application.caseNo, clock);
  await Promise.all([
    deps.outbox.write(rows),
    repositories.cases.create(opened, { clock, workflowId, runId }),
    repositories.audit.record(auditEntries(opened, [event]), now()),
  ]);
  return { ...stepResult(opened, kept), policy: kept.policy ?? policy };
}

function subjectOf(application: RepairApplication): CaseSubject {
  const { caseNo, applicationId, recordId, applicant, determiningDepartment, creditOffice, penaltyClass } =
    application;
  return { caseNo, applicationId, recordId, applicant, determiningDepartment, creditOffice, penaltyClass };
}

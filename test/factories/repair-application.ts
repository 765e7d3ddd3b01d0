import type { Actor, ChecklistEntry, PenaltyClass } from '@xinxiu/domain';
import type { RepairApplication } from '@xinxiu/workflows';

/** People of an invented county for tests of the workflow. */
export const PEOPLE = {
  applicant: { id: 'u-app', name: '赵明', role: 'applicant', organisation: '91420526MA00000001' },
  clerk: { id: 'u-clerk', name: '孙洁', role: 'credit-office', department: 'XYB' },
  clerk2: { id: 'u-clerk2', name: '李可', role: 'credit-office', department: 'XYB' },
  windowClerk: { id: 'u-wclerk', name: '何窗', role: 'credit-office', department: 'XYB' },
  /** Who files as an agent, after he has been moved into the office. */
  movedAgent: { id: 'u-agent', name: '钱代', role: 'credit-office', department: 'XYB' },
  officeLeader: { id: 'u-olead', name: '周主任', role: 'department-leader', department: 'XYB' },
  reviewer: { id: 'u-rev', name: '吴审', role: 'reviewer', department: 'SCJG' },
  leader: { id: 'u-lead', name: '郑局', role: 'department-leader', department: 'SCJG' },
  supervisor: { id: 'u-sup', name: '冯督', role: 'supervisor' },
} as const satisfies Record<string, Actor>;

/** What a verification answers in tests of the workflow. */
export const CHECKLIST: readonly ChecklistEntry[] = [
  { condition: 'minimum-period', ruleId: 'test.minimum-period' },
  { condition: 'obligations-fulfilled', ruleId: 'test.obligations-fulfilled' },
];

export function repairApplication(
  serial: number | string,
  penaltyClass: PenaltyClass = 'general',
): RepairApplication {
  return {
    caseNo: `XF-TEST-${serial}`,
    applicationId: `application-${serial}`,
    recordId: `record-${serial}`,
    applicant: { uscc: PEOPLE.applicant.organisation, name: '青禾食品有限公司' },
    determiningDepartment: 'SCJG',
    creditOffice: 'XYB',
    penaltyClass,
    contact: { name: '赵明', phone: '13800000000', email: 'zhao@qinghe.example' },
    locale: 'zh-CN',
    files: [{ id: 'f1', name: 'receipt.pdf', sha256: 'a'.repeat(64), size: 1024, type: 'application/pdf' }],
    commitment: {
      text: '本单位承诺依法诚信经营。',
      textHash: 'b'.repeat(64),
      signedAt: '2026-05-06T02:00:00.000Z',
      signedBy: PEOPLE.applicant.id,
      signature: 'test',
    },
    targets: ['county-board', 'file-drop'],
    submittedBy: PEOPLE.applicant,
  };
}

/** As a clerk files it for somebody of the business who is present. */
export function filedAtWindow(application: RepairApplication): RepairApplication {
  const { uscc: organisation } = application.applicant;
  return {
    ...application,
    submittedBy: { ...PEOPLE.windowClerk, organisation },
    window: {
      person: { name: '赵明', document: 'resident-id' },
      confirmedAt: '2026-05-06T01:59:00.000Z',
      codeSentTo: 'account',
    },
  };
}

/** As an agent files it for the business. */
export function filedByAgent(application: RepairApplication): RepairApplication {
  const { id, name } = PEOPLE.movedAgent;
  const { uscc: organisation } = application.applicant;
  return {
    ...application,
    submittedBy: { id, name, role: 'agent', organisation, authorisation: 'z-1' },
  };
}

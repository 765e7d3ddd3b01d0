import type { RouteRow } from './route-row.js';

const record = { id: 'record' } as const;
const commitment = { id: 'commitment' } as const;
const windowDraft = { id: 'windowDraft' } as const;
const ground = { article: '《信用修复管理办法》第九条', text: '已核实' };
const duties = { expectedVersion: 1, obligations: ['fine'] };
const refusal = { expectedVersion: 1, reason: '与原件不符' };
const settling = { permission: 'record-change.settle', names: record } as const;

/** Routes about matters: files, records, commitments, the law, applications and cases, and what watches them. */
export const MATTER_ROWS: Readonly<Record<string, RouteRow>> = {
  'POST /v1/files': { permission: 'file.upload' },
  'GET /v1/files/{id}': { permission: 'file.read', names: { id: 'file' } },

  'POST /v1/uploads': { permission: 'file.upload' },
  'PATCH /v1/uploads/{id}': { permission: 'file.upload', names: { id: 'upload' } },
  'POST /v1/uploads/{id}/completion': { permission: 'file.upload', names: { id: 'upload' } },

  'POST /v1/records/import': { permission: 'record.import' },
  // Whose desk a file lies on is tested in imports.int.spec.ts: nobody else finds it.
  'POST /v1/imports': { permission: 'record.import' },
  'GET /v1/imports': { permission: 'record.import' },
  'GET /v1/imports/{id}': { permission: 'record.import' },
  'DELETE /v1/imports/{id}': { permission: 'record.import' },
  'POST /v1/imports/{id}/check': { permission: 'record.import' },
  'POST /v1/imports/{id}/take': { permission: 'record.import' },
  'GET /v1/imports/{id}/rows': { permission: 'record.import' },
  'POST /v1/imports/{id}/rows/{row}': { permission: 'record.import' },
  'GET /v1/imports/{id}/rejected': { permission: 'record.import' },
  'GET /v1/import-profiles': { permission: 'record.import' },
  'GET /v1/import-profiles/{name}': { permission: 'record.import' },
  'GET /v1/records/unclassified': { permission: 'classification.read' },
  'GET /v1/records/proposed': { permission: 'record-change.read' },
  'GET /v1/records': { permission: 'record.read' },
  'GET /v1/records/export': { permission: 'record.read' },
  'GET /v1/records/{id}': { permission: 'record.read', names: record },
  'GET /v1/records/{id}/eligibility': { permission: 'record.read', names: record },
  'GET /v1/records/{id}/obligations': { permission: 'record.read', names: record },
  'GET /v1/records/{id}/history': { permission: 'record.read', names: record },
  'GET /v1/records/{id}/files/{fileId}': {
    permission: 'record.file.read',
    names: { id: 'record', fileId: 'file' },
  },
  'POST /v1/records/{id}/classification': {
    permission: 'classification.determine',
    names: record,
    body: { expectedVersion: 1, class: 'general', ground },
  },
  'POST /v1/records/{id}/field': {
    permission: 'classification.determine',
    names: record,
    body: { expectedVersion: 1, field: 'food', ground },
  },
  'POST /v1/records/{id}/proposal/confirmation': { ...settling, body: { expectedVersion: 1 } },
  'POST /v1/records/{id}/proposal/refusal': { ...settling, body: refusal },
  'POST /v1/records/{id}/reveal': {
    permission: 'personal-data.reveal',
    names: record,
    body: { field: 'subjectIdNo', reason: '核对当事人身份' },
  },
  'POST /v1/records/{id}/obligations/evidence': {
    permission: 'obligation.evidence',
    names: record,
    body: { ...duties, fileIds: ['some-file'], on: '2026-01-05' },
  },
  'POST /v1/records/{id}/obligations/verification': {
    permission: 'obligation.verify',
    names: record,
    body: duties,
  },
  'POST /v1/records/{id}/obligations/waiver': {
    permission: 'obligation.waive',
    names: record,
    body: { ...duties, fileId: 'some-file', ground },
  },
  'POST /v1/records/{id}/obligations/reopening': {
    permission: 'obligation.reopen',
    names: record,
    body: { ...duties, ground },
  },

  'GET /v1/held-rows': { permission: 'held-row.read' },
  'GET /v1/held-rows/export': { permission: 'held-row.read' },
  'POST /v1/held-rows/{id}/complete': { permission: 'held-row.complete' },
  'POST /v1/held-rows/{id}/dismiss': { permission: 'held-row.dismiss' },
  'POST /v1/held-rows/{id}/restore': { permission: 'held-row.restore' },
  'POST /v1/held-rows/{id}/reveal': { permission: 'held-row.reveal' },
  'POST /v1/held-rows/settle': { permission: 'held-row.settle' },

  'POST /v1/commitments/import': { permission: 'commitment.import' },
  'GET /v1/commitments': { permission: 'commitment.read' },
  'GET /v1/commitments/export': { permission: 'commitment.read' },
  'GET /v1/commitments/{id}': { permission: 'commitment.read', names: commitment },
  'GET /v1/commitments/{id}/tracking': { permission: 'commitment.read', names: commitment },
  'GET /v1/commitments/{id}/files/{fileId}': {
    permission: 'commitment.file.read',
    names: { id: 'commitment', fileId: 'file' },
  },
  'POST /v1/commitments/{id}/actions/{action}': {
    permission: 'commitment.act',
    names: commitment,
    fixed: { action: 'submitEvidence' },
    body: { text: '已履行' },
  },
  'GET /v1/commitments/coverage': { permission: 'commitment.coverage.read' },
  // The register is one for the county: no side has it to itself.
  'POST /v1/market-entities/import': { permission: 'market-entity.import' },
  'GET /v1/market-entities': { permission: 'market-entity.read' },
  'GET /v1/market-entities/export': { permission: 'market-entity.read' },
  'GET /v1/public/commitments': { permission: 'public.commitments' },

  'GET /v1/confirmed-codes': { permission: 'code.read' },
  'GET /v1/confirmed-codes/{code}': { permission: 'code.read' },
  'GET /v1/confirmed-codes/{code}/files/{fileId}': { permission: 'code.read' },
  'POST /v1/confirmed-codes': { permission: 'code.confirm' },
  'POST /v1/confirmed-codes/{code}/revocation': { permission: 'code.revoke' },

  'GET /v1/public/records': { permission: 'public.search' },
  'GET /v1/public/records/{id}': { permission: 'public.read' },
  'POST /v1/eligibility': { permission: 'public.eligibility' },
  'GET /v1/policy/subjects': { permission: 'policy.simulate' },
  'POST /v1/policy/drafts': { permission: 'policy.draft' },
  'POST /v1/policy/reviews': { permission: 'policy.review' },
  'POST /v1/policy/publications': { permission: 'policy.publish' },

  'POST /v1/applications': { permission: 'application.write' },
  'GET /v1/applications': { permission: 'application.list' },
  'GET /v1/applications/export': { permission: 'application.list' },
  'GET /v1/applications/{id}': { permission: 'application.read', names: { id: 'application' } },
  'PATCH /v1/applications/{id}': { permission: 'application.write', names: { id: 'draft' }, body: {} },
  'POST /v1/applications/{id}/submit': {
    permission: 'application.submit',
    names: { id: 'draft' },
    body: {},
  },

  // What one clerk began another may see; that he may not go on with it is tested in window.int.spec.ts.
  'POST /v1/window-applications': { permission: 'window.file' },
  'GET /v1/window-applications': { permission: 'window.file' },
  'GET /v1/window-applications/export': { permission: 'window.file' },
  'GET /v1/window-applications/{id}': { permission: 'window.file', names: windowDraft, office: true },
  'PATCH /v1/window-applications/{id}': { permission: 'window.file', names: windowDraft, body: {} },
  'POST /v1/window-applications/{id}/proofs': { permission: 'window.file', names: windowDraft },
  'POST /v1/window-applications/{id}/uploads': {
    permission: 'window.file',
    names: windowDraft,
    body: { name: '证明.pdf', size: 1_000, sha256: 'a'.repeat(64) },
  },
  'POST /v1/window-applications/{id}/code': { permission: 'window.file', names: windowDraft, body: {} },
  'POST /v1/window-applications/{id}/submit': {
    permission: 'window.file',
    names: windowDraft,
    body: { code: '123456' },
  },

  'GET /v1/urge-letters': { permission: 'urge.read' },
  'GET /v1/urge-letters/export': { permission: 'urge.read' },
  'GET /v1/urge-letters/{id}': { permission: 'urge.read' },
  'POST /v1/urge-letters': { permission: 'urge.issue' },
  'POST /v1/urge-letters/{id}/answer': { permission: 'urge.answer', body: { text: '已安排核实。' } },
  'POST /v1/urge-letters/{id}/withdrawal': { permission: 'urge.issue', body: { reason: '已口头答复。' } },
  'GET /v1/cases': { permission: 'case.read' },
  'GET /v1/cases/export': { permission: 'case.read' },
  'GET /v1/cases/{caseNo}': { permission: 'case.read', names: { caseNo: 'case' } },
  'GET /v1/cases/{caseNo}/events': { permission: 'case.read', names: { caseNo: 'case' } },
  'GET /v1/cases/{caseNo}/timeline': { permission: 'case.read', names: { caseNo: 'case' } },
  'GET /v1/cases/{caseNo}/explanation': { permission: 'case.read', names: { caseNo: 'case' } },
  'GET /v1/cases/{caseNo}/deadline-effects': { permission: 'case.read', names: { caseNo: 'case' } },
  'GET /v1/cases/{caseNo}/notices': { permission: 'case.read', names: { caseNo: 'case' } },
  'GET /v1/cases/{caseNo}/notices/{id}/file': {
    permission: 'case.read',
    names: { caseNo: 'case', id: 'notice' },
  },
  'GET /v1/cases/{caseNo}/files/{fileId}': {
    permission: 'case.file.read',
    names: { caseNo: 'case', fileId: 'caseFile' },
  },
  'POST /v1/cases/{caseNo}/reveal': {
    permission: 'personal-data.reveal',
    names: { caseNo: 'case' },
    body: { field: 'contact.phone', reason: '联系当事人补正' },
  },
  'GET /v1/cases/{caseNo}/supplement/draft': { permission: 'application.write', names: { caseNo: 'case' } },
  'PATCH /v1/cases/{caseNo}/supplement/draft': {
    permission: 'application.write',
    names: { caseNo: 'case' },
    body: { answers: [] },
  },
  'POST /v1/cases/{caseNo}/actions/{action}': {
    permission: 'case.act',
    names: { caseNo: 'case' },
    fixed: { action: 'comment' },
    body: { text: '内部意见' },
  },
  'POST /v1/cases/{caseNo}/actions/{action}/preview': {
    permission: 'case.act',
    names: { caseNo: 'case' },
    fixed: { action: 'accept' },
    body: {},
  },
  'GET /v1/actions/{id}': { permission: 'case.act', names: { id: 'action' } },

  // Statutory notices are the credit office's, of every side; no side has this room.
  'GET /v1/notices': { permission: 'notice.read' },
  'GET /v1/notices/export': { permission: 'notice.read' },
  'GET /v1/notices/{id}': { permission: 'notice.read' },
  'POST /v1/notices/{id}/service': { permission: 'notice.serve' },
  'GET /v1/publications': { permission: 'publication.read' },
  'GET /v1/publications/export': { permission: 'publication.read' },

  'GET /v1/holidays': { permission: 'holiday.read' },
  'POST /v1/holidays': { permission: 'holiday.load' },
  'GET /v1/audit': { permission: 'audit.read' },
  'GET /v1/audit/export': { permission: 'audit.export' },
  'GET /v1/audit/facts': { permission: 'audit.read' },
  'GET /v1/audit/days': { permission: 'audit.read' },
  'GET /v1/audit/days/export': { permission: 'audit.read' },
  'GET /v1/audit/strays': { permission: 'audit.read' },
  'GET /v1/audit/days/{day}/links': { permission: 'audit.read' },
  'GET /v1/inbox': { permission: 'inbox.read' },
  'GET /v1/inbox/export': { permission: 'inbox.read' },
  'POST /v1/inbox/{id}/read': { permission: 'inbox.read', names: { id: 'notice' } },
  'GET /v1/events': { permission: 'case.read' },

  'GET /v1/health/live': { permission: 'health.read' },
  'GET /v1/health/ready': { permission: 'health.read' },
  'GET /v1/health/parts': { permission: 'metrics.read' },
  'GET /v1/metrics': { permission: 'metrics.read' },
  'GET /openapi.json': { permission: 'api.describe' },
};

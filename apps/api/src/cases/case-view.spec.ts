import { describe, expect, it } from '@jest/globals';
import { type Actor, type CaseState, PERSON_ROLES, SYSTEM_ACTOR } from '@xinxiu/domain';
import type { StoredEvent } from '@xinxiu/persistence';
import { caseView, eventView, eventsFor, hiddenFrom } from './case-view.js';

const at = '2026-05-06T02:00:00.000Z';
const by: Actor = { id: 'u', name: '吴审', role: 'reviewer', department: 'SCJG' };

/** A case with everything that a case can have, so that a new field of the state shows here. */
const full: Required<CaseState> = {
  caseNo: 'XF-2026-000001',
  applicationId: 'a-1',
  recordId: 'r-1',
  applicant: { uscc: '91420526MA00000001', name: '青禾食品有限公司' },
  determiningDepartment: 'SCJG',
  creditOffice: 'XYB',
  penaltyClass: 'serious',
  status: 'under-review',
  version: 5,
  seq: 6,
  submittedAt: at,
  enteredAt: at,
  policy: {
    packId: 'p',
    packVersion: '1',
    packDigest: 'd',
    acceptedBy: 'credit-office',
    twoPersonClasses: ['serious'],
    maxSupplements: 2,
  },
  window: {
    person: { name: '赵明', document: 'resident-id' },
    confirmedAt: at,
    codeSentTo: 'account',
    clerk: { id: 'c', name: '孙洁' },
  },
  agent: { id: 'g', name: '钱代' },
  holder: { ...by, since: at },
  deadline: {} as never,
  rungs: [],
  suspensions: [],
  supplement: { items: [], answers: [], returnTo: 'under-review' },
  supplementsAsked: 1,
  unmetFindings: [],
  proposal: { by, outcome: 'deny', reasons: [] },
  extension: { state: 'requested', by, reason: '复杂', article: '第九条' },
  targets: [],
  attention: { cause: 'SMTP', since: at },
  lastChange: { type: 'case-claimed', by: SYSTEM_ACTOR, at },
};

describe('S10: what a role sees of a case', () => {
  it.each(PERSON_ROLES)('%s', (role) => {
    const actor: Actor = { id: 'x', name: 'X', role };
    expect({
      fields: Object.keys(caseView(full, actor)).sort(),
      hidden: hiddenFrom(actor),
    }).toMatchSnapshot();
  });

  it('of an applicant has neither the proposal nor our troubles, and no field that the case does not have', () => {
    const applicant: Actor = { id: 'x', name: 'X', role: 'applicant' };
    const { holder: _holder, ...unheld } = full;
    const seen = caseView(unheld, applicant);
    const proposed = { ...full, lastChange: { ...full.lastChange, type: 'decision-proposed' } };
    expect(caseView(proposed, applicant)).not.toHaveProperty('lastChange');
    for (const field of ['proposal', 'attention', 'extension', 'rungs', 'holder', 'agent', 'unmetFindings'])
      expect(seen).not.toHaveProperty(field);
  });
});

describe('the version of the record that an approval rests on', () => {
  it('is told to the offices, and to no business: it also moves with what is only proposed of the record', () => {
    const data = { reasons: [], recordVersion: 4 };
    const approved = { type: 'application-approved', data } as unknown as StoredEvent;
    for (const role of PERSON_ROLES) {
      const actor: Actor = { id: 'x', name: 'X', role };
      const told = role === 'applicant' || role === 'agent' ? { reasons: [] } : data;
      expect([role, eventView(approved, actor).data]).toEqual([role, told]);
      expect([role, eventsFor([approved], actor)[0]?.data]).toEqual([role, told]);
    }
  });
});

describe('the answers of the checklist', () => {
  it('are told to the offices; a business learns that it was verified, and why in the decision', () => {
    const data = { findings: [{ condition: 'fulfilled', met: false, evidence: '凭证与处罚决定不符' }] };
    const verified = { type: 'application-verified', data } as unknown as StoredEvent;
    for (const role of PERSON_ROLES) {
      const actor: Actor = { id: 'x', name: 'X', role };
      const told = role === 'applicant' || role === 'agent' ? { findings: [] } : data;
      expect([role, eventView(verified, actor).data]).toEqual([role, told]);
      expect([role, eventsFor([verified], actor)[0]?.data]).toEqual([role, told]);
    }
  });
});

describe('a case that somebody’s act on its holder’s account gave back', () => {
  const released = (reason: string) =>
    ({
      type: 'case-released',
      data: { reason, orderedBy: { id: 'a', name: '许管', role: 'administrator' } },
    }) as unknown as StoredEvent;
  const told = (reason: string, role: Actor['role']) =>
    eventView(released(reason), { id: 'x', name: 'X', role }).data;

  it.each(['applicant', 'agent'] as const)('is told to the %s without who did it, and why', (role) => {
    expect(told('长期病假', role)).toEqual({});
    expect(told('经办人调岗', role)).toEqual({ reason: '经办人调岗' });
  });

  it('is told whole to the offices', () => {
    expect(told('长期病假', 'supervisor')).toMatchObject({ reason: '长期病假', orderedBy: { name: '许管' } });
  });
});

import { describe, expect, it } from '@jest/globals';
import { CASE_RULES, aRule } from '../deadlines/case-rules.fixture.js';
import { tableOfWeekdays } from '../deadlines/table-of-weekdays.fixture.js';
import type { Actor } from '../permissions/actor.js';
import { recountUrge, urgeDeadline, urgeRule } from './urge-deadline.js';
import {
  type UrgeFact,
  type UrgeState,
  actOnUrge,
  allowedUrgeActions,
  foldUrge,
  issueUrge,
} from './urge-letter.js';

const AT = '2026-05-06T02:00:00.000Z';
const SUPERVISOR: Actor = { id: 's', name: '冯督', role: 'supervisor' };
const HOLDER: Actor = { id: 'h', name: '孙洁', role: 'credit-office', department: 'XYB' };
const COLLEAGUE: Actor = { id: 'c', name: '李洁', role: 'credit-office', department: 'XYB' };
const LEADER: Actor = { id: 'l', name: '周主任', role: 'department-leader', department: 'XYB' };
const STRANGER: Actor = { id: 'x', name: '周可', role: 'department-leader', department: 'SCJG' };

const letter = issueUrge(
  {
    letterId: 'u-1',
    number: 'DB-2026-000001',
    caseNo: 'XF-2026-000001',
    businessName: '青禾食品有限公司',
    uscc: '91420526000000000X',
    department: 'XYB',
    addressee: { id: 'h', name: '孙洁' },
    reason: '核实超期',
    demand: '说明原因',
    workingDays: 2,
    issuedBy: LEADER,
  },
  { at: AT },
);

const code = (actor: Actor, name: 'answer' | 'withdraw', state: UrgeState = letter) => {
  const outcome = actOnUrge(state, { name, actor, text: '已核实' });
  return outcome.ok ? undefined : outcome.error.code;
};

function after(actor: Actor, name: 'answer' | 'withdraw'): UrgeState {
  const outcome = actOnUrge(letter, { name, actor, text: '已核实' });
  if (!outcome.ok) throw new Error(outcome.error.code);
  return foldUrge(letter, { ...outcome.value, at: AT, recordedAt: AT, causationId: 'u' } as UrgeFact);
}

describe('an urge letter', () => {
  it('is answered by whom it asks, who stands in for him today, or the leader of the department', () => {
    expect(code(HOLDER, 'answer')).toBeUndefined();
    expect(code(LEADER, 'answer')).toBeUndefined();
    expect(code({ ...COLLEAGUE, actsFor: ['h'] }, 'answer')).toBeUndefined();
    expect(code(COLLEAGUE, 'answer')).toBe('NOT_YOURS');
    expect(code(STRANGER, 'answer')).toBe('NOT_YOURS');
    expect(code(SUPERVISOR, 'answer')).toBe('NOT_YOURS');
    // Who was moved answers no more; the leader does.
    expect(code({ ...HOLDER, department: 'SCJG' }, 'answer')).toBe('NOT_YOURS');
  });

  it('is answered by anybody of the department where nobody held the case', () => {
    const { addressee: _, ...nobodys } = letter;
    expect(code(COLLEAGUE, 'answer', nobodys)).toBeUndefined();
    expect(code(STRANGER, 'answer', nobodys)).toBe('NOT_YOURS');
  });

  it('is withdrawn by who issued it or by a supervisor', () => {
    expect(code(LEADER, 'withdraw')).toBeUndefined();
    expect(code(SUPERVISOR, 'withdraw')).toBeUndefined();
    expect(code(HOLDER, 'withdraw')).toBe('NOT_YOURS');
    expect(allowedUrgeActions(letter, HOLDER)).toEqual(['answer']);
  });

  it('is nothing for who has an interest in the business', () => {
    const recusedFrom = [letter.uscc];
    expect(code({ ...HOLDER, recusedFrom }, 'answer')).toBe('RECUSED');
    expect(code({ ...SUPERVISOR, recusedFrom }, 'withdraw')).toBe('RECUSED');
  });

  it('ends once, and tells who comes later by whom', () => {
    const answered = after(HOLDER, 'answer');
    expect(answered).toMatchObject({ status: 'answered', rungs: [], end: { text: '已核实', by: HOLDER } });
    expect(code(LEADER, 'withdraw', answered)).toBe('URGE_ENDED');
    expect(after(SUPERVISOR, 'withdraw').status).toBe('withdrawn');
  });
});

describe('the day of an urge letter', () => {
  const RUNGS = [{ id: 'escalation-leader', workingDays: 1, at: '09:00', to: 'leader' }] as const;
  const RULES = { ...CASE_RULES, urgeLetters: { ...aRule('urge'), mostWorkingDays: 5, rungs: RUNGS } };
  const now = Date.parse(AT);

  it('is so many working days after its issue, with the ladder of the overlay', () => {
    const { deadline, rungs } = urgeDeadline(RULES, tableOfWeekdays(), letter, now);
    expect([deadline.due, deadline.ruleId]).toEqual(['2026-05-08', 'urge']);
    expect(rungs.map(({ id, at }) => [id, new Date(at).toISOString()])).toEqual([
      ['escalation-leader', '2026-05-11T01:00:00.000Z'],
    ]);
  });

  it('moves with a holiday notice, and stays where the notice says nothing of it', () => {
    const { deadline, rungs } = urgeDeadline(RULES, tableOfWeekdays(), letter, now);
    const { kind: _kind, proof: _proof, ...running } = deadline;
    const waiting = { ...letter, deadline: running, rungs };
    const holiday = tableOfWeekdays({ '2026-05-08': { working: false, reason: 'holiday' } });
    expect(recountUrge(RULES, holiday, waiting, now)?.deadline.due).toBe('2026-05-11');
    expect(recountUrge(RULES, tableOfWeekdays(), waiting, now)).toBeUndefined();
  });

  it('goes by the ladder of the decision where the overlay has no rule for letters', () => {
    const rule = urgeRule(CASE_RULES);
    expect(rule.rungs).toEqual(CASE_RULES.steps['under-review'].rungs);
    // The term of the decision is no basis for the day that an issuer sets.
    expect([rule.mostWorkingDays, rule.article]).toEqual([10, '督办单·期限由发出人设定']);
  });
});

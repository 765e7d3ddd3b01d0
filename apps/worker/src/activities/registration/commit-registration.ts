import { type RegistrationState, legalNow, registrationDeadline, shanghaiDate } from '@xinxiu/domain';
import { accountNoticeRow } from '@xinxiu/mail';
import { type AuditEntry, StoreError } from '@xinxiu/persistence';
import type { CommitRegistrationInput, CommitRegistrationResult } from '@xinxiu/workflows';
import type { RegistrationDeps } from './registration-deps.js';
import { registrationNotices } from './registration-notices.js';

/**
 * Makes the facts of a registration visible: the state first, with the deadline of whoever wrote it first; notices and
 * audit follow from it and may be written by several.
 * @throws StoreError PROJECTION_GAP when nobody has begun such a registration
 */
export async function commitRegistration(
  deps: RegistrationDeps,
  input: CommitRegistrationInput,
): Promise<CommitRegistrationResult> {
  const { repositories, outbox, now } = deps;
  const counted = input.countDeadline ? await withDeadline(deps, input) : input.state;
  const stored = await repositories.registrations.project(counted, input.facts, input.clock);
  if (!stored?.state) {
    throw new StoreError('PROJECTION_GAP', `There is no registration ${input.state.registrationId}.`);
  }
  const { state } = stored;
  const notices = await registrationNotices(repositories, stored, input.facts);
  const rows = notices.map((notice) => accountNoticeRow(notice, input.facts.at(-1)?.at ?? ''));
  await Promise.all([outbox.write(rows), repositories.audit.record(auditEntries(state, input), now())]);
  return state.deadline ? { deadline: state.deadline, rungs: state.rungs } : {};
}

async function withDeadline(
  { law, now }: RegistrationDeps,
  { state, clock }: CommitRegistrationInput,
): Promise<RegistrationState> {
  if (state.deadline) await law.calendar.refresh();
  const rules = law.rulesOn(shanghaiDate(Date.parse(state.submittedAt)));
  const counted = registrationDeadline(rules, law.calendar, state, legalNow(clock, now()));
  if (!counted) return state;
  const { kind: _kind, proof: _proof, ...deadline } = counted.deadline;
  return { ...state, deadline, rungs: state.status === 'submitted' ? counted.rungs : [] };
}

function auditEntries(
  { registrationId, creditOffice }: RegistrationState,
  { facts }: CommitRegistrationInput,
): AuditEntry[] {
  return facts.map(({ type, by, at, recordedAt, causationId }) => ({
    id: `registration:${registrationId}:${causationId}:${type}`,
    at: recordedAt,
    actor: {
      id: by.id,
      name: by.name,
      role: by.role,
      ...(by.department !== undefined && { department: by.department }),
    },
    action: type,
    subject: registrationId,
    outcome: 'done',
    departments: [creditOffice],
    detail: { legalTime: at },
  }));
}

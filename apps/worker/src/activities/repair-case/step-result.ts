import type { CaseState } from '@xinxiu/domain';
import type { Derived, NewNotice } from '@xinxiu/persistence';
import type { CommitStepResult } from '@xinxiu/workflows';

/** What the workflow needs of a write: the running deadline, without the proof, and which mails wait. */
export function stepResult(
  { deadline, rungs }: CaseState,
  derived: Derived,
  notices: readonly NewNotice[],
): CommitStepResult {
  return {
    ...(derived.deadline && deadline && { deadline, rungs }),
    noticeIds: notices.filter(({ email }) => email !== '').map(({ id }) => id),
  };
}

import type { CaseState } from '@xinxiu/domain';
import type { Derived } from '@xinxiu/persistence';
import type { CommitStepResult } from '@xinxiu/workflows';

/**
 * What the workflow needs of a write: the running deadline, without the proof. Its mails are in the outbox, so the
 * workflow has none to send; a worker without one would name them here.
 */
export function stepResult({ deadline, rungs }: CaseState, derived: Derived): CommitStepResult {
  return {
    ...(derived.deadline && deadline && { deadline, rungs }),
    noticeIds: [],
  };
}

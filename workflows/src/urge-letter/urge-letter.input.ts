import type { CaseClock, UrgeStatus, UrgeSubject } from '@xinxiu/domain';

export interface UrgeInput {
  readonly subject: UrgeSubject;
  /** Of the case: its letters live in the same time. */
  readonly clock: CaseClock;
}

export interface UrgeOutcome {
  readonly letterId: string;
  readonly status: UrgeStatus;
}

export function urgeWorkflowId(letterId: string): string {
  return `urge:${letterId}`;
}

import type { UrgeAct, UrgeAction, UrgeStatus } from '@xinxiu/domain';
import { defineSignal, defineUpdate } from '@temporalio/workflow';

export interface UrgeAnswer {
  readonly letterId: string;
  readonly number: string;
  readonly status: UrgeStatus;
  readonly due?: string;
}

/** Begins together with the start; without validator, so that nothing empty is left behind (ADR 7). */
export const issueUrgeUpdate = defineUpdate<UrgeAnswer>('issueUrge');

export const urgeUpdates = {
  answer: defineUpdate<UrgeAnswer, [UrgeAct]>('answerUrge'),
  withdraw: defineUpdate<UrgeAnswer, [UrgeAct]>('withdrawUrge'),
} as const satisfies Readonly<Record<UrgeAction, unknown>>;

/** The case has ended: there is nothing to urge any more. */
export const urgedCaseEndedSignal = defineSignal('urgedCaseEnded');

/** A holiday table was loaded: the deadline is counted again. */
export const urgeCalendarSignal = defineSignal('urgeCalendarChanged');

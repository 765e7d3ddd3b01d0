import {
  ACTION_NAMES,
  type ActionName,
  type Actor,
  type CaseAction,
  type CaseState,
  type PenaltyClass,
  type Refusal,
} from '@xinxiu/domain';
import { defineQuery, defineSignal, defineUpdate } from '@temporalio/workflow';

/** What an action carries to the workflow. `bodyHash` tells the same key with another body apart. */
export interface ActRequest {
  readonly action: CaseAction;
  readonly bodyHash: string;
}

/** The answer to an action that was taken; every list read after it shows what it made true. */
export interface ActResult {
  readonly caseNo: string;
  readonly status: CaseState['status'];
  readonly version: number;
  readonly seq: number;
  /** Of the request that caused it: a caller with another body used a key twice. */
  readonly bodyHash: string;
}

export interface SubmitResult {
  readonly caseNo: string;
  /** Of the application that opened the case; a caller with another id came second. */
  readonly applicationId: string;
}

/** `details[0]` of a failed action; the failure's `type` is the refusal's code. */
export type RefusalDetail = Refusal | { readonly code: 'IDEMPOTENCY_KEY_REUSED'; readonly message: string };

/** Opens the case together with its start; without validator, so that no empty case is left behind. */
export const submitUpdate = defineUpdate<SubmitResult>('submit');

/** One Update per action, named as the action, so that a history reads like the case. */
export const actionUpdates = Object.fromEntries(
  ACTION_NAMES.map((name) => [name, defineUpdate<ActResult, [ActRequest]>(name)]),
) as Record<ActionName, ReturnType<typeof defineUpdate<ActResult, [ActRequest]>>>;

export const caseStateQuery = defineQuery<CaseState | null>('caseState');

/** A holiday table was loaded: the running deadline is computed again. */
export const calendarChangedSignal = defineSignal<[{ readonly tableDigest: string }]>('calendarChanged');

/** The record's publication ended without this case. @param endedOn Asia/Shanghai day */
export const recordEndedSignal = defineSignal<[{ readonly endedOn: string }]>('recordEnded');

/** The class of a record as a person's act left it, and who acted. */
export interface RecordClassNews {
  readonly penaltyClass: PenaltyClass;
  /** Of the record after the act. */
  readonly recordVersion: number;
  readonly by: Actor;
}

/** Somebody decided on the class of the record, or on what it follows from, while the case was open. */
export const recordClassifiedSignal = defineSignal<[RecordClassNews]>('recordClassified');

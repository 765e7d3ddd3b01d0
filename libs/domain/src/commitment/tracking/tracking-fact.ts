import type { RungId } from '../../deadlines/deadline-state.js';
import type { RuleSource } from '../../deadlines/rule-source.js';
import type { Actor } from '../../permissions/actor.js';
import type { RepublicationTerm } from '../../record/republication.js';
import type { FulfilmentState } from '../commitment.js';

/** For how long a repaired record is public again, and by which rule of the overlay. */
export interface MeasureRepublication {
  readonly ruleId: string;
  readonly article: string;
  readonly publication: RepublicationTerm;
}

/**
 * What a breach costs (违诺责任追究), each with the article that lets the department do it. Only determinations from before
 * there was a catalogue have a measure without its `id`.
 */
export interface PursuitMeasure extends Partial<Pick<RuleSource, 'id' | 'source' | 'trust'>> {
  readonly measure: string;
  readonly article: string;
  readonly measureEn?: string;
  readonly republication?: MeasureRepublication;
}

/** The overlay whose catalogue measures were chosen from. */
export interface CataloguePack {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
}

/** What a department finds of the fulfilment. Nothing is unfulfilled or pursued where the outcome is 全部履行. */
export interface Determination {
  readonly outcome: FulfilmentState;
  /** Why it is found so; what the promisor stated is answered here. */
  readonly ground: string;
  /** 未履行的内容. */
  readonly unfulfilled: string;
  readonly measures: readonly PursuitMeasure[];
  readonly pack?: CataloguePack;
  /** The record that was repaired on the promise, where a measure makes it public again. */
  readonly recordId?: string;
  /** Code of the department whose approval the promise replaced (审批替代型): it is told. */
  readonly approver?: string;
}

/** Why a record is not public again although a determination says so. */
export const REPUBLICATION_BARS = ['RECORD_GONE', 'ANOTHER_SUBJECT', 'NOT_REPAIRED', 'PERIOD_OVER'] as const;
export type RepublicationBar = (typeof REPUBLICATION_BARS)[number];

/** What became of the record that was repaired on the promise. `until` is the day on which it ends; null: no end. */
export type Consequence =
  | { readonly recordId: string; readonly republished: true; readonly until: string | null }
  | { readonly recordId: string; readonly republished: false; readonly bar: RepublicationBar };

/** What somebody brings: a text and files by their ids. */
export interface BroughtProof {
  readonly text: string;
  readonly fileIds: readonly string[];
}

/** The day and article of a term that ran out. */
interface RanOut {
  readonly due: string;
  readonly article: string;
}

interface FactData {
  'tracking-started': { readonly followUpOn: string };
  'evidence-asked': { readonly followUpOn: string };
  'evidence-submitted': BroughtProof;
  'evidence-ran-out': RanOut;
  'fulfilment-verified': { readonly ground: string };
  /** Nothing was broken so far; it is looked at again. */
  'found-kept': { readonly ground: string; readonly followUpOn: string };
  'shortfall-found': { readonly ground: string; readonly unfulfilled: string };
  'hearing-stated': BroughtProof;
  'hearing-ran-out': RanOut;
  'determination-proposed': Determination;
  'determination-refused': { readonly reason: string };
  'determination-confirmed': Determination & { readonly proposedBy: Actor };
  'consequence-carried-out': Consequence;
  'determined-elsewhere': { readonly fulfilment: FulfilmentState };
  'rung-reached': { readonly rung: RungId; readonly due: string };
  'deadline-recomputed': { readonly previousDue: string };
  'attention-raised': { readonly cause: string };
  'attention-cleared': Record<string, never>;
}

export type TrackingFactType = keyof FactData;

/** What happened. `at` is legal time, `recordedAt` real time (ISO); `causationId` is an Update id or a timer's name. */
export type TrackingFact = {
  [K in TrackingFactType]: {
    readonly type: K;
    readonly data: FactData[K];
    readonly by: Actor;
    readonly at: string;
    readonly recordedAt: string;
    readonly causationId: string;
  };
}[TrackingFactType];

export type FactOf<T extends TrackingFactType> = Extract<TrackingFact, { type: T }>;

/** A fact before it has a time and a cause. */
export type TrackingHappening = {
  [K in TrackingFactType]: { readonly type: K; readonly data: FactData[K]; readonly by: Actor };
}[TrackingFactType];

import {
  type Actor,
  asWitness,
  isSamePerson,
  onApplicantsSide,
  standsFor,
  worksIn,
} from '../../permissions/actor.js';
import { isRecused, recusedFromMessage } from '../../permissions/recusal.js';
import { type Result, err, ok } from '../../result.js';
import type { CivilDate } from '../../time/civil-date.js';
import { isFulfilledWhole } from '../commitment.js';
import { nextFollowUp } from './follow-up.js';
import type { BroughtProof, Determination, TrackingHappening } from './tracking-fact.js';
import type { TrackingState } from './tracking-state.js';
import {
  TRACKING_ACTIONS,
  TRACKING_TABLE,
  type TrackingAction,
  type TrackingSide,
  type TrackingStatus,
  isTrackingOver,
} from './tracking-table.js';

/** What a department found: all is fulfilled, nothing is broken so far, or something is. */
export interface Verification {
  readonly found: 'fulfilled' | 'kept' | 'shortfall';
  readonly ground: string;
  /** What is not fulfilled; empty but for a shortfall. */
  readonly unfulfilled: string;
}

export interface TrackingPayloads {
  submitEvidence: BroughtProof;
  verify: Verification;
  state: BroughtProof;
  proposeDetermination: Determination;
  confirmDetermination: Record<string, never>;
  refuseDetermination: { readonly reason: string };
}

/** `expectedVersion` is the version that the actor saw; a determination is made and confirmed on one. */
export type TrackingAct = {
  [A in TrackingAction]: {
    readonly name: A;
    readonly actor: Actor;
    readonly expectedVersion?: number;
    readonly payload: TrackingPayloads[A];
  };
}[TrackingAction];

export const TRACKING_REFUSALS = [
  'COMMITMENT_DETERMINED',
  'ACTION_NOT_ALLOWED',
  'NOT_YOURS',
  'RECUSED',
  'VERSION_CONFLICT',
  'VERSION_REQUIRED',
  'SAME_PERSON',
  'NO_PROPOSAL',
  'PROPOSAL_PENDING',
  'TERM_OVER',
  'SHORTFALL_UNSTATED',
] as const;

export interface TrackingRefusal {
  readonly code: (typeof TRACKING_REFUSALS)[number];
  readonly message: string;
  readonly status: TrackingStatus;
  readonly version: number;
  readonly allowed: readonly TrackingAction[];
  /** Who changed it last and when, for an official. */
  readonly by?: string;
  readonly at?: string;
}

type Outcome = Result<TrackingHappening, TrackingRefusal>;

/** A determination is not made on something that one has not seen. */
const NEEDS_VERSION: readonly TrackingAction[] = ['proposeDetermination', 'confirmDetermination'];

/**
 * What a person's action makes true, or why it is refused. Pure: validator and handler ask the same. The rules ask the
 * whole actor; what follows keeps him as a witness.
 * @param today legal day (Asia/Shanghai)
 */
export function actOnTracking(state: TrackingState, act: TrackingAct, today: CivilDate): Outcome {
  const outcome = barTo(state, act) ?? happening(state, act, today);
  return outcome.ok ? ok({ ...outcome.value, by: asWitness(outcome.value.by) }) : outcome;
}

/** What the actor may do now: buttons of a page, and the `allowed` of a refusal. */
export function allowedTrackingActions(state: TrackingState, actor: Actor): readonly TrackingAction[] {
  if (isRecused(actor, state.uscc)) return [];
  return TRACKING_ACTIONS.filter((name) => {
    const row = TRACKING_TABLE[state.status].actions[name];
    return row && standsOn(row.by, state, actor) && isReady(state, actor, name);
  });
}

function isReady({ proposal }: TrackingState, actor: Actor, name: TrackingAction): boolean {
  if (name === 'proposeDetermination') return proposal === undefined;
  if (name === 'confirmDetermination') return proposal !== undefined && !isSamePerson(actor, proposal.by);
  return name !== 'refuseDetermination' || proposal !== undefined;
}

function standsOn(side: TrackingSide, { uscc, department }: TrackingState, actor: Actor): boolean {
  return side === 'promisor' ? standsFor(actor, uscc) : worksIn(actor, department);
}

function barTo(state: TrackingState, act: TrackingAct): Outcome | undefined {
  const { actor, name, expectedVersion } = act;
  if (isTrackingOver(state.status))
    return refuse(state, act, 'COMMITMENT_DETERMINED', `It ended as ${state.status} at ${state.enteredAt}.`);
  const isStale = expectedVersion !== undefined && expectedVersion !== state.version;
  const stale = () => refuse(state, act, 'VERSION_CONFLICT', staleMessage(state, actor, expectedVersion));
  const row = TRACKING_TABLE[state.status].actions[name];
  if (!row)
    return isStale
      ? stale()
      : refuse(state, act, 'ACTION_NOT_ALLOWED', `${name} is not possible in ${state.status}.`);
  if (!standsOn(row.by, state, actor)) return refuse(state, act, 'NOT_YOURS', `${name} is for: ${row.by}.`);
  if (isRecused(actor, state.uscc)) return refuse(state, act, 'RECUSED', recusedFromMessage(state.uscc));
  if (NEEDS_VERSION.includes(name) && expectedVersion === undefined)
    return refuse(
      state,
      act,
      'VERSION_REQUIRED',
      'A determination names the version of the tracking that it was made on.',
    );
  return isStale ? stale() : undefined;
}

/** A business is not told which official did what last. */
function staleMessage({ lastChange }: TrackingState, actor: Actor, seen = 0): string {
  const { type, by, at } = lastChange;
  if (onApplicantsSide(actor)) return `The tracking has changed since version ${seen}.`;
  return `The tracking has changed since version ${seen}: ${type} by ${by.name} at ${at}.`;
}

function happening(state: TrackingState, act: TrackingAct, today: CivilDate): Outcome {
  const { actor: by } = act;
  switch (act.name) {
    case 'submitEvidence':
      return ok({ type: 'evidence-submitted', data: act.payload, by });
    case 'state':
      return ok({ type: 'hearing-stated', data: act.payload, by });
    case 'verify':
      return verified(state, act, today);
    case 'proposeDetermination':
      return proposed(state, act);
    case 'confirmDetermination':
      return confirmed(state, act);
    case 'refuseDetermination':
      if (!state.proposal) return noProposal(state, act);
      return ok({ type: 'determination-refused', data: act.payload, by });
  }
}

type Act<A extends TrackingAction> = Extract<TrackingAct, { name: A }>;

function verified(state: TrackingState, act: Act<'verify'>, today: CivilDate): Outcome {
  const { actor: by, payload } = act;
  const { found, ground, unfulfilled } = payload;
  if (found === 'fulfilled') return ok({ type: 'fulfilment-verified', data: { ground }, by });
  if (found === 'shortfall') {
    if (unfulfilled === '') return unstated(state, act);
    return ok({ type: 'shortfall-found', data: { ground, unfulfilled }, by });
  }
  const followUpOn = nextFollowUp(state, today);
  if (followUpOn !== undefined) return ok({ type: 'found-kept', data: { ground, followUpOn }, by });
  return refuse(state, act, 'TERM_OVER', 'Its term is over: it is fulfilled, or something is not.');
}

function proposed(state: TrackingState, act: Act<'proposeDetermination'>): Outcome {
  const { actor: by, payload } = act;
  if (state.proposal)
    return refuse(state, act, 'PROPOSAL_PENDING', `${state.proposal.by.name} has proposed one.`);
  const isWhole = isFulfilledWhole(payload.outcome);
  if (!isWhole && (payload.unfulfilled === '' || payload.measures.length === 0)) return unstated(state, act);
  const data = isWhole ? { ...payload, unfulfilled: '', measures: [] } : payload;
  return ok({ type: 'determination-proposed', data, by });
}

function confirmed(state: TrackingState, act: Act<'confirmDetermination'>): Outcome {
  const { proposal } = state;
  if (!proposal) return noProposal(state, act);
  if (isSamePerson(act.actor, proposal.by))
    return refuse(state, act, 'SAME_PERSON', 'Who proposed the determination may not confirm it.');
  const { by: proposedBy, at: _, ...found } = proposal;
  return ok({ type: 'determination-confirmed', data: { ...found, proposedBy }, by: act.actor });
}

function unstated(state: TrackingState, act: TrackingAct): Outcome {
  return refuse(
    state,
    act,
    'SHORTFALL_UNSTATED',
    'It says what is not fulfilled and, for a determination, how that is pursued, each measure with its article.',
  );
}

function noProposal(state: TrackingState, act: TrackingAct): Outcome {
  return refuse(state, act, 'NO_PROPOSAL', 'No determination waits for confirmation.');
}

function refuse(
  state: TrackingState,
  { actor }: TrackingAct,
  code: TrackingRefusal['code'],
  message: string,
): Outcome {
  const { status, version, lastChange } = state;
  const witness = onApplicantsSide(actor) ? undefined : { by: lastChange.by.name, at: lastChange.at };
  return err({ code, message, status, version, allowed: allowedTrackingActions(state, actor), ...witness });
}

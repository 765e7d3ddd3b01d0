import type { PendingRung, RunningDeadline } from '../../deadlines/deadline-state.js';
import type { Actor } from '../../permissions/actor.js';
import type { CivilDate } from '../../time/civil-date.js';
import type { Commitment } from '../commitment.js';
import type { Consequence, Determination, FactOf, TrackingFact, TrackingFactType } from './tracking-fact.js';
import { ENDED_BY, type TrackingStatus } from './tracking-table.js';

/** The commitment as its tracking needs it; what it says stays in the ledger. */
export interface TrackingSubject extends Pick<Commitment, 'promisorName' | 'madeOn' | 'validUntil'> {
  readonly commitmentId: string;
  /** Unified social credit code of the promisor; empty for a natural person, who has no account. */
  readonly uscc: string;
  /** Code of the accepting department. */
  readonly department: string;
}

export interface TrackingState extends TrackingSubject {
  readonly status: TrackingStatus;
  /** Goes up with everything that people decide on; what the platform reminds of and counts leaves it. */
  readonly version: number;
  /** Facts so far. */
  readonly seq: number;
  /** Legal instant (ISO) at which the status began. */
  readonly enteredAt: string;
  /** The day on which its fulfilment is asked for next. */
  readonly followUpOn: CivilDate;
  readonly deadline?: RunningDeadline;
  readonly rungs: readonly PendingRung[];
  /** Files of this round: evidence, then what the hearing brought. */
  readonly fileIds: readonly string[];
  readonly proposal?: Determination & { readonly by: Actor; readonly at: string };
  /** `proposedBy` where it took two persons. */
  readonly determination?: Determination & {
    readonly by: Actor;
    readonly at: string;
    readonly proposedBy?: Actor;
  };
  /** What became of the record that a measure makes public again. */
  readonly consequence?: Consequence;
  /** A step of the platform that keeps failing. */
  readonly attention?: { readonly cause: string; readonly since: string };
  readonly lastChange: { readonly type: TrackingFactType; readonly by: Actor; readonly at: string };
}

type Folded = Partial<Pick<TrackingState, 'followUpOn' | 'fileIds' | 'determination' | 'status'>>;

/** Facts of the platform that nobody decides on. */
const QUIET: ReadonlySet<TrackingFactType> = new Set([
  'rung-reached',
  'consequence-carried-out',
  'deadline-recomputed',
  'attention-raised',
  'attention-cleared',
]);

export function beginTracking(
  { commitmentId, promisorName, uscc, department, madeOn, validUntil }: TrackingSubject,
  { type, by, at, data }: FactOf<'tracking-started'>,
): TrackingState {
  return {
    commitmentId,
    promisorName,
    uscc,
    department,
    madeOn,
    ...(validUntil !== undefined && { validUntil }),
    status: 'in-force',
    version: 1,
    seq: 1,
    enteredAt: at,
    followUpOn: data.followUpOn as CivilDate,
    rungs: [],
    fileIds: [],
    lastChange: { type, by, at },
  };
}

export function foldTracking(state: TrackingState, fact: TrackingFact): TrackingState {
  const counted = { ...state, seq: state.seq + 1 };
  if (QUIET.has(fact.type)) return quietly(counted, fact);
  const { type, by, at } = fact;
  const { status = state.status, ...changed } = changes(state, fact);
  const next = {
    ...withoutProposal(counted),
    ...(type === 'determination-proposed' && { proposal: { ...fact.data, by, at } }),
    ...changed,
    version: state.version + 1,
    lastChange: { type, by, at },
  };
  return status === state.status ? next : entered(next, status, at);
}

/** Another status has a deadline of its own, counted once it is stored. */
function entered(state: TrackingState, status: TrackingStatus, at: string): TrackingState {
  const { deadline: _, ...rest } = state;
  return { ...rest, status, enteredAt: at, rungs: [] };
}

function withoutProposal({ proposal: _, ...state }: TrackingState): TrackingState {
  return state;
}

function quietly(state: TrackingState, fact: TrackingFact): TrackingState {
  switch (fact.type) {
    case 'rung-reached':
      return { ...state, rungs: state.rungs.filter(({ id }) => id !== fact.data.rung) };
    case 'consequence-carried-out':
      return { ...state, consequence: fact.data };
    case 'attention-raised':
      return { ...state, attention: { cause: fact.data.cause, since: fact.at } };
    case 'attention-cleared': {
      const { attention: _, ...cleared } = state;
      return cleared;
    }
    default:
      return state;
  }
}

function changes(state: TrackingState, fact: TrackingFact): Folded {
  const { by, at } = fact;
  switch (fact.type) {
    case 'evidence-asked':
      return { status: 'evidence-asked' };
    case 'evidence-submitted':
      return { status: 'under-verification', fileIds: [...state.fileIds, ...fact.data.fileIds] };
    case 'evidence-ran-out':
      return { status: 'under-verification' };
    case 'fulfilment-verified': {
      const { ground } = fact.data;
      const determination = { outcome: '全部履行', ground, unfulfilled: '', measures: [], by, at } as const;
      return { status: 'fulfilled', determination };
    }
    case 'found-kept':
      return { status: 'in-force', followUpOn: fact.data.followUpOn as CivilDate, fileIds: [] };
    case 'shortfall-found':
      return { status: 'hearing' };
    case 'hearing-stated':
      return { status: 'deciding', fileIds: [...state.fileIds, ...fact.data.fileIds] };
    case 'hearing-ran-out':
      return { status: 'deciding' };
    case 'determination-confirmed':
      return { status: ENDED_BY[fact.data.outcome], determination: { ...fact.data, by, at } };
    case 'determined-elsewhere':
      return { status: 'determined-elsewhere' };
    default:
      return {};
  }
}

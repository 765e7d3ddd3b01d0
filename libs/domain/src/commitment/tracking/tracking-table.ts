import type { FulfilmentState } from '../commitment.js';

/** Where the tracking of a commitment stands. The last four are ends. */
export const TRACKING_STATUSES = [
  'in-force',
  'evidence-asked',
  'under-verification',
  'hearing',
  'deciding',
  'fulfilled',
  'partly-fulfilled',
  'unfulfilled',
  'determined-elsewhere',
] as const;
export type TrackingStatus = (typeof TRACKING_STATUSES)[number];

/** The steps that somebody has a deadline for. */
export const TRACKING_STEPS = [
  'evidence-asked',
  'under-verification',
  'hearing',
  'deciding',
] as const satisfies readonly TrackingStatus[];
export type TrackingStep = (typeof TRACKING_STEPS)[number];

export const TRACKING_ACTIONS = [
  'submitEvidence',
  'verify',
  'state',
  'proposeDetermination',
  'confirmDetermination',
  'refuseDetermination',
] as const;
export type TrackingAction = (typeof TRACKING_ACTIONS)[number];

/** The business that promised, or the department that accepted (受理单位). */
export type TrackingSide = 'promisor' | 'acceptor';

interface ActionRow {
  readonly by: TrackingSide;
  readonly next: readonly (TrackingStatus | 'same')[];
}

interface StatusRow {
  readonly owner: TrackingSide | 'none';
  /** What it waits for: the day of follow-up, the term of the step, nothing any more. */
  readonly waitsFor: 'follow-up' | 'deadline' | 'nothing';
  /** Where it goes by itself when that has passed. A step of the department only escalates. */
  readonly onDue?: TrackingStatus;
  readonly actions: { readonly [A in TrackingAction]?: ActionRow };
}

const by = (side: TrackingSide, ...next: (TrackingStatus | 'same')[]): ActionRow => ({ by: side, next });

/** The department may look at any time; who keeps on promising goes on being followed. */
const verify = by('acceptor', 'fulfilled', 'in-force', 'hearing');
const end: StatusRow = { owner: 'none', waitsFor: 'nothing', actions: {} };

/**
 * The one table of a tracked commitment: who owns each status, what may be done in it and by which side, what runs against
 * it and where it leads. A source that tells the fulfilment ends every open status (`determined-elsewhere`).
 */
export const TRACKING_TABLE: Readonly<Record<TrackingStatus, StatusRow>> = {
  'in-force': {
    owner: 'none',
    waitsFor: 'follow-up',
    onDue: 'evidence-asked',
    actions: { submitEvidence: by('promisor', 'under-verification'), verify },
  },
  'evidence-asked': {
    owner: 'promisor',
    waitsFor: 'deadline',
    onDue: 'under-verification',
    actions: { submitEvidence: by('promisor', 'under-verification'), verify },
  },
  'under-verification': {
    owner: 'acceptor',
    waitsFor: 'deadline',
    actions: { submitEvidence: by('promisor', 'same'), verify },
  },
  hearing: {
    owner: 'promisor',
    waitsFor: 'deadline',
    onDue: 'deciding',
    actions: { state: by('promisor', 'deciding') },
  },
  deciding: {
    owner: 'acceptor',
    waitsFor: 'deadline',
    actions: {
      proposeDetermination: by('acceptor', 'same'),
      confirmDetermination: by('acceptor', 'fulfilled', 'partly-fulfilled', 'unfulfilled'),
      refuseDetermination: by('acceptor', 'same'),
    },
  },
  fulfilled: end,
  'partly-fulfilled': end,
  unfulfilled: end,
  'determined-elsewhere': end,
};

export function isTrackingOver(status: TrackingStatus): boolean {
  return TRACKING_TABLE[status].waitsFor === 'nothing';
}

/** The status that has a term of its own, or undefined. */
export function trackingStep(status: TrackingStatus): TrackingStep | undefined {
  return TRACKING_STEPS.find((step) => step === status);
}

/** Where a determination of the department ends the tracking. */
export const ENDED_BY: Readonly<Record<FulfilmentState, TrackingStatus>> = {
  全部履行: 'fulfilled',
  部分履行: 'partly-fulfilled',
  全部未履行: 'unfulfilled',
};

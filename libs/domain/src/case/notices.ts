import { isEscalation } from '../deadlines/deadline-state.js';
import { toldBy } from '../deadlines/told-by-rung.js';
import type { CaseState } from './case-state.js';
import type { CaseEvent } from './event.js';

export const NOTICE_KINDS = [
  'received',
  'accepted',
  'not-accepted',
  'supplement',
  'approved',
  'denied',
  'completed',
  'lapsed',
  'withdrawn',
  'terminated',
  'moot',
  'extended',
  'assigned',
  'proposal',
  'extension-requested',
  'deadline-recomputed',
  'reminder',
  'escalation',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Whom a notice is for; the worker finds the people. `holder` is the whole unit while nobody holds the case. */
export type NoticeTo = 'applicant' | 'holder' | 'leader' | 'county-office' | 'supervisor';

export interface NoticeIntent {
  readonly kind: NoticeKind;
  readonly to: NoticeTo;
  /** A statutory notice is numbered, always sent, and sent again when it is unclear whether it arrived. */
  readonly statutory: boolean;
}

const statutory = (kind: NoticeKind): NoticeIntent => ({ kind, to: 'applicant', statutory: true });
const internal = (kind: NoticeKind, to: NoticeTo): NoticeIntent => ({ kind, to, statutory: false });

const BY_EVENT: { readonly [type in CaseEvent['type']]?: readonly NoticeIntent[] } = {
  'application-submitted': [statutory('received')],
  'application-accepted': [statutory('accepted')],
  'application-refused': [statutory('not-accepted')],
  'supplement-requested': [statutory('supplement')],
  'application-approved': [statutory('approved')],
  'application-denied': [statutory('denied')],
  'repair-completed': [statutory('completed')],
  'supplement-lapsed': [statutory('lapsed')],
  'application-withdrawn': [statutory('withdrawn')],
  'case-terminated': [statutory('terminated')],
  'record-ended-by-itself': [statutory('moot')],
  'deadline-extended': [statutory('extended')],
  'case-assigned': [internal('assigned', 'holder')],
  'decision-proposed': [internal('proposal', 'leader')],
  'extension-requested': [internal('extension-requested', 'leader')],
};

/** Who is told that it is his turn. */
export function noticeTurn({ status }: Pick<CaseState, 'status'>): 'applicant' | 'holder' {
  return status === 'supplement-required' ? 'applicant' : 'holder';
}

/** Which notices a fact causes. The unit that must act next learns it from its queue and its reminders. */
export function noticesFor(state: CaseState, event: CaseEvent): readonly NoticeIntent[] {
  const whoseTurn = noticeTurn(state);
  if (event.type === 'deadline-recomputed') return [internal('deadline-recomputed', whoseTurn)];
  if (event.type !== 'rung-reached') return BY_EVENT[event.type] ?? [];
  const { rung } = event.data;
  const kind = isEscalation(rung) ? 'escalation' : 'reminder';
  return toldBy(rung, state.rungs).map((to) => internal(kind, to === 'turn' ? whoseTurn : to));
}

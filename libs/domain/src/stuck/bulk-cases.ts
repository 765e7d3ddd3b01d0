import { actOnCase } from '../case/act.js';
import type { CaseState } from '../case/case-state.js';
import type { Actor } from '../permissions/actor.js';
import { type UrgeDays, type UrgeObstacle, urgeObstacle } from '../urge/urge-obstacle.js';
import { type BulkEligibility, type BulkReason, ELIGIBLE, notEligible } from './bulk.js';
import type { StuckMatter } from './matter.js';

/** Something that is stuck, and its case where it is one that the store has. */
export interface StuckCase {
  readonly matter: StuckMatter;
  /** Empty while it is stuck. */
  readonly until: string;
  readonly state: CaseState | undefined;
}

const OBSTACLES: Readonly<Record<UrgeObstacle, BulkReason>> = {
  recused: 'recused',
  ended: 'ended',
  'with-business': 'with-business',
  'too-long': 'too-long',
  elsewhere: 'not-yours',
};

/** By the rule of the single letter. */
export function urgeEligibility(stuck: StuckCase, actor: Actor, days: UrgeDays): BulkEligibility {
  const state = stuckState(stuck);
  if ('eligible' in state) return state;
  const obstacle = urgeObstacle(state, actor, days);
  return obstacle === undefined ? ELIGIBLE : notEligible(OBSTACLES[obstacle]);
}

/** By the table of the case; but nothing goes to whom it lies with already. */
export function reassignEligibility(stuck: StuckCase, actor: Actor, to: Actor): BulkEligibility {
  const state = stuckState(stuck);
  if ('eligible' in state) return state;
  if (state.holder?.id === to.id) return notEligible('his-already');
  const outcome = actOnCase(state, { name: 'assign', actor, payload: { to } });
  if (outcome.ok) return ELIGIBLE;
  return { eligible: false, reason: 'refused', code: outcome.error.code };
}

function stuckState({ matter, until, state }: StuckCase): CaseState | BulkEligibility {
  if (until !== '') return notEligible('over');
  return matter === 'case' && state ? state : notEligible('not-a-case');
}

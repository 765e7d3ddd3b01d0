import { ok } from '../result.js';
import type { CaseAction } from './action.js';
import type { CaseState } from './case-state.js';
import { type Outcome, refuse } from './refusal.js';

type Act<K extends CaseAction['name']> = Extract<CaseAction, { name: K }>;

export function requestSupplement(state: CaseState, action: Act<'requestSupplement'>): Outcome {
  const { items } = action.payload;
  if (items.length === 0) return refuse(state, action, 'ITEMS_MISSING', 'Say item by item what is missing.');
  const allowed = state.policy?.maxSupplements ?? 0;
  if (state.supplementsAsked >= allowed) {
    const message = `A supplement was asked for ${state.supplementsAsked} times, which is all that is allowed.`;
    return refuse(state, action, 'SUPPLEMENTS_USED', message);
  }
  return ok([{ type: 'supplement-requested', actor: action.actor, data: { items } }]);
}

/** Every item is answered, and nothing else: the reviewer finds each answer at the item that asked for it. */
export function answerSupplement(state: CaseState, action: Act<'answerSupplement'>): Outcome {
  const asked = state.supplement?.items ?? [];
  const { answers } = action.payload;
  const unknown = answers.find((answer) => !asked.some((item) => item.id === answer.id));
  if (unknown) return refuse(state, action, 'ITEM_UNKNOWN', `Nothing was asked as item "${unknown.id}".`);
  const open = asked.find((item) => !answers.some((answer) => answer.id === item.id));
  if (open) return refuse(state, action, 'ITEM_UNANSWERED', `Item "${open.id}" has no answer: ${open.text}`);
  return ok([{ type: 'supplement-answered', actor: action.actor, data: { answers } }]);
}

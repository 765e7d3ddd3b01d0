import type { CaseState } from '../case/case-state.js';
import { CASE_TABLE, type Step, isFinal } from '../case/case-table.js';
import type { CaseEvent } from '../case/event.js';
import { emptyCase, foldCase } from '../case/fold.js';
import type { Party, Stay } from './span.js';

/** The state of a case after each of its facts, in order. */
export function statesOf(
  state: CaseState,
  events: readonly CaseEvent[],
): readonly { readonly event: CaseEvent; readonly state: CaseState }[] {
  const [first] = events;
  if (!first) return [];
  const targets = state.targets.map(({ name }) => name);
  let now: CaseState = { ...emptyCase(state, targets, first), ...(state.policy && { policy: state.policy }) };
  return events.map((event) => {
    now = foldCase(now, event);
    return { event, state: now };
  });
}

/**
 * In whose hand a case was, from its submission to its end without a gap: a stretch ends where the step changes.
 * @param now legal instant (ms): the end of the last stretch while the case is open
 */
export function staysOf(state: CaseState, events: readonly CaseEvent[], now: number): readonly Stay[] {
  const stays: Stay[] = [];
  let open: Omit<Stay, 'to'> | undefined;
  for (const { event, state: after } of statesOf(state, events)) {
    if (open?.step === after.status) continue;
    const at = Date.parse(event.at);
    if (open) stays.push({ ...open, to: at });
    const step = after.status as Step;
    open = isFinal(after.status) ? undefined : { step, party: partyOf(after, step), from: at };
  }
  if (open) stays.push({ ...open, to: Math.max(now, open.from) });
  return stays;
}

/** While publication is being ended the case waits for the places that show the record. */
function partyOf({ policy }: CaseState, step: Step): Party {
  if (step === 'ending-publication') return 'targets';
  const { owner } = CASE_TABLE[step];
  if (owner === 'none') throw new Error(`The step ${step} has no owner.`);
  return owner === 'by-policy' ? (policy?.acceptedBy ?? 'credit-office') : owner;
}

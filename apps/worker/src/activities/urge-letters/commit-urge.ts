import {
  type UrgeState,
  isFinal,
  legalNow,
  runningDeadline,
  shanghaiDate,
  urgeDeadline,
} from '@xinxiu/domain';
import { COUNTY } from '@xinxiu/persistence';
import type { CommitUrgeInput, CommitUrgeResult } from '@xinxiu/workflows';
import { afterStoring } from '../ledgers/after-storing.js';
import type { LedgerDeps } from '../ledgers/ledger-deps.js';
import { urgeNotices } from './urge-notices.js';

/**
 * Makes the facts of an urge letter visible: the state first, with the deadline of whoever wrote it first; notices and audit
 * follow from it and may be written by several. The case is looked at after the letter is in the store, so that one of the
 * two sees the other when a case ends while a letter on it is issued.
 */
export async function commitUrge(deps: LedgerDeps, input: CommitUrgeInput): Promise<CommitUrgeResult> {
  const { repositories } = deps;
  const counted = input.countDeadline ? await withDeadline(deps, input) : input.state;
  const { state } = await repositories.urgeLetters.project(counted, input.facts, input.clock);
  const notices = await urgeNotices(repositories, state, input.facts, shanghaiDate(deps.now()));
  const { letterId: id, department } = state;
  await afterStoring(deps, { of: 'urge', id, department, facts: input.facts }, notices);
  const urged = await repositories.cases.find(COUNTY, state.caseNo);
  return {
    ...(state.deadline && { deadline: state.deadline, rungs: state.rungs }),
    isCaseOver: urged !== undefined && isFinal(urged.state.status),
  };
}

async function withDeadline({ law, now }: LedgerDeps, { state, clock }: CommitUrgeInput): Promise<UrgeState> {
  if (state.deadline) await law.calendar.refresh();
  const rules = law.rulesOn(shanghaiDate(Date.parse(state.issuedAt)));
  const { deadline, rungs } = urgeDeadline(rules, law.calendar, state, legalNow(clock, now()));
  return { ...state, deadline: runningDeadline(deadline), rungs };
}

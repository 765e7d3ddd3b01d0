import type { UrgeLetterView } from '@xinxiu/contracts';
import { type Actor, allowedUrgeActions, legalNow, reachOf, shanghaiDate } from '@xinxiu/domain';
import type { StoredUrge } from '@xinxiu/persistence';

/** An urge letter as it is shown. @param now real instant, ms */
export function urgeView({ state, facts, clock }: StoredUrge, actor: Actor, now: number): UrgeLetterView {
  const { letterId: id, number, caseNo, businessName, department, addressee, reason, demand } = state;
  const { issuedBy, issuedAt, status, deadline, end } = state;
  const today = shanghaiDate(legalNow(clock, now));
  return {
    ...{ id, number, caseNo, businessName, department, reason, demand, issuedAt, status },
    ...(addressee && { addressee: addressee.name }),
    issuedBy: issuedBy.name,
    ...(deadline && { due: deadline.due, article: deadline.article }),
    overdue: status === 'open' && deadline !== undefined && today > deadline.due,
    ...(end && { end: { by: end.by.name, at: end.at, text: end.text } }),
    rungs: facts.flatMap((fact) =>
      fact.type === 'rung-reached' ? [{ rung: fact.data.rung, at: fact.at }] : [],
    ),
    allowed: allowedUrgeActions(state, actor).filter(
      (name) => reachOf(name === 'answer' ? 'urge.answer' : 'urge.issue', actor.role) !== undefined,
    ),
  };
}

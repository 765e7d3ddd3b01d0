import type { AUTHORISATION_STATES } from '@xinxiu/contracts';
import { type CivilDate, isLive } from '@xinxiu/domain';
import type { AuditLink, StoredAuthorisation } from '@xinxiu/persistence';

type State = (typeof AUTHORISATION_STATES)[number];

/** An authorisation for whom it concerns: the business, its agent, and who oversees both. */
export interface AuthorisationView {
  readonly id: string;
  readonly state: State;
  readonly business: { readonly uscc: string; readonly name: string };
  readonly agent: { readonly id: string; readonly username: string; readonly name: string };
  readonly recordIds: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly fileId?: string;
  readonly givenBy: string;
  readonly givenAt: string;
  readonly takenBack?: { readonly by: string; readonly at: string; readonly reason: string };
}

export function authorisationView(one: StoredAuthorisation, today: CivilDate): AuthorisationView {
  const { id, uscc, organisationName, agentId, agentUsername, agentName } = one;
  const { recordIds, from, until, fileId, givenBy, givenAt } = one;
  const { takenBackBy: by = '', takenBackAt: at, takenBackFor: reason = '' } = one;
  return {
    id,
    state: stateOf(one, today),
    business: { uscc, name: organisationName },
    agent: { id: agentId, username: agentUsername, name: agentName },
    recordIds,
    from,
    until,
    ...(fileId !== undefined && { fileId }),
    givenBy,
    givenAt,
    ...(at !== undefined && { takenBack: { by, at, reason } }),
  };
}

function stateOf(one: StoredAuthorisation, today: CivilDate): State {
  if (one.takenBackAt !== undefined) return one.takenBackBy === one.agentId ? 'given-up' : 'taken-back';
  if (isLive(one, today)) return 'live';
  return today < one.from ? 'ahead' : 'ended';
}

export interface AgentActView {
  readonly at: string;
  readonly agent: { readonly id: string; readonly name: string };
  readonly action: string;
  readonly subject: string;
  readonly outcome: 'done' | 'refused' | 'failed';
  readonly code?: string;
}

export function agentActView({ entry }: AuditLink): AgentActView {
  const { at, actor, action, subject, outcome, code } = entry;
  const agent = { id: actor.id, name: actor.name };
  return { at, agent, action, subject, outcome, ...(code !== undefined && { code }) };
}

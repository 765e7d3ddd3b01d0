import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type AgentScope, type Scope, namedRecords, shanghaiDate } from '@xinxiu/domain';
import type { Repositories } from '@xinxiu/persistence';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';

/**
 * Which records an agent may act for at this moment. Asked of the store every time and never remembered: what a business
 * takes back, or what has passed its last day, is gone with the next request.
 */
@Injectable()
export class AgentScopes {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async of({ id: agentId }: Actor): Promise<AgentScope> {
    const given = await this.repositories.authorisations.ofAgent(agentId);
    const today = shanghaiDate(this.now());
    return { kind: 'agent', agentId, today, records: namedRecords(given, agentId, today) };
  }

  /** The scope as it is now, for what goes on after a request was let in; only an agent's can have changed. */
  async still(scope: Scope, actor: Actor): Promise<Scope> {
    return scope.kind === 'agent' ? this.of(actor) : scope;
  }
}

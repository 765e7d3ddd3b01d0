import { Inject, Injectable } from '@nestjs/common';
import { type Actor, isOfficial } from '@xinxiu/domain';
import type { Person, Repositories } from '@xinxiu/persistence';
import { REPOSITORIES } from '../platform/tokens.js';
import { Recusals } from '../recusal/recusals.js';
import { AuthoriseAgent } from './authorise-agent.js';

const LAPSED = '代理人调入机关任职，代理授权终止';
const RECUSED = '曾为该单位的代理人';

/**
 * Who becomes an official acts for no business any more: his authorisations end, and he keeps out of what concerns those
 * for whom he was ever let act, until a supervisor finds that the reason has ceased.
 */
@Injectable()
export class EndActing {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(AuthoriseAgent) private readonly agents: AuthoriseAgent,
    @Inject(Recusals) private readonly recusals: Recusals,
  ) {}

  /** May be repeated. @param person as he is after the move @param actor who moved him */
  async of({ id, role }: Pick<Person, 'id' | 'role'>, actor: Actor): Promise<void> {
    if (!isOfficial(role)) return;
    const { authorisations, recusals } = this.repositories;
    for (const uscc of await authorisations.businessesOf(id)) {
      // One that a supervisor has ended since stays ended.
      if (await recusals.find(id, uscc)) continue;
      await this.recusals.recuse(id, { uscc, ground: 'other', text: RECUSED }, actor);
    }
    for (const given of await authorisations.ofAgent(id)) await this.agents.lapse(given, LAPSED, actor);
  }
}

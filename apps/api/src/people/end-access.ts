import { Inject, Injectable } from '@nestjs/common';
import type { Person, Repositories } from '@xinxiu/persistence';
import { REPOSITORIES } from '../platform/tokens.js';

/** Ends what somebody is signed in with. */
@Injectable()
export class EndAccess {
  constructor(@Inject(REPOSITORIES) private readonly repositories: Repositories) {}

  /**
   * Every session and token; a sign-in that waits for its second factor does not outlive them either.
   * @param except hash of the session or token that goes on; none goes on without it
   */
  async allOf({ id }: Pick<Person, 'id'>, except?: string): Promise<void> {
    const { sessions, apiTokens } = this.repositories;
    await Promise.all([sessions.endAllOf(id, except), apiTokens.revokeAllOf(id, except)]);
  }

  /** Every token: one is made for a post, and does not come back to life with it. */
  async tokensOf({ id }: Pick<Person, 'id'>): Promise<void> {
    await this.repositories.apiTokens.revokeAllOf(id);
  }
}

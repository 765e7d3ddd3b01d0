import { Inject, Injectable } from '@nestjs/common';
import type { Person, Repositories } from '@xinxiu/persistence';
import { AuditLog } from '../audit/audit-log.js';
import { ProblemError } from '../http/problem.error.js';
import { newSecret, secretHash } from '../people/tokens.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { type Admitted, BeginAccess, OF_A_BROWSER } from '../sign-ins/begin-access.js';
import { IdentityService, type ProvenIdentity, type Returned } from './identity-service.js';
import { type HeldInvitation, OpenByIdentity } from './open-by-identity.js';

/** How long somebody may be away at the identity service, ms. */
export const FLOW_LIFE_MS = 10 * 60_000;

/** Signing in by the identity service: who it says somebody is must be bound to an account here, by an administrator. */
@Injectable()
export class IdentitySignIn {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(IdentityService) private readonly service: IdentityService,
    @Inject(OpenByIdentity) private readonly opening: OpenByIdentity,
    @Inject(BeginAccess) private readonly access: BeginAccess,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /**
   * @param held the invitation whose account is opened by it; without one the account is open
   * @returns where the browser goes, and the secret that it brings back @throws ProblemError IDENTITY_SERVICE_…
   */
  async begin(held?: HeldInvitation): Promise<{ readonly url: string; readonly secret: string }> {
    const { url, secrets } = await this.service.begin();
    const secret = newSecret();
    const expiresAt = this.now() + FLOW_LIFE_MS;
    await this.repositories.identities.beginFlow({
      hash: secretHash(secret),
      ...secrets,
      expiresAt,
      ...(held && { invitation: held.invitation }),
    });
    return { url, secret };
  }

  /**
   * What was begun says whether it opens an account: nothing that comes back does.
   * @param secret of the browser @throws ProblemError IDENTITY_FLOW_ENDED, IDENTITY_REFUSED, IDENTITY_UNBOUND,
   * CODE_INVALID, IDENTITY_TAKEN, SECOND_FACTOR_NEEDED, SECOND_FACTOR_SETUP_NEEDED
   */
  async complete(returned: Returned, secret: string | undefined, address: string): Promise<Admitted> {
    const flow = secret && (await this.repositories.identities.takeFlow(secretHash(secret), this.now()));
    if (!flow)
      throw new ProblemError(
        'IDENTITY_FLOW_ENDED',
        'This browser has begun no such sign-in, or too long ago.',
      );
    const proven = await this.service.prove(returned, flow).catch(async (error: unknown) => {
      if (error instanceof ProblemError) await this.audit.signInFailed(undefined, address, error.code);
      throw error;
    });
    const person =
      flow.invitation === undefined
        ? await this.boundTo(proven, address)
        : await this.opening.open(flow.invitation, proven, address);
    return this.access.byIdentity(person, proven.isStrong, address, OF_A_BROWSER);
  }

  /** @throws ProblemError IDENTITY_UNBOUND */
  private async boundTo(proven: ProvenIdentity, address: string): Promise<Person> {
    const { identities, people } = this.repositories;
    const personId = await identities.personOf(proven);
    const person = personId === undefined ? undefined : await people.find(personId);
    if (person?.active) return person;
    await this.audit.signInFailed(person, address, 'IDENTITY_UNBOUND');
    // He is told who he is there, for that is what an administrator needs; nobody is looked for by name or address.
    throw new ProblemError(
      'IDENTITY_UNBOUND',
      `No account here is bound to the identity "${proven.subject}".`,
    );
  }
}

import { Inject, Injectable } from '@nestjs/common';
import type { Challenge, Person, Repositories } from '@xinxiu/persistence';
import { AuditLog } from '../audit/audit-log.js';
import { ProblemError } from '../http/problem.error.js';
import { type Credentials, SignIn } from '../people/sign-in.js';
import { newSecret, secretHash } from '../people/tokens.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { type ProposedFactor, SecondFactor } from '../second-factor/second-factor.js';

/** How long the second factor may take after the password, ms. */
const CHALLENGE_LIFE_MS = 5 * 60_000;

/** What is made once somebody has proved who he is. */
export type Wanted = Pick<Challenge, 'purpose' | 'name' | 'access' | 'days'>;

export const OF_A_BROWSER: Wanted = { purpose: 'session', name: '', access: 'full', days: 0 };

export interface Admitted {
  readonly person: Person;
  readonly wanted: Wanted;
  /** Whether he gave a second factor. */
  readonly secondFactor: boolean;
  /** Of an account whose second factor was set up by this. */
  readonly recoveryCodes?: readonly string[];
}

/**
 * Signing in, in one or two steps: the password, or the identity service; then, of an account that has one or must have one, the second factor.
 * Between them there is a challenge in the store, and no access of any kind (ASVS 6.3.3).
 */
@Injectable()
export class BeginAccess {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(SecondFactor) private readonly secondFactor: SecondFactor,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @throws ProblemError WRONG_CREDENTIALS, TOO_MANY_ATTEMPTS, SECOND_FACTOR_NEEDED, SECOND_FACTOR_SETUP_NEEDED */
  async byPassword(credentials: Credentials, address: string, wanted: Wanted): Promise<Admitted> {
    return this.admit(await this.signIn.check(credentials, address), address, wanted);
  }

  /**
   * Of somebody whom the identity service has proved. @param isStrong whether it asked for a second factor itself, of a
   * class that counts here @throws ProblemError SECOND_FACTOR_NEEDED, SECOND_FACTOR_SETUP_NEEDED
   */
  async byIdentity(person: Person, isStrong: boolean, address: string, wanted: Wanted): Promise<Admitted> {
    if (!isStrong) return this.admit(person, address, wanted);
    await this.audit.signedIn(person, address);
    return { person, wanted, secondFactor: true };
  }

  private async admit(person: Person, address: string, wanted: Wanted): Promise<Admitted> {
    const isOn = await this.secondFactor.isOn(person.id);
    if (isOn || this.secondFactor.isRequiredOf(person)) {
      const problem = await this.challenge(person, isOn, wanted);
      // Somebody came half the way and was not let in: whoever looks into a theft wants to know.
      await this.audit.signInFailed(person, address, problem.code);
      throw problem;
    }
    await this.audit.signedIn(person, address);
    return { person, wanted, secondFactor: false };
  }

  /** For an account that must have a second factor and has none. @throws ProblemError CHALLENGE_ENDED, SECOND_FACTOR_ON */
  async proposeFactor(secret: string): Promise<ProposedFactor> {
    const { person } = await this.challenged(secret);
    if (await this.secondFactor.isOn(person.id))
      throw new ProblemError('SECOND_FACTOR_ON', 'The account has a second factor; give its code.');
    return this.secondFactor.propose(person);
  }

  /** @throws ProblemError CHALLENGE_ENDED, SECOND_FACTOR_WRONG, TOO_MANY_ATTEMPTS, SECOND_FACTOR_NOT_PROPOSED */
  async bySecondFactor(
    { challenge: secret, code }: { readonly challenge: string; readonly code: string },
    purpose: Wanted['purpose'],
    address: string,
  ): Promise<Admitted> {
    const { person, challenge } = await this.challenged(secret);
    if (challenge.purpose !== purpose) throw ended();
    const isOn = await this.secondFactor.isOn(person.id);
    const recoveryCodes = isOn ? undefined : await this.secondFactor.confirm(person, code, { address });
    if (isOn) await this.secondFactor.check(person, code, address);
    if (!(await this.repositories.challenges.take(challenge.hash))) throw ended();
    await this.audit.signedIn(person, address);
    return { person, wanted: challenge, secondFactor: true, ...(recoveryCodes && { recoveryCodes }) };
  }

  private async challenge(person: Person, isOn: boolean, wanted: Wanted): Promise<ProblemError> {
    const secret = newSecret();
    await this.repositories.challenges.create({
      hash: secretHash(secret),
      personId: person.id,
      accessVersion: person.accessVersion,
      expiresAt: this.now() + CHALLENGE_LIFE_MS,
      ...wanted,
    });
    return isOn
      ? new ProblemError('SECOND_FACTOR_NEEDED', 'The first step is done; the second factor is missing.', {
          challenge: secret,
        })
      : new ProblemError('SECOND_FACTOR_SETUP_NEEDED', 'The account must get a second factor first.', {
          challenge: secret,
        });
  }

  /** Whatever ended access of the person since the password was given has ended this as well: a new one, a reset. */
  private async challenged(secret: string): Promise<{ person: Person; challenge: Challenge }> {
    const challenge = await this.repositories.challenges.find(secretHash(secret), this.now());
    if (!challenge) throw ended();
    const person = await this.repositories.people.find(challenge.personId);
    if (!person?.active || person.accessVersion !== challenge.accessVersion) throw ended();
    return { person, challenge };
  }
}

function ended(): ProblemError {
  return new ProblemError('CHALLENGE_ENDED', 'This sign-in has ended, or took longer than five minutes.');
}

import { Inject, Injectable } from '@nestjs/common';
import { isOfficial } from '@xinxiu/domain';
import type { Person, Repositories } from '@xinxiu/persistence';
import { AccountNotices } from '../accounts/account-notices.js';
import { AuditLog } from '../audit/audit-log.js';
import { ProblemError } from '../http/problem.error.js';
import { EndAccess } from '../people/end-access.js';
import { Guessing } from '../people/guessing.js';
import { NOW, type Now, REPOSITORIES, SETTINGS, type Settings } from '../platform/tokens.js';
import { factorUri, newFactorSecret, newRecoveryCodes, recoveryHash, stepOf } from './one-time-code.js';

/** How long a secret that was shown may wait for its first code, ms: who sees it later must not confirm it. */
const PROPOSAL_LIFE_MS = 15 * 60_000;

export interface ProposedFactor {
  readonly secret: string;
  readonly uri: string;
}

/** From where somebody gives a code, and which session or token of his goes on when his second factor changes. */
export interface From {
  readonly address: string;
  /** Hash of it; none while he signs in. */
  readonly credentialId?: string;
}

/** What a person gives besides the password: the code of an app (TOTP), or one of his recovery codes. */
@Injectable()
export class SecondFactor {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(Guessing) private readonly guessing: Guessing,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(AccountNotices) private readonly notices: AccountNotices,
    @Inject(EndAccess) private readonly access: EndAccess,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'secondFactorRequired'>,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** Officials, where the configuration asks for it (ASVS 6.3.3); a business may have one. */
  isRequiredOf({ role }: Pick<Person, 'role'>): boolean {
    return this.settings.secondFactorRequired && isOfficial(role);
  }

  async isOn(personId: string): Promise<boolean> {
    return (await this.repositories.secondFactors.find(personId)).secret !== undefined;
  }

  async propose({ id, username }: Pick<Person, 'id' | 'username'>): Promise<ProposedFactor> {
    const secret = newFactorSecret();
    await this.repositories.secondFactors.propose(id, secret, this.now());
    return { secret, uri: factorUri(secret, username) };
  }

  /**
   * Every other session and token of the account ends: they were made without this factor (ASVS 7.4.3).
   * @returns recovery codes, to be shown once
   * @throws ProblemError SECOND_FACTOR_NOT_PROPOSED, SECOND_FACTOR_WRONG, TOO_MANY_ATTEMPTS
   */
  async confirm(person: Person, code: string, from: From): Promise<readonly string[]> {
    const { secondFactors } = this.repositories;
    const { pending } = await secondFactors.find(person.id);
    if (!pending || this.now() - pending.since > PROPOSAL_LIFE_MS) throw notProposed();
    const step = await this.guessed(person, from.address, async () =>
      stepOf(pending.secret, code, this.now()),
    );
    if (!(await secondFactors.confirm(person.id, pending, step, this.now()))) throw notProposed();
    await this.access.allOf(person, from.credentialId);
    await this.audit.done(person, 'second-factor-on', person.id, { address: from.address });
    await this.notices.tell(person, 'second-factor-on');
    return this.renewRecoveryCodes(person);
  }

  /** @throws ProblemError SECOND_FACTOR_WRONG, TOO_MANY_ATTEMPTS, SECOND_FACTOR_OFF */
  async check(person: Person, code: string, address: string): Promise<void> {
    const { secret } = await this.repositories.secondFactors.find(person.id);
    if (secret === undefined) throw off();
    const used = await this.guessed(person, address, () => this.use(person.id, secret, code));
    if (used !== 'recovery code') return;
    const left = await this.repositories.secondFactors.recoveryCodesLeft(person.id);
    await this.audit.done(person, 'recovery-code-used', person.id, { address, left });
    await this.notices.tell(person, 'recovery-code-used', { left });
  }

  async renewRecoveryCodes(person: Person): Promise<readonly string[]> {
    const codes = newRecoveryCodes();
    await this.repositories.secondFactors.setRecoveryCodes(
      person.id,
      codes.map((code) => recoveryHash(person.id, code)),
    );
    await this.audit.done(person, 'recovery-codes-made', person.id);
    return codes;
  }

  /** By its owner, who has given a code of it. */
  async remove(person: Person, from: From): Promise<void> {
    await this.repositories.secondFactors.remove(person.id);
    await this.access.allOf(person, from.credentialId);
    await this.audit.done(person, 'second-factor-off', person.id, { address: from.address });
    await this.notices.tell(person, 'second-factor-off');
  }

  /** By an administrator; nothing that the person began goes on. @throws ProblemError SECOND_FACTOR_OFF */
  async reset(person: Person): Promise<void> {
    const { secondFactors } = this.repositories;
    const { secret, pending } = await secondFactors.find(person.id);
    if (secret === undefined && !pending) throw off();
    await secondFactors.remove(person.id);
    await this.access.allOf(person);
  }

  private async use(personId: string, secret: string, code: string) {
    const { secondFactors } = this.repositories;
    if (!/^\d{6}$/.test(code)) {
      const known = await secondFactors.useRecoveryCode(personId, recoveryHash(personId, code));
      return known ? ('recovery code' as const) : undefined;
    }
    const step = stepOf(secret, code, this.now());
    if (step === undefined || !(await secondFactors.useStep(personId, step))) return undefined;
    return 'code' as const;
  }

  /**
   * Six digits are soon tried through. They are counted like passwords and apart from them: a right password, which
   * whoever guesses codes has, would make an end of the count.
   */
  private async guessed<T>(person: Person, address: string, check: () => Promise<T | undefined>): Promise<T> {
    const found = await this.guessing
      .attempt(`factor:${person.id}`, address, check)
      .catch(async (error: unknown) => {
        if (error instanceof ProblemError) await this.audit.signInFailed(person, address, error.code);
        throw error;
      });
    if (found !== undefined) return found;
    await this.audit.signInFailed(person, address, 'SECOND_FACTOR_WRONG');
    throw new ProblemError('SECOND_FACTOR_WRONG', 'The code is wrong, too old, or was used before.');
  }
}

function off(): ProblemError {
  return new ProblemError('SECOND_FACTOR_OFF', 'The account has no second factor.');
}

function notProposed(): ProblemError {
  return new ProblemError('SECOND_FACTOR_NOT_PROPOSED', 'No second factor waits for its first code.');
}

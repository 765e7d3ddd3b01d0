import { Inject, Injectable } from '@nestjs/common';
import {
  ADVISED_PASSWORD_LENGTH,
  LEAST_PASSWORD_LENGTH,
  MOST_PASSWORD_LENGTH,
  type PasswordFault,
  type PasswordOwner,
  checkPassword,
  passwordContextWords,
} from '@xinxiu/domain';
import type { Repositories } from '@xinxiu/persistence';
import { isCommonPassword } from '@xinxiu/platform';
import { ProblemError } from '../http/problem.error.js';
import { REPOSITORIES, SETTINGS, type Settings } from '../platform/tokens.js';

const DETAIL: Readonly<Record<PasswordFault, string>> = {
  PASSWORD_TOO_SHORT: `A password has ${LEAST_PASSWORD_LENGTH} characters or more; ${ADVISED_PASSWORD_LENGTH} are advised.`,
  PASSWORD_TOO_LONG: `A password has at most ${MOST_PASSWORD_LENGTH} characters.`,
  PASSWORD_COMMON: 'The password is among those that are tried first.',
  PASSWORD_GUESSABLE: 'The password is little more than names that are known here.',
};

/** Every password that somebody chooses over HTTP goes through this rule before it is hashed. */
@Injectable()
export class PasswordRule {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(SETTINGS) private readonly settings: Pick<Settings, 'passwordWords'>,
  ) {}

  /** @throws ProblemError PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_COMMON, PASSWORD_GUESSABLE (400 each) */
  async assertFit(password: string, owner: PasswordOwner): Promise<void> {
    const departments = await this.repositories.departments.all();
    const words = passwordContextWords(departments, owner, this.settings.passwordWords);
    const checked = checkPassword(password, { isCommon: isCommonPassword, words });
    if (!checked.ok) throw new ProblemError(checked.error, DETAIL[checked.error]);
  }
}

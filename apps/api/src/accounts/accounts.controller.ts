import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import {
  changeEmailSchema,
  confirmEmailSchema,
  openAccountSchema,
  openedAccountSchema,
  recoverySchema,
  takenSchema,
} from '@xinxiu/contracts';
import { type Actor, PASSWORD_FAULTS } from '@xinxiu/domain';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { type ApiRequest, type Caller, Me, TheCaller } from '../http/request-context.js';
import { SharedRates } from '../http/shared-rates.js';
import { ZodBody } from '../http/zod.pipe.js';
import { ChangeEmail } from './change-email.js';
import { evenly } from './evenly.js';
import { RecoverAccount } from './recover-account.js';
import { SetPassword } from './set-password.js';

const TAKEN = { taken: true } as const;
/** Of one address, behind which a whole office may sit; what one account may cause is limited by itself. */
const ASKED_PER_MINUTE = 60;
export const CODES_PER_MINUTE = 60;

/** What a person does to the own account, also without being able to sign in. */
@Controller('v1')
export class AccountsController {
  constructor(
    @Inject(SetPassword) private readonly passwords: SetPassword,
    @Inject(RecoverAccount) private readonly recovery: RecoverAccount,
    @Inject(ChangeEmail) private readonly email: ChangeEmail,
    @Inject(SharedRates) private readonly rates: SharedRates,
  ) {}

  @Post('invitations/acceptance')
  @HttpCode(200)
  @Endpoint({
    permission: 'account.open',
    returns: openedAccountSchema,
    summary: 'Open the account that one was invited to: sets the password by the mailed code',
    problems: ['CODE_INVALID', 'TOO_MANY_REQUESTS', ...PASSWORD_FAULTS],
  })
  async accept(
    @ZodBody(openAccountSchema) { code, password }: z.output<typeof openAccountSchema>,
    @Req() request: ApiRequest,
  ): Promise<{ username: string }> {
    this.rates.take('account-code', CODES_PER_MINUTE, request.ip ?? '');
    const { username } = await this.passwords.openAccount(code, password);
    return { username };
  }

  @Post('recoveries')
  @HttpCode(202)
  @Endpoint({
    permission: 'account.recover',
    returns: takenSchema,
    summary: 'Ask for a mail to set a new password; the answer is the same for an unknown account',
    status: 202,
    problems: ['TOO_MANY_REQUESTS'],
  })
  async recover(
    @ZodBody(recoverySchema) { username }: z.output<typeof recoverySchema>,
    @Req() request: ApiRequest,
  ): Promise<typeof TAKEN> {
    this.rates.take('account-mail', ASKED_PER_MINUTE, request.ip ?? '');
    await evenly(this.recovery.ask(username));
    return TAKEN;
  }

  @Post('recoveries/completion')
  @HttpCode(200)
  @Endpoint({
    permission: 'account.recover',
    returns: openedAccountSchema,
    summary: 'Set a new password by the mailed code; every session and token ends',
    problems: ['CODE_INVALID', 'TOO_MANY_REQUESTS', ...PASSWORD_FAULTS],
  })
  async complete(
    @ZodBody(openAccountSchema) { code, password }: z.output<typeof openAccountSchema>,
    @Req() request: ApiRequest,
  ): Promise<{ username: string }> {
    this.rates.take('account-code', CODES_PER_MINUTE, request.ip ?? '');
    const { username } = await this.passwords.recover(code, password, request.ip ?? '');
    return { username };
  }

  @Post('account/email')
  @HttpCode(202)
  @Endpoint({
    permission: 'account.email',
    returns: takenSchema,
    summary: 'Ask to change the address of the own account; a code goes to the new one',
    status: 202,
    problems: ['WRONG_CREDENTIALS', 'TOO_MANY_ATTEMPTS', 'ADDRESS_OF_OFFICIAL', 'TOO_MANY_REQUESTS'],
  })
  async askEmail(
    @ZodBody(changeEmailSchema) { email, password }: z.output<typeof changeEmailSchema>,
    @Me() actor: Actor,
    @Req() request: ApiRequest,
  ): Promise<typeof TAKEN> {
    this.rates.take('account-mail', ASKED_PER_MINUTE, request.ip ?? '');
    await this.email.ask(actor, email, password, request.ip ?? '');
    return TAKEN;
  }

  @Post('account/email/confirmation')
  @HttpCode(200)
  @Endpoint({
    permission: 'account.email',
    returns: openedAccountSchema,
    summary: 'Confirm the new address by its code; other sessions end and the old address is told',
    problems: ['CODE_INVALID', 'ADDRESS_OF_OFFICIAL'],
  })
  async confirmEmail(
    @ZodBody(confirmEmailSchema) { code }: z.output<typeof confirmEmailSchema>,
    @TheCaller() caller: Caller,
  ): Promise<{ username: string }> {
    const { username } = await this.email.confirm(caller, code);
    return { username };
  }
}

import { Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { changePasswordSchema } from '@xinxiu/contracts';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { type ApiRequest, type Caller, TheCaller } from '../http/request-context.js';
import { ZodBody } from '../http/zod.pipe.js';
import { ChangePassword } from './change-password.js';

/** What a person does with his own account. */
@Controller('v1/account')
export class AccountController {
  constructor(@Inject(ChangePassword) private readonly passwords: ChangePassword) {}

  @Post('password')
  @HttpCode(204)
  @Endpoint({
    permission: 'account.write',
    returns: 'nothing',
    summary: 'Take another password; every other session and token of the account ends',
    status: 204,
    problems: [
      'WRONG_CREDENTIALS',
      'TOO_MANY_ATTEMPTS',
      'PASSWORD_TOO_SHORT',
      'PASSWORD_TOO_LONG',
      'PASSWORD_COMMON',
      'PASSWORD_GUESSABLE',
      'PASSWORD_UNCHANGED',
    ],
  })
  changePassword(
    @ZodBody(changePasswordSchema) body: z.output<typeof changePasswordSchema>,
    @TheCaller() caller: Caller,
    @Req() request: ApiRequest,
  ): Promise<void> {
    return this.passwords.change(caller, body, request.ip ?? '');
  }
}

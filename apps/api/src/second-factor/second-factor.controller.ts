import { Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import {
  codeSchema,
  factorSchema,
  proposeFactorSchema,
  proposedFactorSchema,
  recoveryCodesSchema,
  removeFactorSchema,
} from '@xinxiu/contracts';
import type { Person, Repositories } from '@xinxiu/persistence';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { ProblemError } from '../http/problem.error.js';
import { type ApiRequest, type Caller, TheCaller } from '../http/request-context.js';
import { ZodBody } from '../http/zod.pipe.js';
import { ownAccount } from '../people/known-person.js';
import { SignIn } from '../people/sign-in.js';
import { REPOSITORIES } from '../platform/tokens.js';
import { type From, type ProposedFactor, SecondFactor } from './second-factor.js';

const WRONG = ['WRONG_CREDENTIALS', 'SECOND_FACTOR_WRONG', 'TOO_MANY_ATTEMPTS'] as const;

interface RecoveryCodes {
  readonly recoveryCodes: readonly string[];
}

/** A person's own second factor. */
@Controller('v1/account/second-factor')
export class SecondFactorController {
  constructor(
    @Inject(SecondFactor) private readonly factor: SecondFactor,
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
  ) {}

  @Get()
  @Endpoint({
    permission: 'account.read',
    returns: factorSchema,
    summary: 'Whether the account has a second factor, and how many recovery codes are left',
  })
  async read(@TheCaller() { actor: { id } }: Caller): Promise<z.output<typeof factorSchema>> {
    const person = await this.person(id);
    const [isOn, recoveryCodesLeft] = await Promise.all([
      this.factor.isOn(id),
      this.repositories.secondFactors.recoveryCodesLeft(id),
    ]);
    return { state: isOn ? 'on' : 'off', required: this.factor.isRequiredOf(person), recoveryCodesLeft };
  }

  @Post()
  @HttpCode(200)
  @Endpoint({
    permission: 'account.write',
    returns: proposedFactorSchema,
    summary:
      'Begin to set up a second factor, or another one; the one before goes on until this is confirmed',
    problems: [...WRONG, 'SECOND_FACTOR_NEEDED'],
  })
  async propose(
    @ZodBody(proposeFactorSchema) { password, code }: z.output<typeof proposeFactorSchema>,
    @TheCaller() { actor: { id } }: Caller,
    @Req() request: ApiRequest,
  ): Promise<ProposedFactor> {
    const address = request.ip ?? '';
    const person = await this.signIn.checkAgain(id, password, address);
    if (await this.factor.isOn(id)) {
      if (code === undefined)
        throw new ProblemError('SECOND_FACTOR_NEEDED', 'Another one needs a code of the present one.');
      await this.factor.check(person, code, address);
    }
    return this.factor.propose(person);
  }

  @Post('confirmation')
  @HttpCode(200)
  @Endpoint({
    permission: 'account.write',
    returns: recoveryCodesSchema,
    summary:
      'Confirm the second factor by its first code; every other session and token ends; gives recovery codes, once',
    problems: ['SECOND_FACTOR_WRONG', 'SECOND_FACTOR_NOT_PROPOSED', 'TOO_MANY_ATTEMPTS'],
  })
  async confirm(
    @ZodBody(codeSchema) { code }: z.output<typeof codeSchema>,
    @TheCaller() caller: Caller,
    @Req() request: ApiRequest,
  ): Promise<RecoveryCodes> {
    const person = await this.person(caller.actor.id);
    return { recoveryCodes: await this.factor.confirm(person, code, from(caller, request)) };
  }

  @Post('recovery-codes')
  @HttpCode(200)
  @Endpoint({
    permission: 'account.write',
    returns: recoveryCodesSchema,
    summary: 'New recovery codes; those from before are no good any more',
    problems: ['SECOND_FACTOR_WRONG', 'SECOND_FACTOR_OFF', 'TOO_MANY_ATTEMPTS'],
  })
  async renewCodes(
    @ZodBody(codeSchema) { code }: z.output<typeof codeSchema>,
    @TheCaller() { actor: { id } }: Caller,
    @Req() request: ApiRequest,
  ): Promise<RecoveryCodes> {
    const person = await this.person(id);
    await this.factor.check(person, code, request.ip ?? '');
    return { recoveryCodes: await this.factor.renewRecoveryCodes(person) };
  }

  @Post('removal')
  @HttpCode(204)
  @Endpoint({
    permission: 'account.write',
    returns: 'nothing',
    summary: 'Do without a second factor, where the role may; every other session and token ends',
    status: 204,
    problems: [...WRONG, 'SECOND_FACTOR_OFF', 'SECOND_FACTOR_REQUIRED'],
  })
  async remove(
    @ZodBody(removeFactorSchema) { password, code }: z.output<typeof removeFactorSchema>,
    @TheCaller() caller: Caller,
    @Req() request: ApiRequest,
  ): Promise<void> {
    const { id } = caller.actor;
    if (this.factor.isRequiredOf(await this.person(id)))
      throw new ProblemError('SECOND_FACTOR_REQUIRED', 'An official signs in with a second factor here.');
    const address = request.ip ?? '';
    const person = await this.signIn.checkAgain(id, password, address);
    await this.factor.check(person, code, address);
    await this.factor.remove(person, from(caller, request));
  }

  private person(id: string): Promise<Person> {
    return ownAccount(this.repositories.people, id);
  }
}

function from({ credentialId }: Caller, { ip = '' }: ApiRequest): From {
  return { address: ip, credentialId };
}

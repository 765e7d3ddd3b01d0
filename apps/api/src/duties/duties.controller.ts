import { Controller, Get, Headers, HttpCode, Inject, Post } from '@nestjs/common';
import { type DutyAnswer, actOnDutySchema, dutySchema, idSchema, listSchema } from '@xinxiu/contracts';
import { type Actor, isDutyName } from '@xinxiu/domain';
import type { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { requiredKey } from '../http/idempotency-key.js';
import { ProblemError } from '../http/problem.error.js';
import { Me } from '../http/request-context.js';
import { ZodBody, ZodParam } from '../http/zod.pipe.js';
import { Duties, type WantedOfDuty } from './duties.js';

type Given = z.output<typeof actOnDutySchema>;

/** The recurring duties (定期任务), for the credit office and who looks after the machines. */
@Controller('v1/duties')
export class DutiesController {
  constructor(@Inject(Duties) private readonly duties: Duties) {}

  @Get()
  @Endpoint({
    permission: 'duty.read',
    returns: listSchema(dutySchema),
    summary: 'What is done by itself: when it runs next, how the last runs ended, and what is paused',
    problems: ['ENGINE_AWAY'],
  })
  async list(@Me() actor: Actor): Promise<{ items: readonly DutyAnswer[] }> {
    return { items: await this.duties.list(actor) };
  }

  @Post(':name/run')
  @HttpCode(200)
  @Endpoint({
    permission: 'duty.run',
    returns: dutySchema,
    summary: 'Have a duty run now, also one that is paused; asked for twice at once it runs once',
    needsKey: true,
    once: true,
    problems: ['NOT_FOUND', 'DUTY_RUNNING', 'DUTY_NOT_SET', 'ENGINE_AWAY'],
  })
  run(
    @ZodParam('name', idSchema) name: string,
    @Headers('idempotency-key') key: string | undefined,
    @ZodBody(actOnDutySchema) given: Given,
    @Me() actor: Actor,
  ): Promise<DutyAnswer> {
    return this.duties.run(wanted(name, key, given, actor));
  }

  @Post(':name/pause')
  @HttpCode(200)
  @Endpoint({
    permission: 'duty.pause',
    returns: dutySchema,
    summary: 'Pause a duty: no turn of it comes until it is resumed',
    needsKey: true,
    once: true,
    problems: ['NOT_FOUND', 'DUTY_NOT_SET', 'ENGINE_AWAY'],
  })
  pause(
    @ZodParam('name', idSchema) name: string,
    @Headers('idempotency-key') key: string | undefined,
    @ZodBody(actOnDutySchema) given: Given,
    @Me() actor: Actor,
  ): Promise<DutyAnswer> {
    return this.duties.pause(wanted(name, key, given, actor));
  }

  @Post(':name/resume')
  @HttpCode(200)
  @Endpoint({
    permission: 'duty.pause',
    returns: dutySchema,
    summary: 'Resume a paused duty; turns that were left out meanwhile are not made up',
    needsKey: true,
    once: true,
    problems: ['NOT_FOUND', 'DUTY_NOT_SET', 'ENGINE_AWAY'],
  })
  resume(
    @ZodParam('name', idSchema) name: string,
    @Headers('idempotency-key') key: string | undefined,
    @ZodBody(actOnDutySchema) given: Given,
    @Me() actor: Actor,
  ): Promise<DutyAnswer> {
    return this.duties.resume(wanted(name, key, given, actor));
  }
}

function wanted(name: string, key: string | undefined, { reason }: Given, actor: Actor): WantedOfDuty {
  if (!isDutyName(name)) throw new ProblemError('NOT_FOUND', 'There is no duty of this name.');
  return { name, reason, key: requiredKey(key), actor };
}

import { Controller, Delete, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import {
  beginRegistrationSchema,
  begunRegistrationSchema,
  confirmRegistrationSchema,
  decidedRegistrationSchema,
  fileSchema,
  idSchema,
  ownRegistrationSchema,
  submitRegistrationSchema,
} from '@xinxiu/contracts';
import { PASSWORD_FAULTS } from '@xinxiu/domain';
import type { RegistrationAnswer } from '@xinxiu/workflows';
import type { z } from 'zod';
import { evenly } from '../accounts/evenly.js';
import type { FileView } from '../files/file-view.js';
import { UPLOAD_PROBLEMS } from '../files/store-upload.js';
import { Endpoint } from '../http/endpoint.js';
import type { ApiRequest } from '../http/request-context.js';
import { SharedRates } from '../http/shared-rates.js';
import { ZodBody, ZodParam } from '../http/zod.pipe.js';
import { type Begun, RegisterBusiness } from './register-business.js';
import { type OwnRegistrationView, ownRegistrationView } from './registration-view.js';

/** The header in which the business shows the key of its registration. */
const KEY_HEADER = 'x-registration-key';
const PER_MINUTE = 60;

/** Registration of a business, step by step, without an account. */
@Controller('v1/registrations')
export class RegistrationController {
  constructor(
    @Inject(RegisterBusiness) private readonly business: RegisterBusiness,
    @Inject(SharedRates) private readonly rates: SharedRates,
  ) {}

  @Post()
  @Endpoint({
    permission: 'registration.begin',
    returns: begunRegistrationSchema,
    summary: 'Begin: mails a code to the address; the answer is the same whether or not there is an account',
    status: 201,
    problems: ['TOO_MANY_REQUESTS', 'ADDRESS_OF_OFFICIAL', ...PASSWORD_FAULTS],
  })
  begin(
    @ZodBody(beginRegistrationSchema) body: z.output<typeof beginRegistrationSchema>,
    @Req() request: ApiRequest,
  ): Promise<Begun> {
    this.rates.take('registration', PER_MINUTE, request.ip ?? '');
    return evenly(this.business.begin(body));
  }

  @Get(':id')
  @Endpoint({
    permission: 'registration.begin',
    returns: ownRegistrationSchema,
    summary: `How far it is; the header ${KEY_HEADER} holds its key here and in every further step`,
    problems: ['NOT_FOUND'],
  })
  async read(@ZodParam('id', idSchema) id: string, @Req() request: ApiRequest): Promise<OwnRegistrationView> {
    return ownRegistrationView(await this.business.own(id, keyOf(request)));
  }

  @Post(':id/confirmation')
  @HttpCode(200)
  @Endpoint({
    permission: 'registration.begin',
    returns: ownRegistrationSchema,
    summary: 'Confirm the mail address by the mailed code',
    problems: ['NOT_FOUND', 'CODE_INVALID', 'TOO_MANY_REQUESTS'],
  })
  async confirm(
    @ZodParam('id', idSchema) id: string,
    @ZodBody(confirmRegistrationSchema) { code }: z.output<typeof confirmRegistrationSchema>,
    @Req() request: ApiRequest,
  ): Promise<OwnRegistrationView> {
    this.rates.take('registration-code', PER_MINUTE, request.ip ?? '');
    return ownRegistrationView(await this.business.confirm(id, keyOf(request), code));
  }

  @Post(':id/proofs')
  @Endpoint({
    permission: 'registration.begin',
    returns: fileSchema,
    summary: 'Upload a proof of identity: PDF, JPEG, PNG or OFD, at most 20 MB, multipart field "file"',
    takes: 'raw',
    status: 201,
    problems: [
      'NOT_FOUND',
      'REGISTRATION_INCOMPLETE',
      'REGISTRATION_SUBMITTED',
      'TOO_MANY_PROOFS',
      ...UPLOAD_PROBLEMS,
    ],
  })
  addProof(@ZodParam('id', idSchema) id: string, @Req() request: ApiRequest): Promise<FileView> {
    this.rates.take('registration-proof', PER_MINUTE, request.ip ?? '');
    return this.business.addProof(id, keyOf(request), request);
  }

  @Delete(':id/proofs/:fileId')
  @HttpCode(204)
  @Endpoint({
    permission: 'registration.begin',
    returns: 'nothing',
    summary: 'Put a proof away again, until the registration is handed over; repeating it changes nothing',
    status: 204,
    problems: ['NOT_FOUND', 'REGISTRATION_INCOMPLETE', 'REGISTRATION_SUBMITTED'],
  })
  dropProof(
    @ZodParam('id', idSchema) id: string,
    @ZodParam('fileId', idSchema) fileId: string,
    @Req() request: ApiRequest,
  ): Promise<void> {
    this.rates.take('registration-proof', PER_MINUTE, request.ip ?? '');
    return this.business.dropProof(id, keyOf(request), fileId);
  }

  @Post(':id/submission')
  @Endpoint({
    permission: 'registration.begin',
    returns: decidedRegistrationSchema,
    summary: 'Hand it to the credit office; repeating it gives the same answer',
    status: 201,
    problems: [
      'NOT_FOUND',
      'ADDRESS_OF_OFFICIAL',
      'REGISTRATION_INCOMPLETE',
      'REGISTRATION_CLOSED',
      'DEPARTMENT_UNKNOWN',
      'TEST_CLOCK_OFF',
    ],
  })
  submit(
    @ZodParam('id', idSchema) id: string,
    @ZodBody(submitRegistrationSchema) { testClock }: z.output<typeof submitRegistrationSchema>,
    @Req() request: ApiRequest,
  ): Promise<RegistrationAnswer> {
    return this.business.submit(id, keyOf(request), testClock);
  }
}

function keyOf(request: ApiRequest): string {
  return request.get(KEY_HEADER) ?? '';
}

import { Controller, Get, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Endpoint } from '../http/endpoint.js';
import { RouteTable } from '../http/route-table.js';
import { describeApi } from './describe-api.js';

const VERSION = '0.1.0';

@Controller()
export class OpenApiController {
  private document: object | undefined;

  constructor(@Inject(RouteTable) private readonly routes: RouteTable) {}

  @Get('openapi.json')
  @Endpoint({
    permission: 'api.describe',
    returns: z.looseObject({ openapi: z.string(), paths: z.looseObject({}) }),
    summary: 'This description',
  })
  read(): object {
    this.document ??= describeApi(this.routes.all, VERSION);
    return this.document;
  }
}

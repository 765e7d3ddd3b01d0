import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Endpoint } from '../http/endpoint.js';
import { ApiMetrics } from './api-metrics.js';

@Controller('v1/metrics')
export class MetricsController {
  constructor(@Inject(ApiMetrics) private readonly metrics: ApiMetrics) {}

  @Get()
  @Endpoint({
    permission: 'metrics.read',
    returns: 'text',
    summary: 'Measures of this process, in the text format of Prometheus; a collector signs in by token',
  })
  async read(@Res({ passthrough: true }) response: Response): Promise<string> {
    response.type(this.metrics.contentType);
    return this.metrics.text();
  }
}

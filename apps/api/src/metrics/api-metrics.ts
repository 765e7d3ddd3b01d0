import { Injectable } from '@nestjs/common';
import { Metrics } from '@xinxiu/platform';

/** What the api measures. Labels are patterns and codes, never what somebody sent. */
@Injectable()
export class ApiMetrics extends Metrics {
  /** Answered requests, by method, pattern of the address and status. */
  readonly request = this.durations('xinxiu_http_request_seconds', 'Answered requests', [
    'method',
    'route',
    'status',
  ]);
  /** Actions on cases: `done`, `accepted` (202), or the code of the problem. */
  readonly action = this.counter('xinxiu_actions_total', 'Actions on cases', ['action', 'outcome']);
}

import { randomUUID } from 'node:crypto';
import type { NextFunction, Response } from 'express';
import type { ApiMetrics } from '../metrics/api-metrics.js';
import type { Log } from '../platform/tokens.js';
import { type ApiRequest, pathOf } from './request-context.js';

/**
 * Gives every request an id, measures it, and notes what became of it: who, what, when, how long. No bodies, no queries (names and
 * codes are searched for there), no headers.
 */
export function requestLog(log: Log, metrics: Pick<ApiMetrics, 'request'>) {
  return (request: ApiRequest, response: Response, next: NextFunction): void => {
    request.requestId = randomUUID();
    response.set('X-Request-Id', request.requestId);
    const started = performance.now();
    response.once('close', () => {
      const ms = performance.now() - started;
      metrics.request(ms / 1_000, request.method, routeOf(request), String(response.statusCode));
      log.info(
        {
          requestId: request.requestId,
          method: request.method,
          path: pathOf(request),
          status: response.statusCode,
          ms: Math.round(ms),
          ...(request.caller && { actor: request.caller.actor.id, role: request.caller.actor.role }),
        },
        'request',
      );
    });
    next();
  };
}

/** The pattern that the router found; all that it did not find is one: addresses that people make up are no labels. */
function routeOf(request: ApiRequest): string {
  const { path } = (request.route ?? {}) as { path?: unknown };
  return typeof path === 'string' && path.startsWith('/api/') ? path : 'none';
}

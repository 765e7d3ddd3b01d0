import { randomUUID } from 'node:crypto';
import type { NextFunction, Response } from 'express';
import type { Log } from '../platform/tokens.js';
import { type ApiRequest, pathOf } from './request-context.js';

/**
 * Gives every request an id and notes what became of it: who, what, when, how long. No bodies, no queries (names and
 * codes are searched for there), no headers.
 */
export function requestLog(log: Log) {
  return (request: ApiRequest, response: Response, next: NextFunction): void => {
    request.requestId = randomUUID();
    response.set('X-Request-Id', request.requestId);
    const started = performance.now();
    response.once('close', () => {
      log.info(
        {
          requestId: request.requestId,
          method: request.method,
          path: pathOf(request),
          status: response.statusCode,
          ms: Math.round(performance.now() - started),
          ...(request.caller && { actor: request.caller.actor.id, role: request.caller.actor.role }),
        },
        'request',
      );
    });
    next();
  };
}

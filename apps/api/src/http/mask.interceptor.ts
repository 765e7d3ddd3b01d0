import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Observable, map } from 'rxjs';
import { maskedAnswer } from '../privacy/masked-answer.js';
import { ENDPOINT, type EndpointRule } from './endpoint.js';

/**
 * The last door of every answer: numbers of persons are masked in whatever texts it has (ADR 15), so that no view has to
 * think of each of them. An endpoint that shows them says so, and why.
 */
@Injectable()
export class MaskInterceptor implements NestInterceptor {
  constructor(@Inject(Reflector) private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const rule = this.reflector.get<EndpointRule | undefined>(ENDPOINT, context.getHandler());
    if (rule?.showsNumbers !== undefined || typeof rule?.returns === 'string') return next.handle();
    return next.handle().pipe(map(maskedAnswer));
  }
}

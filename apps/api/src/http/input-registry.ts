import 'reflect-metadata';
import type { z } from 'zod';

export interface EndpointInputs {
  readonly body?: z.ZodType;
  readonly query?: z.ZodType;
}

const INPUTS = Symbol('xinxiu:inputs');

/** Notes what an endpoint takes, so that its description cannot differ from its check. */
export function rememberInput(
  target: object,
  method: string | symbol,
  kind: keyof EndpointInputs,
  schema: z.ZodType,
): void {
  Reflect.defineMetadata(INPUTS, { ...inputsOf(target, method), [kind]: schema }, target, method);
}

export function inputsOf(target: object, method: string | symbol): EndpointInputs {
  return (Reflect.getMetadata(INPUTS, target, method) as EndpointInputs | undefined) ?? {};
}

/** Describes the body of an endpoint that checks it by itself, because its schema depends on the path. */
export function DescribedBody(schema: z.ZodType): MethodDecorator {
  return (target, key) => {
    rememberInput(target, key, 'body', schema);
  };
}

import { Body, Param, type PipeTransform, Query } from '@nestjs/common';
import { DEEPEST_JSON, type Problem, fieldName, isDeeperThan, mistakeInChinese } from '@xinxiu/contracts';
import type { z } from 'zod';
import { inChinese } from './in-chinese.js';
import { ProblemError } from './problem.error.js';
import { rememberInput } from './input-registry.js';

const MOST_ERRORS = 30;

/** Checks an input against its contract; what the contract does not know is refused, never dropped. */
export class ZodPipe<T> implements PipeTransform<unknown, T> {
  constructor(private readonly schema: z.ZodType<T>) {}

  transform(value: unknown): T {
    if (value !== undefined) return checked(this.schema, value);
    // Nothing is an object of nothing where each of its fields may be left out.
    const nothing = this.schema.safeParse({});
    if (nothing.success) return nothing.data;
    throw new ProblemError('INVALID_REQUEST', 'There is no body: send a JSON object.');
  }
}

/** @throws ProblemError INVALID_REQUEST with one entry per mistake, or `code` if another is given */
export function checked<T>(
  schema: z.ZodType<T>,
  value: unknown,
  code: 'INVALID_REQUEST' | 'APPLICATION_INCOMPLETE' = 'INVALID_REQUEST',
): T {
  if (isDeeperThan(value, DEEPEST_JSON)) {
    throw new ProblemError('INVALID_REQUEST', `The content is nested deeper than ${DEEPEST_JSON} levels.`);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const errors = errorsOf(result.error);
  // What the contract words itself stays as it is worded; the rest the library says in either language.
  const chinese = errorsOf(schema.safeParse(value, { error: mistakeInChinese }).error ?? result.error).map(
    ({ path, message }) => ({ path, message: inChinese(message) }),
  );
  throw new ProblemError(
    code,
    firstOf(errors, 'content'),
    { errors },
    { detail: inWords(chinese), errors: chinese },
  );
}

type Mistakes = NonNullable<Problem['errors']>;

function errorsOf({ issues }: z.ZodError): Mistakes {
  return issues
    .slice(0, MOST_ERRORS)
    .map(({ path, message }) => ({ path: path.map(String).join('.'), message }));
}

/** With the name that people have for the field: a detail is read by them, while `errors` keeps the path for programs. */
function inWords([first]: Mistakes): string {
  return `${first?.path ? fieldName(first.path, 'zh') : '内容'}：${first?.message ?? ''}`;
}

/** @param whole what is meant where the mistake has no place in it */
function firstOf([first]: Mistakes, whole: string): string {
  return `${first?.path || whole}: ${first?.message ?? ''}`;
}

/** Parameter: the JSON body, checked. The API description shows the same schema. */
export function ZodBody<T>(schema: z.ZodType<T>): ParameterDecorator {
  return both('body', schema, Body(new ZodPipe(schema)));
}

/** Parameter: the query, checked; a parameter that is not known is refused. */
export function ZodQuery<T>(schema: z.ZodType<T>): ParameterDecorator {
  return both('query', schema, Query(new ZodPipe(schema)));
}

/** Parameter: a part of the path. What cannot be an id is not found. */
export function ZodParam<T>(name: string, schema: z.ZodType<T>): ParameterDecorator {
  return Param(name, {
    transform: (value: unknown): T => {
      const result = schema.safeParse(value);
      if (result.success) return result.data;
      throw new ProblemError('NOT_FOUND', `Nothing has this ${name}.`);
    },
  });
}

function both(kind: 'body' | 'query', schema: z.ZodType, decorate: ParameterDecorator): ParameterDecorator {
  return (target, key, index) => {
    if (key !== undefined) rememberInput(target, key, kind, schema);
    decorate(target, key, index);
  };
}

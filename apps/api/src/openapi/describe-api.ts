import { ERROR_CODES, type ErrorCode, problemSchema } from '@xinxiu/contracts';
import { z } from 'zod';
import { isForAnybody, rolesWith } from '@xinxiu/domain';
import type { EndpointRule, Returns } from '../http/endpoint.js';
import type { Route } from '../http/route-table.js';

type Json = Record<string, unknown>;

/** Problems that every endpoint may answer with, and those that come with signing in. */
const ANYWHERE: readonly ErrorCode[] = ['INVALID_REQUEST', 'TOO_MANY_REQUESTS', 'INTERNAL', 'UNAVAILABLE'];
const SIGNED_IN: readonly ErrorCode[] = ['NOT_SIGNED_IN', 'FORBIDDEN', 'CSRF_REFUSED'];

/** The API in OpenAPI 3.1, drawn from the endpoints' own declarations and from the schemas that check requests. */
export function describeApi(routes: readonly Route[], version: string): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Xinxiu 信修',
      version,
      description: 'Credit repair of a county. Errors are RFC 9457 problems.',
    },
    paths,
    components: {
      schemas: { Problem: jsonSchema(problemSchema) },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-xinxiu' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

function operation({ handler, group, path, rule, inputs }: Route): Json {
  const name = group.replace(/Controller$/, '');
  const open = isForAnybody(rule.permission);
  return {
    operationId: `${name}.${handler}`,
    tags: [name],
    summary: rule.summary,
    'x-permission': rule.permission,
    ...(!open && { 'x-roles': rolesWith(rule.permission) }),
    security: open ? [] : [{ session: [] }, { token: [] }],
    parameters: [...pathParameters(path), ...queryParameters(inputs.query), ...headerParameters(rule)],
    ...bodyOf(rule, inputs.body),
    responses: { ...successResponses(rule), ...problemResponses(rule, open) },
  };
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(query: z.ZodType | undefined): Json[] {
  if (!query) return [];
  const { properties = {}, required = [] } = jsonSchema(query) as { properties?: Json; required?: string[] };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function headerParameters({ needsKey, once }: EndpointRule): Json[] {
  if (!needsKey && !once) return [];
  const description = 'New for each intention, the same when it is repeated';
  const schema = { type: 'string', minLength: 8, maxLength: 200 };
  return [{ name: 'Idempotency-Key', in: 'header', required: needsKey === true, description, schema }];
}

function bodyOf(rule: EndpointRule, body: z.ZodType | undefined): Json {
  if (rule.takes === 'raw') {
    const file = {
      type: 'object',
      properties: { file: { type: 'string', format: 'binary' } },
      required: ['file'],
    };
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema: file } } } };
  }
  if (rule.takes === 'part') {
    const schema = { type: 'string', format: 'binary' };
    return { requestBody: { required: true, content: { 'application/octet-stream': { schema } } } };
  }
  return body
    ? { requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(body) } } } }
    : {};
}

function successResponses({ status = 200, returns, mayTakeLonger }: EndpointRule): Json {
  const later = {
    description: 'Taken; it goes on without the caller. Location says where to ask for the outcome',
    headers: { Location: { schema: { type: 'string' } } },
    ...jsonContent({ type: 'object', properties: { id: { type: 'string' }, state: { const: 'running' } } }),
  };
  return {
    [String(status)]: { description: 'Done', ...contentOf(returns) },
    ...(mayTakeLonger && { 202: later }),
  };
}

const MEDIA_TYPES = { file: 'application/octet-stream', text: 'text/plain', events: 'text/event-stream' };

function contentOf(returns: Returns): Json {
  if (returns === 'nothing') return {};
  if (typeof returns !== 'string') return jsonContent(jsonSchema(returns, 'output'));
  const schema = returns === 'file' ? { type: 'string', format: 'binary' } : { type: 'string' };
  return { content: { [MEDIA_TYPES[returns]]: { schema } } };
}

function jsonContent(schema: Json): Json {
  return { content: { 'application/json': { schema } } };
}

function problemResponses(rule: EndpointRule, open: boolean): Json {
  const codes = [...ANYWHERE, ...(open ? [] : SIGNED_IN), ...(rule.problems ?? [])];
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of new Set(codes)) {
    const { status } = ERROR_CODES[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const schema = { $ref: '#/components/schemas/Problem' };
  const content = { 'application/problem+json': { schema } };
  return Object.fromEntries(
    [...byStatus].map(([status, names]) => [String(status), { description: names.join(', '), content }]),
  );
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output' = 'input'): Json {
  const { $schema: _draft, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { type DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { isForAnybody, rolesWith } from '@xinxiu/domain';
import { z } from 'zod';
import { CONTROLLERS } from '../api-controllers.js';
import { type Route, RouteTable } from '../http/route-table.js';

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** Every field that an answer of the schema can have, by its path; `*` is a name that data chooses. */
function fieldsOf(schema: Schema, at = '', root = schema, above: readonly string[] = []): string[] {
  if (schema.$ref !== undefined) {
    const target = root.$defs?.[schema.$ref.split('/').at(-1) ?? ''];
    if (!target || above.includes(schema.$ref)) return [];
    return fieldsOf(target, at, root, [...above, schema.$ref]);
  }
  const below = (part: Schema, path: string): string[] => fieldsOf(part, path, root, above);
  const named = Object.entries(schema.properties ?? {}).flatMap(([name, part]) => {
    const path = at === '' ? name : `${at}.${name}`;
    return [path, ...below(part, path)];
  });
  const { items, additionalProperties: more } = schema;
  return [
    ...named,
    ...(items ? below(items, `${at}[]`) : []),
    ...(typeof more === 'object' ? [`${at}.*`, ...below(more, `${at}.*`)] : []),
    ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].flatMap((part) =>
      below(part, at),
    ),
  ];
}

function allRoutes(): readonly Route[] {
  const getControllers = () =>
    CONTROLLERS.map(({ prototype }) => ({ instance: Object.create(prototype) as object }));
  const discovery = { getControllers } as unknown as DiscoveryService;
  return new RouteTable(discovery, new MetadataScanner(), new Reflector()).all;
}

const routes = allRoutes();

describe('S10, S22: the fields of answers are an allow list', () => {
  it('is drawn from every route, each with a permission of the matrix', () => {
    expect(routes.length).toBeGreaterThan(45);
  });

  // A field that is not in the snapshot fails here. Who adds one on purpose asks who may read it (ASVS 8.2.3, 15.3.1) and
  // records it: `npm run unit -- answer-fields -u`.
  it.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))('%s', (_, { rule }) => {
    const { returns, permission } = rule;
    const fields =
      typeof returns === 'string'
        ? returns
        : [
            ...new Set(fieldsOf(z.toJSONSchema(returns, { io: 'output', unrepresentable: 'any' }) as Schema)),
          ].sort();
    const readers = isForAnybody(permission) ? 'anybody' : rolesWith(permission).join(' ');
    expect({ readers, fields }).toMatchSnapshot();
  });
});

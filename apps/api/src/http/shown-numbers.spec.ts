import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import type { CallHandler, ExecutionContext } from '@nestjs/common';
import { type DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { firstValueFrom, of } from 'rxjs';
import { z } from 'zod';
import { CONTROLLERS } from '../api-controllers.js';
import { ENDPOINT, type EndpointRule } from './endpoint.js';
import { MaskInterceptor } from './mask.interceptor.js';
import { type Route, RouteTable } from './route-table.js';

const getControllers = () =>
  CONTROLLERS.map(({ prototype }) => ({ instance: Object.create(prototype) as object }));
const discovery = { getControllers } as unknown as DiscoveryService;
const routes = new RouteTable(discovery, new MetadataScanner(), new Reflector()).all;
const named = (wanted: (route: Route) => boolean): string[] =>
  routes
    .filter(wanted)
    .map(({ method, path }) => `${method} ${path}`)
    .sort();

/** What the interceptor makes of an answer of an endpoint that declares the rule. */
function answered(rule: Partial<EndpointRule>, answer: unknown): Promise<unknown> {
  const handler = () => undefined;
  Reflect.defineMetadata(ENDPOINT, rule, handler);
  const context = { getHandler: () => handler } as unknown as ExecutionContext;
  const next: CallHandler = { handle: () => of(answer) };
  return firstValueFrom(new MaskInterceptor(new Reflector()).intercept(context, next));
}

describe('numbers of persons in answers (S22, S23)', () => {
  const answer = { text: '电话13987654321' };

  it('are masked unless the endpoint says to whom it shows them', async () => {
    expect(await answered({}, answer)).toEqual({ text: '电话139****4321' });
    expect(await answered({ showsNumbers: 'to their owner' }, answer)).toEqual(answer);
  });

  // Who adds one asks who reads it, and why he needs them in full.
  it('are shown by these endpoints alone', () => {
    expect(named(({ rule }) => rule.showsNumbers !== undefined)).toMatchInlineSnapshot(`
     [
       "GET /api/v1/applications",
       "GET /api/v1/applications/:id",
       "GET /api/v1/audit/days/:day/links",
       "GET /api/v1/cases/:caseNo/supplement/draft",
       "GET /api/v1/imports",
       "GET /api/v1/imports/:id",
       "GET /api/v1/imports/:id/rows",
       "PATCH /api/v1/applications/:id",
       "POST /api/v1/applications",
       "POST /api/v1/cases/:caseNo/actions/:action/preview",
       "POST /api/v1/cases/:caseNo/reveal",
       "POST /api/v1/held-rows/:id/reveal",
       "POST /api/v1/imports",
       "POST /api/v1/imports/:id/check",
       "POST /api/v1/imports/:id/rows/:row",
       "POST /api/v1/imports/:id/take",
       "POST /api/v1/records/:id/reveal",
     ]
    `);
  });

  // Their handlers write the answer: lists as files are masked by ListExports, of the others each says what it leaves out.
  it('pass by the door in these answers, which are no JSON of a schema', () => {
    expect(
      named(
        ({ rule: { returns, summary } }) =>
          typeof returns === 'string' && returns !== 'nothing' && !summary.endsWith('as CSV or XLSX'),
      ),
    ).toMatchInlineSnapshot(`
     [
       "GET /api/v1/access-review/csv",
       "GET /api/v1/audit/export",
       "GET /api/v1/audit/facts",
       "GET /api/v1/cases/:caseNo/files/:fileId",
       "GET /api/v1/cases/:caseNo/notices/:id/file",
       "GET /api/v1/commitments/:id/files/:fileId",
       "GET /api/v1/confirmed-codes/:code/files/:fileId",
       "GET /api/v1/corrections/:id/proof",
       "GET /api/v1/events",
       "GET /api/v1/files/:id",
       "GET /api/v1/import-profiles/:name",
       "GET /api/v1/imports/:id/rejected",
       "GET /api/v1/metrics",
       "GET /api/v1/own-data/export",
       "GET /api/v1/policy/subjects",
       "GET /api/v1/records/:id/files/:fileId",
       "GET /api/v1/registration-tasks/:id/proofs/:fileId",
     ]
    `);
  });
});

/** Every field of a body by its path, as its own schema. */
function fieldsOf(schema: unknown, at = ''): readonly (readonly [string, z.ZodType])[] {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([name, field]) => {
      const path = at === '' ? name : `${at}.${name}`;
      return [[path, field] as const, ...fieldsOf(field, path)];
    });
  if (schema instanceof z.ZodArray) return fieldsOf(schema.element, `${at}[]`);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((one) => fieldsOf(one, at));
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return fieldsOf(schema.unwrap(), at);
  return [];
}

describe('names that come in (S22)', () => {
  const names = routes.flatMap(({ method, path, inputs: { body } }) =>
    fieldsOf(body)
      .filter(
        ([at, field]) =>
          /(?:^|\.)(?:name|representative|\w+Name)$/.test(at) && field.safeParse('赵明').success,
      )
      .map(([at, field]) => [`${method} ${path} ${at}`, field] as const),
  );

  // What is left are names of files, which are masked and closed, of columns, and of holidays.
  it('hold no number of a person: they are shown and searched in the clear', () => {
    const taking = names.filter(([, field]) => field.safeParse('赵明110101199003074530').success);
    expect(taking.map(([place]) => place)).toMatchInlineSnapshot(`
     [
       "POST /api/v1/uploads name",
       "POST /api/v1/imports/:id/check subjectName",
       "POST /api/v1/window-applications/:id/uploads name",
       "POST /api/v1/holidays days[].name",
     ]
    `);
    expect(names.length - taking.length).toBeGreaterThan(5);
  });
});

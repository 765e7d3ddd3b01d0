import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { describeApi } from './describe-api.js';

const route = {
  method: 'POST',
  path: '/api/v1/cases/:caseNo/actions/:action',
  handler: 'act',
  group: 'ActionsController',
  rule: {
    permission: 'application.submit' as const,
    summary: 'Act',
    needsKey: true as const,
    returns: z.strictObject({ seq: z.number() }),
    problems: ['CASE_CLOSED' as const],
  },
  inputs: {
    body: z.strictObject({ text: z.string().max(10) }),
    query: z.strictObject({ limit: z.coerce.number().default(5) }),
  },
};

describe('the description of the API', () => {
  it('says of an endpoint who may call it, what it takes and what may go wrong', () => {
    const { paths } = describeApi([route], '1') as {
      paths: Record<string, Record<string, Record<string, unknown>>>;
    };
    const operation = paths['/api/v1/cases/{caseNo}/actions/{action}']?.['post'];
    expect(operation).toMatchObject({
      operationId: 'Actions.act',
      'x-permission': 'application.submit',
      'x-roles': ['applicant', 'agent'],
      parameters: [
        { name: 'caseNo', in: 'path', required: true },
        { name: 'action', in: 'path', required: true },
        { name: 'limit', in: 'query', required: false },
        { name: 'Idempotency-Key', in: 'header', required: true },
      ],
      requestBody: { content: { 'application/json': { schema: { additionalProperties: false } } } },
    });
    expect(Object.keys(operation?.['responses'] as object)).toEqual(
      expect.arrayContaining(['200', '400', '403', '409']),
    );
  });

  it('is open for a public endpoint', () => {
    const open = {
      ...route,
      rule: { permission: 'public.read' as const, summary: 'x', returns: 'nothing' as const },
    };
    const { paths } = describeApi([open], '1') as {
      paths: Record<string, Record<string, { security: unknown[] }>>;
    };
    expect(Object.values(paths)[0]?.['post']?.security).toEqual([]);
  });
});

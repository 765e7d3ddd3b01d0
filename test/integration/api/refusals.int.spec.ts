import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type AuditEntry, COUNTY } from '@xinxiu/persistence';
import { County } from '../../factories/county.js';
import { RepairJourney } from '../../factories/repair-journey.js';
import { Door, type Visitor } from './door.js';

jest.setTimeout(120_000);

let door: Door;
let county: County;
let caseNo: string;
let recordId: string;
let stranger: Visitor;
let reviewer: Visitor;

beforeAll(async () => {
  door = await Door.open();
  county = await County.open();
  const journey = await RepairJourney.begin(county);
  caseNo = await journey.submit();
  ({ recordId } = journey);
  stranger = await door.person('applicant', { organisation: (await county.business()).uscc });
  reviewer = await door.person('reviewer', { department: (await county.unit()).code });
});

afterAll(async () => {
  await county.close();
  await door.close();
});

/** What the trail says of an act on something, once it is chained. */
async function trail(subject: string, action = 'request'): Promise<readonly AuditEntry[]> {
  for (const until = Date.now() + 30_000; ;) {
    const { items } = await county.repositories.audit.list(COUNTY, { subject, action }, { limit: 20 });
    if (items.length > 0 || Date.now() > until) return items.map(({ entry }) => entry);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

describe('what is refused is in the trail', () => {
  it('when somebody walks the ids of others: which one, who, and what he was told', async () => {
    const asked: [Visitor, string, string, object?][] = [
      [stranger, 'GET', `/v1/cases/${caseNo}`],
      [stranger, 'POST', `/v1/cases/${caseNo}/actions/withdraw`, { reason: '不再申请', expectedVersion: 1 }],
      [reviewer, 'GET', `/v1/records/${recordId}`],
      [reviewer, 'POST', `/v1/cases/${caseNo}/reveal`, { field: 'contact.phone', reason: '核对联系方式' }],
    ];
    for (const [as, method, path, json] of asked) {
      const headers = { 'idempotency-key': `refusal-${as.id}-${path.length}` };
      const answer = await door.knock(method, path, { as, headers, ...(json && { json }) });
      expect({ path, status: answer.status }).toEqual({ path, status: 404 });
      expect(await trail(`${method} /api${path}`)).toMatchObject([
        { actor: { id: as.id }, action: 'request', outcome: 'refused', code: 'NOT_FOUND' },
      ]);
    }
  });

  it('once, by the name of the act where the act has one', async () => {
    const supervisor = await door.person('supervisor');
    const path = `/v1/people/${supervisor.id}/recusals/end`;
    const json = { uscc: (await county.business()).uscc, reason: '情形已消除' };
    expect((await door.knock('POST', path, { as: supervisor, json })).body.code).toBe('SAME_PERSON');
    expect(await trail(supervisor.id, 'recusal-ended')).toMatchObject([{ code: 'SAME_PERSON' }]);
    const { items } = await county.repositories.audit.list(
      COUNTY,
      { subject: `POST /api${path}` },
      { limit: 5 },
    );
    expect(items).toEqual([]);
  });

  it('when a stranger tries a code, and not when a stranger is merely lost', async () => {
    const json = { code: 'A'.repeat(43), password: '一个足够长而不常见的口令 2026' };
    expect((await door.knock('POST', '/v1/recoveries/completion', { json })).body.code).toBe('CODE_INVALID');
    const tried = await trail('POST /api/v1/recoveries/completion');
    expect(tried[0]).toMatchObject({
      actor: { id: '', role: 'unknown' },
      outcome: 'refused',
      code: 'CODE_INVALID',
      detail: { address: expect.any(String) },
    });
    expect(JSON.stringify(tried)).not.toContain('AAAA');
    expect((await door.knock('GET', `/v1/cases/${caseNo}`)).body.code).toBe('NOT_SIGNED_IN');
    const lost = await county.repositories.audit.list(
      COUNTY,
      { subject: `GET /api/v1/cases/${caseNo}` },
      { limit: 20 },
    );
    expect(lost.items.map(({ entry }) => entry.code)).not.toContain('NOT_SIGNED_IN');
  });

  it('and so is that somebody signed out', async () => {
    const { id, ...rest } = await door.person('auditor');
    expect((await door.knock('DELETE', '/v1/sessions/current', { as: { id, ...rest } })).status).toBe(204);
    expect(await trail(id, 'sign-out')).toMatchObject([{ outcome: 'done', detail: { by: 'token' } }]);
  });
});

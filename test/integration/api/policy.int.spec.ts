import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { County } from '../../factories/county.js';
import { RepairJourney } from '../../factories/repair-journey.js';
import { Door } from './door.js';
import { expectCode } from './expect-problem.js';

jest.setTimeout(120_000);

let door: Door;
let county: County;

beforeAll(async () => {
  door = await Door.open();
  county = await County.open();
});

afterAll(async () => {
  await county.close();
  await door.close();
});

it('gives what the rules apply to line by line, without a name, and says when it is complete', async () => {
  const journey = await RepairJourney.begin(county);
  const caseNo = await journey.submit();
  await journey.until(caseNo, 'submitted');
  const { text, headers } = await door.knock('GET', '/v1/policy/subjects', {
    as: await door.person('supervisor'),
  });
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(headers.get('content-type')).toContain('application/x-ndjson');
  expect(lines[0]).toMatchObject({ kind: 'law', packs: expect.any(Array), table: expect.any(String) });
  expect(lines).toContainEqual(
    expect.objectContaining({
      kind: 'record',
      id: journey.recordId,
      department: journey.unit.code,
      facts: expect.objectContaining({ kind: 'penalty', penaltyKinds: ['罚款'] }),
    }),
  );
  expect(lines).toContainEqual(
    expect.objectContaining({ kind: 'case', caseNo, determiningDepartment: journey.unit.code }),
  );
  expect(lines.at(-1)).toEqual({ kind: 'end' });
  expect(text).not.toContain(journey.business.name);
  expect(text).not.toContain(journey.business.uscc);
});

it('is for those who look after the rules: a department that decides is refused', async () => {
  const { code } = await door.department();
  for (const role of ['reviewer', 'department-leader', 'applicant', 'auditor'] as const) {
    const as = await door.person(role, { department: code, organisation: '91420526000000000X' });
    expectCode(await door.knock('GET', '/v1/policy/subjects', { as }), 'FORBIDDEN');
  }
});

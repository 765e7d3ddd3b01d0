import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomInt } from 'node:crypto';
import {
  ABSENCE_SORTS,
  APPLICATION_SORTS,
  AUDIT_SORTS,
  AUTHORISATION_SORTS,
  CASE_SORTS,
  COMMITMENT_SORTS,
  CORRECTION_SORTS,
  DEPARTMENT_SORTS,
  DISCLOSURE_SORTS,
  HELD_ROW_SORTS,
  HOLD_SORTS,
  INBOX_SORTS,
  MARKET_ENTITY_SORTS,
  NOTICE_SORTS,
  PUBLICATION_SORTS,
  RECORD_SORTS,
  RECUSAL_SORTS,
  REGISTRATION_SORTS,
  STAFF_SORTS,
  BULK_SORTS,
  STUCK_SORTS,
} from '@xinxiu/contracts';
import { County, type Unit, freshUscc } from '../../factories/county.js';
import { penaltyRow } from '../../factories/repair-journey.js';
import { Door, type Visitor } from './door.js';

jest.setTimeout(120_000);

let door: Door;
let county: County;
let unit: Unit;
let reviewer: Visitor;

const PENALTIES = [
  { name: '青禾乙食品有限公司', decided: '2026-03-02' },
  { name: '青禾甲食品有限公司', decided: '2026-03-04' },
  { name: '青禾丙食品有限公司', decided: '2026-03-03' },
];

beforeAll(async () => {
  [door, county] = [await Door.open(), await County.open()];
  unit = await county.unit();
  reviewer = await door.person('reviewer', { department: unit.code });
  const clerk = await county.clerk();
  const rows = PENALTIES.map(({ name, decided }) => ({
    ...penaltyRow({ name, uscc: freshUscc() }, unit, 20_000),
    CF_WSH: `青测罚〔2026〕${randomInt(1e9)}号`,
    CF_JDRQ: decided,
  }));
  const file = Buffer.from(JSON.stringify(rows));
  const { body } = await clerk.client.upload('/records/import', 'p.json', file, 'application/json');
  expect(body).toMatchObject({ taken: rows.length });
});

afterAll(async () => {
  await county.close();
  await door.close();
});

interface Listed {
  readonly items: readonly {
    readonly penalty: { readonly subjectName: string; readonly decisionDate: string };
  }[];
  readonly nextCursor?: string;
}

/** Names of the subjects, read in pages of two. */
async function subjects(sort: string): Promise<string[]> {
  const names: string[] = [];
  let cursor = '';
  do {
    const path = `/v1/records?limit=2&sort=${sort}${cursor === '' ? '' : `&cursor=${cursor}`}`;
    const { body } = await door.knock<Listed>('GET', path, { as: reviewer });
    names.push(...body.items.map(({ penalty }) => penalty.subjectName));
    cursor = body.nextCursor ?? '';
  } while (cursor !== '');
  return names;
}

describe('the order of a list', () => {
  it('is the one that is asked for, in the list and in its export', async () => {
    const [乙, 甲, 丙] = PENALTIES.map(({ name }) => name);
    expect(await subjects('decisionDate')).toEqual([乙, 丙, 甲]);
    expect(await subjects('-decisionDate')).toEqual([甲, 丙, 乙]);
    const byName = await subjects('subjectName');
    expect(byName).toEqual([...byName].sort());
    expect(await subjects('-subjectName')).toEqual([...byName].reverse());
    expect(await subjects('publicationEnds')).toEqual([乙, 丙, 甲]);
    const path = '/v1/records/export?format=csv&sort=decisionDate';
    const { text } = await door.knock('GET', path, { as: reviewer });
    const lines = text.trim().split('\r\n').slice(1);
    expect(lines.map((line) => line.split(',')[0])).toEqual([乙, 丙, 甲]);
  });

  it.each([
    ['records', 'credit-office', RECORD_SORTS],
    ['cases', 'credit-office', CASE_SORTS],
    ['held-rows', 'credit-office', HELD_ROW_SORTS],
    ['publications', 'credit-office', PUBLICATION_SORTS],
    ['notices', 'credit-office', NOTICE_SORTS],
    ['corrections', 'credit-office', CORRECTION_SORTS],
    ['commitments', 'credit-office', COMMITMENT_SORTS],
    ['market-entities', 'credit-office', MARKET_ENTITY_SORTS],
    ['registration-tasks', 'credit-office', REGISTRATION_SORTS],
    ['inbox', 'credit-office', INBOX_SORTS],
    ['staff', 'administrator', STAFF_SORTS],
    ['recusals', 'supervisor', RECUSAL_SORTS],
    ['account/recusals', 'credit-office', RECUSAL_SORTS],
    ['account/corrections', 'applicant', CORRECTION_SORTS],
    ['own-data/disclosures', 'applicant', DISCLOSURE_SORTS],
    ['departments', 'administrator', DEPARTMENT_SORTS],
    ['absences', 'supervisor', ABSENCE_SORTS],
    ['stuck', 'supervisor', STUCK_SORTS],
    ['stuck/bulk', 'supervisor', BULK_SORTS],
    ['holds', 'auditor', HOLD_SORTS],
    ['audit', 'auditor', AUDIT_SORTS],
    ['applications', 'applicant', APPLICATION_SORTS],
    ['authorisations', 'applicant', AUTHORISATION_SORTS],
  ] as const)('of %s is chosen by the %s among its own keys', async (list, role, sorts) => {
    const office = await door.repositories.departments.creditOffice();
    const places = {
      'credit-office': { department: office?.code ?? '' },
      applicant: { organisation: freshUscc() },
    };
    const as = await door.person(role, places[role as keyof typeof places] ?? {});
    for (const sort of sorts)
      expect((await door.knock('GET', `/v1/${list}?limit=2&sort=${sort}`, { as })).status).toBe(200);
    const { body } = await door.knock('GET', `/v1/${list}?sort=_id`, { as });
    expect(body.code).toBe('INVALID_REQUEST');
  });
});

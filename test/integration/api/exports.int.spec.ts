import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { hasPersonalNumber } from '@xinxiu/domain';
import { COUNTY } from '@xinxiu/persistence';
import { County, type Unit, freshUscc } from '../../factories/county.js';
import { penaltyRow } from '../../factories/repair-journey.js';
import { Door, type Visitor } from './door.js';

jest.setTimeout(120_000);

const EVIL = `=cmd|' /C calc'!A0`;
let door: Door;
let county: County;
let unit: Unit;
let reviewer: Visitor;

/** Penalties of a fresh unit, one of them of a subject whose name is a formula. */
beforeAll(async () => {
  [door, county] = [await Door.open(), await County.open()];
  unit = await county.unit();
  reviewer = await door.person('reviewer', { department: unit.code });
  const clerk = await county.clerk();
  const rows = [EVIL, '青禾甲食品有限公司', '青禾乙食品有限公司'].map((name) => ({
    ...penaltyRow({ name, uscc: freshUscc() }, unit, 20_000),
    CF_WSH: `青测罚〔2026〕${randomInt(1e9)}号`,
  }));
  const file = Buffer.from(JSON.stringify(rows));
  const { body } = await clerk.client.upload('/records/import', 'p.json', file, 'application/json');
  expect(body).toMatchObject({ taken: rows.length });
});

afterAll(async () => {
  await county.close();
  await door.close();
});

const saved = (as: Visitor, path: string, language = 'zh-CN') =>
  door.knock('GET', `/v1/${path}`, { as, headers: { 'accept-language': language } });

describe('an export of a list', () => {
  it('S13: has the rows that the list has for who asks, and gives a spreadsheet nothing to calculate', async () => {
    const { status, headers, text } = await saved(reviewer, 'records/export?format=csv');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toContain(encodeURIComponent('失信记录'));
    const [head, ...lines] = text
      .replace(/^\ufeff/, '')
      .trim()
      .split('\r\n');
    expect(head).toMatch(/^行政相对人,统一社会信用代码,决定书文号,/);
    expect(lines).toHaveLength(3);
    expect(lines.some((line) => line.startsWith(`"'${EVIL}",`))).toBe(true);
    expect(lines.every((line) => line.includes(unit.name))).toBe(true);
    expect(hasPersonalNumber(text)).toBe(false);
  });

  it('keeps the filter, and speaks the language that is asked for', async () => {
    const q = encodeURIComponent('青禾甲');
    const { text } = await saved(reviewer, `records/export?format=csv&q=${q}`, 'en');
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^\ufeff?Subject,Unified code,Decision,/);
  });

  it('comes as a workbook, too', async () => {
    const { status, headers, text } = await saved(reviewer, 'records/export?format=xlsx');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('spreadsheetml');
    expect(text.startsWith('PK\u0003\u0004')).toBe(true);
  });

  it.each(['cases', 'inbox'])('of %s may be empty, and has its head then', async (list) => {
    const { status, text } = await saved(reviewer, `${list}/export?format=csv`);
    expect(status).toBe(200);
    expect(text.trim().split('\r\n')).toHaveLength(1);
  });

  it('is there for the lists of a business and of the credit office, too', async () => {
    const business = await door.person('applicant', { organisation: freshUscc() });
    const office = await door.repositories.departments.creditOffice();
    const clerk = await door.person('credit-office', { department: office?.code ?? '' });
    const own = await saved(business, 'applications/export?format=csv');
    expect([own.status, own.text.trim().split('\r\n').length]).toEqual([200, 1]);
    const tasks = await saved(clerk, 'registration-tasks/export?format=csv');
    expect(tasks.status).toBe(200);
    expect(tasks.text).toMatch(/^\ufeff?单位,统一社会信用代码,/);
    expect((await saved(business, 'registration-tasks/export?format=csv')).body.code).toBe('FORBIDDEN');
  });

  it.each([
    ['held-rows', 'credit-office', '数据来源,行号,暂存时间'],
    ['notices', 'credit-office', '文号,通知,案件编号'],
    ['publications', 'credit-office', '案件编号,单位,统一社会信用代码'],
    ['corrections', 'credit-office', '申请时间,申请人,角色'],
    ['staff', 'administrator', '姓名,登录名,角色'],
    ['recusals', 'supervisor', '回避人,统一社会信用代码,回避中'],
    ['stuck', 'administrator', '事项,编号,单位'],
    ['stuck/bulk', 'administrator', '编号,操作,发起人'],
    ['holds', 'auditor', '编号,对象类别,对象'],
    ['window-applications', 'credit-office', '单位,统一社会信用代码,到场人'],
    ['retention/runs', 'administrator', '编号,状态,内容'],
    ['retention/due', 'administrator', '数据,对象,规则'],
    ['account/recusals', 'reviewer', '回避人,统一社会信用代码,回避中'],
    ['absences', 'reviewer', '外出人,部门,角色'],
    ['audit/days', 'auditor', '日期（UTC）,条数,链末哈希'],
  ] as const)(
    'of %s is there for the %s, and not for who may not read the list',
    async (list, role, head) => {
      const office = await door.repositories.departments.creditOffice();
      const place = role === 'credit-office' || role === 'reviewer' ? { department: office?.code ?? '' } : {};
      const { status, text } = await saved(await door.person(role, place), `${list}/export?format=csv`);
      expect(status).toBe(200);
      expect(text.replace(/^\ufeff/, '').startsWith(`${head},`)).toBe(true);
      expect(hasPersonalNumber(text)).toBe(false);
      const business = await door.person('applicant', { organisation: freshUscc() });
      expect((await saved(business, `${list}/export?format=csv`)).body.code).toBe('FORBIDDEN');
    },
  );

  it('is there for what a business, or anybody, sees of itself', async () => {
    const business = await door.person('applicant', { organisation: freshUscc() });
    const heads: readonly (readonly [string, string])[] = [
      ['authorisations', '单位,统一社会信用代码,代理人,'],
      ['own-data/disclosures', '时间,内容,所在记录或案件,'],
      ['account/corrections', '申请时间,更正项目,原值,'],
    ];
    for (const [list, head] of heads) {
      const { status, text } = await saved(business, `${list}/export?format=csv`);
      expect([list, status, text.replace(/^\ufeff/, '').startsWith(head)]).toEqual([list, 200, true]);
    }
  });

  it('of the departments is filtered and ordered as the list is', async () => {
    const administrator = await door.person('administrator');
    const all = await saved(administrator, 'departments?sort=-code');
    const codes = (all.body['items'] as { code: string }[]).map(({ code }) => code);
    expect(codes).toEqual(codes.toSorted((a, b) => b.localeCompare(a, 'zh-Hans-CN')));
    const { text } = await saved(administrator, `departments/export?format=csv&q=${unit.code}`);
    expect(text.trim().split('\r\n').slice(1)).toEqual([expect.stringContaining(unit.name)]);
  });

  it('of the trail is a workbook, too', async () => {
    const { status, headers, text } = await saved(
      await door.person('auditor'),
      'audit/export?format=xlsx&actor=x',
    );
    expect([status, headers.get('content-type')]).toEqual([200, expect.stringContaining('spreadsheetml')]);
    expect(text.startsWith('PK\u0003\u0004')).toBe(true);
  });

  it('is refused with what may not be asked, a page among it', async () => {
    for (const query of ['', 'format=pdf', 'format=csv&limit=5', 'format=csv&cursor=x'])
      expect((await saved(reviewer, `records/export?${query}`)).body.code).toBe('INVALID_REQUEST');
  });

  it('is in the audit trail: who, which filter, how many rows', async () => {
    await saved(reviewer, 'records/export?format=xlsx&state=published');
    const entries = await untilChained(reviewer.id, 'published');
    expect(entries).toContainEqual(
      expect.objectContaining({
        subject: 'records',
        outcome: 'done',
        detail: expect.objectContaining({ format: 'xlsx', rows: 3 }) as unknown,
      }),
    );
  });
});

/** The trail is chained by one writer, a moment later. */
async function untilChained(actor: string, filter: string) {
  for (let tries = 0; tries < 60; tries++) {
    const { items } = await door.repositories.audit.list(
      COUNTY,
      { actor, action: 'list-exported' },
      { limit: 50, cursor: undefined },
    );
    const found = items.filter(({ entry }) => String(entry.detail?.['filter']).includes(filter));
    if (found.length > 0) return found.map(({ entry }) => entry);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('The export does not come into the trail.');
}

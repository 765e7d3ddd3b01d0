import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { County } from '../../factories/county.js';
import { mailedCode, mailsTo } from '../../harness/mailed-code.js';
import { newKey } from './authorising.js';
import { until } from '../../harness/until.js';
import { Door, type Visitor } from './door.js';
import { expectCode } from './expect-problem.js';
import { COMMITMENT, Filing, PERSON, made, otherThan } from './filing.js';

jest.setTimeout(180_000);

let door: Door;
let county: County;
let my: Filing;
let auditor: Visitor;

beforeAll(async () => {
  door = await Door.open();
  county = await County.open();
  my = new Filing(door, county);
  auditor = await door.person('auditor');
});

afterAll(async () => {
  await county.close();
  await door.close();
});

describe('the code of somebody at the window', () => {
  it('S11: bears five wrong tries, says how many are left, and a new one begins anew', async () => {
    const window = await my.withoutAccount();
    const { clerk, contact } = window;
    const id = await my.filled(window);
    const { code } = await my.told(clerk, id, contact);
    for (let left = 4; left >= 0; left--) {
      const answer = await my.submit(clerk, id, otherThan(code));
      expectCode(answer, 'CODE_WRONG');
      expect(answer.body.detail).toContain(String(left));
    }
    expectCode(await my.submit(clerk, id, code), 'CODE_INVALID');
    const tried = await my.trail(auditor, id, 'window-confirmed', 6);
    expect(tried.map(({ outcome, code: told }) => [outcome, told]).sort()).toEqual([
      ['refused', 'CODE_INVALID'],
      ...Array.from({ length: 5 }, () => ['refused', 'CODE_WRONG']),
    ]);
    for (const { actor } of tried) expect(actor).toMatchObject({ id: clerk.id, organisation: window.uscc });
    expect((await my.read(clerk, id)).body['code']).toMatchObject({ triesLeft: 0 });
    const { code: second } = await my.told(clerk, id, contact, 2);
    expect((await my.submit(clerk, id, second)).status).toBe(201);
  });

  it('is looked at no more often by many who try at once', async () => {
    const window = await my.withoutAccount();
    const { clerk, contact } = window;
    const id = await my.filled(window);
    const { code } = await my.told(clerk, id, contact);
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => my.submit(clerk, id, otherThan(code))),
    );
    const wrong = answers.filter(({ body }) => body.code === 'CODE_WRONG');
    expect(wrong.length).toBeLessThanOrEqual(5);
    expect(answers.filter(({ status }) => status === 201)).toEqual([]);
    expectCode(await my.submit(clerk, id, code), 'CODE_INVALID');
  });

  it('S11: confirms what its mail says and nothing else: any later change makes it worthless, and nobody else changes it', async () => {
    const window = await my.withAccount();
    const { clerk, journey } = window;
    const { email, client } = journey.business;
    const id = await my.filled(window);
    const changes = [
      (etag: string | null) => my.edit(clerk, id, { person: { ...PERSON, name: '钱生' } }, etag),
      (etag: string | null) => my.edit(clerk, id, { locale: 'zh-CN' }, etag),
      (etag: string | null) =>
        my.edit(clerk, id, { commitment: { text: `${COMMITMENT}`, agreed: true } }, etag),
    ];
    for (const [n, change] of changes.entries()) {
      const { code } = await my.told(clerk, id, email, n + 1);
      const { headers } = await my.read(clerk, id);
      expect((await change(headers.get('etag'))).status).toBe(200);
      expect((await my.read(clerk, id)).body['code']).toMatchObject({ current: false });
      expectCode(await my.submit(clerk, id, code), 'CODE_OUTDATED');
    }
    const { headers } = await my.read(clerk, id);
    const online = await client.patch(`/applications/${id}`, { locale: 'en' }, headers.get('etag') ?? '');
    expect(online.body).toMatchObject({ code: 'DRAFT_AT_WINDOW' });
    expect((await client.get('/applications')).body).toMatchObject({ total: 1, items: [{ id }] });
  });

  it('ends with its time, and with the next one', async () => {
    const window = await my.withoutAccount();
    const { clerk, contact } = window;
    const id = await my.filled(window);
    expectCode(await my.submit(clerk, id, '123456'), 'CODE_INVALID');
    const { code } = await my.told(clerk, id, contact);
    await door.endCodes(id);
    expectCode(await my.submit(clerk, id, code), 'CODE_INVALID');
    expect((await my.read(clerk, id)).body).not.toHaveProperty('code');
    const { code: second } = await my.told(clerk, id, contact, 2);
    const { code: third } = await my.told(clerk, id, contact, 3);
    if (second !== third) expectCode(await my.submit(clerk, id, second), 'CODE_WRONG');
    expect((await my.submit(clerk, id, third)).status).toBe(201);
  });

  it('is mailed once and opens one case for a click that comes twice', async () => {
    const window = await my.withoutAccount();
    const { clerk, contact } = window;
    const id = await my.filled(window);
    const key = newKey();
    const asked = await Promise.all([my.ask(clerk, id, key), my.ask(clerk, id, key)]);
    expect(asked.map(({ body, status }) => body.code ?? status)).toContain(201);
    expect((await my.ask(clerk, id, key)).status).toBe(201);
    const code = await mailedCode(contact, 'window-code');
    expect(await mailsTo(contact, 'window-code')).toHaveLength(1);
    const answers = await Promise.all([
      my.submit(clerk, id, code, key),
      my.submit(clerk, id, code, key),
      my.submit(clerk, id, code),
    ]);
    const opened = answers.flatMap(({ status, body }) => (status === 201 ? [body['caseNo']] : []));
    expect(new Set(opened).size).toBe(1);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    expect((await my.submit(clerk, id, code, key)).body['caseNo']).toBe(opened[0]);
  });

  it('is mailed to one address at most five times in an hour, for whichever drafts', async () => {
    const [window, other] = [await my.withoutAccount(), await my.withoutAccount()];
    const ids = [await my.filled(window), await my.filled({ ...other, contact: window.contact })];
    for (let count = 0; count < 5; count++)
      made(await (count % 2 ? my.ask(other.clerk, ids[1] ?? '') : my.ask(window.clerk, ids[0] ?? '')));
    const often = await my.ask(window.clerk, ids[0] ?? '');
    expectCode(often, 'TOO_MANY_REQUESTS');
    expect(Number(often.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('that cannot be delivered is seen to have failed', async () => {
    const window = await my.withoutAccount();
    const { clerk } = window;
    const id = await my.filled(window);
    const faults = `${process.env['XINXIU_INBOX_URL'] ?? ''}/faults`;
    // More than one: mails of what was tried before may still be on their way.
    await fetch(faults, { method: 'POST', body: JSON.stringify({ fault: 'never', count: 50 }) });
    try {
      made(await my.ask(clerk, id));
      const mail = await until(async () => {
        const { mail } = (await my.read(clerk, id)).body['code'] as unknown as { mail: string };
        return mail === 'queued' || mail === 'sending' ? undefined : mail;
      }, 'the refusal of the mail');
      expect(mail).toBe('failed');
    } finally {
      await fetch(faults, { method: 'DELETE' });
    }
  });
});

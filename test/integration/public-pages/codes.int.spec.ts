import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { hasPersonalNumber } from '@xinxiu/domain';
import { startOwnApi } from '../../harness/own-process.js';
import { mailTo } from '../../harness/mailed-code.js';
import { County } from '../../factories/county.js';
import { RepairJourney } from '../../factories/repair-journey.js';

jest.setTimeout(180_000);

const base = process.env['XINXIU_API_URL'] ?? '';
let county: County;
let journey: RepairJourney;
let caseNo: string;
let mail: string;

beforeAll(async () => {
  county = await County.open();
  journey = await RepairJourney.begin(county);
  caseNo = await journey.submit();
  mail = await mailTo(journey.business.email, 'received');
});

afterAll(() => county.close());

interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
}

/** A form as a browser sends it; waits for the next minute when this address has asked too often. */
async function sent(path: string, fields: Record<string, string>, site = base): Promise<Page> {
  for (;;) {
    const response = await fetch(`${site}${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { 'accept-language': 'zh-CN' },
    });
    const html = await response.text();
    if (response.status !== 429 || site !== base)
      return { status: response.status, headers: response.headers, html };
    await new Promise((resolve) =>
      setTimeout(resolve, Number(response.headers.get('retry-after') ?? 1) * 1_000),
    );
  }
}

const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const codeIn = (label: string): string => new RegExp(`${label}: ([0-9A-Z-]{23})`).exec(mail)?.[1] ?? '';
const numberIn = (): string => /文书编号: (\S+)/.exec(mail)?.[1] ?? '';

/** What may differ between two wrong answers: what was typed. */
/** An answer without what was typed, which the form keeps for who mistyped one character. */
const bare = ({ status, html }: Page, ...typed: readonly string[]) => ({
  status,
  html: typed.reduce((text, one) => text.replaceAll(`value="${one}"`, 'value="…"'), html),
});

describe('the progress of a case by its code', () => {
  it('is mailed with the receipt of the application, and the desk shows the same code', async () => {
    const code = codeIn('进度查询码');
    expect(code).toMatch(/^([0-9A-Z]{5}-){3}[0-9A-Z]{5}$/);
    expect(mail).toContain('/progress');
    const { body } = await journey.business.client.get<{ progressCode: string }>(`/cases/${caseNo}`);
    expect(body.progressCode).toBe(code);
    const office = await journey.clerk.client.get<{ progressCode?: string }>(`/cases/${caseNo}`);
    expect(office.body.progressCode).toBeUndefined();
  });

  it('tells where it is, whose turn it is and by when, and nothing about anybody', async () => {
    const code = codeIn('进度查询码').toLowerCase().replaceAll('-', ' ');
    const { status, headers, html } = await sent('/progress', { caseNo: caseNo.toLowerCase(), code });
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toContain('no-store');
    expect(html).toContain('<meta name="robots" content="noindex"/>');
    const text = textOf(html);
    for (const said of [caseNo, '办理单位', '本环节期限', '信用办审查材料，决定是否受理'])
      expect(text).toContain(said);
    const { business, clerk, unit } = journey;
    for (const secret of [
      business.name,
      business.uscc,
      business.email,
      '赵明',
      '13800000000',
      clerk.name,
      unit.reviewer.name,
    ])
      expect(html).not.toContain(secret);
    expect(hasPersonalNumber(html)).toBe(false);
    expect(html).not.toContain('<script');
  });

  it('answers a wrong code and a case that nobody has alike, keeps what was typed, and tells no code', async () => {
    const [wrong, right] = ['ABCDE-ABCDE-ABCDE-ABCDE', codeIn('进度查询码')];
    const known = await sent('/progress', { caseNo, code: wrong });
    const unknown = await sent('/progress', { caseNo: 'XF-1999-999999', code: right });
    expect(known.status).toBe(404);
    expect(bare(known, caseNo, wrong)).toEqual(bare(unknown, 'XF-1999-999999', right));
    expect(known.html).not.toContain(right);
    expect(known.headers.get('cache-control')).toContain('no-store');
    expect(known.html).toContain('aria-invalid="true"');
    for (const fields of [{}, { caseNo }, { code: wrong }, { caseNo: '<script>', code: '<script>' }]) {
      const { status, html } = await sent('/progress', fields as Record<string, string>);
      expect(status).toBe(404);
      expect(html).not.toContain('<script');
    }
  });

  it('takes no code from an address', async () => {
    const query = new URLSearchParams({ caseNo, code: codeIn('进度查询码') });
    const html = await (await fetch(`${base}/progress?${query.toString()}`)).text();
    expect(html).not.toContain('本环节期限');
    expect(html).not.toContain(caseNo);
  });
});

describe('the verification of a notice', () => {
  it('tells kind, date, case and a masked addressee of what was mailed, as the desk shows it', async () => {
    const [number, code] = [numberIn(), codeIn('文书核验码')];
    const { body } = await journey.business.client.get<{
      items: { number?: string; verification?: { code: string; sha256: string } }[];
    }>(`/cases/${caseNo}/notices`);
    const shown = body.items.find((one) => one.number === number);
    expect(shown?.verification?.code).toBe(code);
    const { status, html } = await sent('/verify', { number, code });
    expect(status).toBe(200);
    const text = textOf(html);
    for (const said of ['该文书由本县作出', number, '收件', caseNo, shown?.verification?.sha256 ?? '?'])
      expect(text).toContain(said);
    expect(text).toContain('青禾****有限公司');
    expect(html).not.toContain(journey.business.name);
  });

  it('answers a wrong code, another notice and an unknown number alike', async () => {
    const number = numberIn();
    const other = number.replace('收件', '准予');
    const tried = [
      [number, codeIn('进度查询码')],
      [other, codeIn('文书核验码')],
      ['无此编号', 'x'],
    ] as const;
    const answers = await Promise.all(
      tried.map(async ([typed, code]) => bare(await sent('/verify', { number: typed, code }), typed, code)),
    );
    expect(answers[0]?.status).toBe(404);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });
});

describe('S18: codes are not tried by the thousand', () => {
  it('an address is heard ten times a minute, whatever it asks for', async () => {
    const api = await startOwnApi({ XINXIU_TRUSTED_PROXIES: '0' });
    try {
      const left = 60_000 - (Date.now() % 60_000);
      if (left < 20_000) await new Promise((resolve) => setTimeout(resolve, left + 100));
      const answers = await Promise.all(
        Array.from({ length: 24 }, (_, n) =>
          sent(n % 2 ? '/progress' : '/verify', { caseNo: `XF-${n}`, code: 'x' }, api.url),
        ),
      );
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused.length).toBeGreaterThanOrEqual(14);
      expect(refused[0]?.html).toContain('<h1>');
    } finally {
      await api.stop();
    }
  });
});

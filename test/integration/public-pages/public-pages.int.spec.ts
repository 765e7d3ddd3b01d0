import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { randomInt, randomUUID } from 'node:crypto';
import { hasPersonalNumber } from '@xinxiu/domain';
import { startOwnApi } from '../../harness/own-process.js';
import { County, type Official, type Unit, freshUscc } from '../../factories/county.js';
import { RepairJourney, penaltyRow } from '../../factories/repair-journey.js';

jest.setTimeout(180_000);

const base = process.env['XINXIU_API_URL'] ?? '';
let county: County;
let clerk: Official;
let unit: Unit;

beforeAll(async () => {
  await untilThereAreSearchesLeft();
  county = await County.open();
  [clerk, unit] = await Promise.all([county.clerk(), county.unit()]);
});

afterAll(() => county.close());

/** The tests of the limit (S18) ask from this address too, and use up its searches of a minute. */
async function untilThereAreSearchesLeft(): Promise<void> {
  for (;;) {
    const { status, headers } = await fetch(`${base}/api/v1/public/records?limit=1`);
    if (status !== 429) return;
    await new Promise((resolve) => setTimeout(resolve, Number(headers.get('retry-after') ?? 1) * 1_000));
  }
}

interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
}

/** A page as a browser asks for it. */
async function page(address: string, headers: Record<string, string> = {}): Promise<Page> {
  const response = await fetch(`${base}${address}`, {
    headers: { accept: 'text/html,application/xhtml+xml', 'accept-language': 'zh-CN', ...headers },
  });
  return { status: response.status, headers: response.headers, html: await response.text() };
}

const found = (q: string): Promise<Page> => page(`/search?q=${encodeURIComponent(q)}`);
const canonical = (html: string): string => html.replaceAll('&amp;', '&');

/** The legible part of a page. */
function textOf({ html }: Page): string {
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

/** Files a penalty of the unit. @returns its decision number and the id under which the public finds it */
async function published(row: Record<string, unknown>): Promise<{ number: string; id: string }> {
  const number = `青测罚〔2026〕${randomInt(1e9)}号`;
  const file = Buffer.from(JSON.stringify([{ ...row, CF_WSH: number }]));
  const { body } = await clerk.client.upload('/records/import', 'p.json', file, 'application/json');
  expect(body).toMatchObject({ taken: 1, held: 0 });
  const search = await county.anonymous.get<{ items: { id: string }[] }>(
    `/public/records?q=${encodeURIComponent(number)}`,
  );
  return { number, id: search.body.items[0]?.id ?? '' };
}

describe('the search of published records', () => {
  it('finds one by part of its number, and leads to its page', async () => {
    const { number, id } = await published({
      ...penaltyRow({ name: '青禾<script>有限公司', uscc: freshUscc() }, unit, 20_000),
    });
    const results = await found(number);
    expect(results.status).toBe(200);
    expect(textOf(results)).toContain(`“${number}”：正在公示 1 条`);
    expect(results.html).toContain(`href="/records/${id}"`);
    const record = await page(`/records/${id}`);
    expect(record.status).toBe(200);
    expect(textOf(record)).toContain(unit.name);
    for (const { html } of [results, record]) {
      expect(html).toContain('青禾&lt;script&gt;有限公司');
      expect(html).not.toContain('<script');
    }
  });

  it('shows a person by the family name only, and hands him to no search engine', async () => {
    const idNumber = '420526199001011239';
    const row = {
      ...penaltyRow({ name: '王小明', uscc: '' }, unit, 2_000),
      CF_XDR_LB: '自然人',
      CF_XDR_SHXYM: '',
      CF_FRDB: '',
      CF_XDR_ZJLX: '身份证',
      CF_XDR_ZJHM: idNumber,
      CF_WFXW: `王小明（身份证号${idNumber}）无证驾驶，电话13812345678`,
    };
    const { number, id } = await published(row);
    const drawn = [await found(number), await page(`/records/${id}`)];
    for (const { html } of drawn) {
      expect(hasPersonalNumber(html)).toBe(false);
      expect(html).toContain('王某某');
      for (const secret of ['王小明', idNumber, '13812345678']) expect(html).not.toContain(secret);
    }
    expect(drawn[1]?.html).toContain('<meta name="robots" content="noindex"/>');
    expect((await found('王小明')).html).not.toContain(`/records/${id}`);
    const year = /\d{4}/.exec(String((row as { CF_JDRQ?: string }).CF_JDRQ))?.[0] ?? '';
    expect((await page(`/sitemaps/records-${year}.xml`)).html).not.toContain(id);
  });

  it('goes on page by page, and says so when there is no such page', async () => {
    const first = await page('/search');
    const next = /rel="next" href="([^"]+)"/.exec(first.html)?.[1];
    if (next !== undefined) {
      const second = await page(canonical(next));
      expect(second.status).toBe(200);
      expect(textOf(second)).toContain('回到第一页');
    }
    for (const cursor of ['bm90LWEtY3Vyc29y', '<x>', 'a'.repeat(600)]) {
      const wrong = await page(`/search?cursor=${encodeURIComponent(cursor)}`);
      expect(wrong.status).toBe(400);
      expect(textOf(wrong)).toContain('没有这一页');
    }
    const long = await found('长'.repeat(101));
    expect(long.status).toBe(400);
    expect(long.html).toContain('aria-invalid="true"');
    expect(long.html).toContain('长'.repeat(101));
  });
});

describe('S24: a repaired record', () => {
  it('is on no page any more: not found, not shown, not in the sitemap', async () => {
    const journey = await RepairJourney.begin(county, { unit, clerk });
    const { recordId, business } = journey;
    const { body } = await business.client.get<{ penalty: { decisionNumber: string; decisionDate: string } }>(
      `/records/${recordId}`,
    );
    const { decisionNumber, decisionDate } = body.penalty;
    const sitemap = `/sitemaps/records-${decisionDate.slice(0, 4)}.xml`;
    expect((await found(decisionNumber)).html).toContain(recordId);
    expect((await page(sitemap)).html).toContain(recordId);
    expect((await page('/sitemap.xml')).html).toContain(sitemap);

    const caseNo = await journey.submit();
    for (const step of journey.steps(caseNo)) await step.send(randomUUID());
    await journey.until(caseNo, 'completed');

    const search = await found(decisionNumber);
    expect(search.html).not.toContain(recordId);
    expect((await found(business.uscc)).html).not.toContain(recordId);
    expect((await page(sitemap)).html).not.toContain(recordId);
    const gone = await page(`/records/${recordId}`);
    expect(gone.status).toBe(404);
    expect(textOf(gone)).toContain('没有可以公示的信息');
    expect(gone.html).not.toContain(business.name);
    for (const { headers } of [search, gone]) expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('the self-check', () => {
  const FACTS: [string, string][] = [
    ['kind', 'penalty'],
    ['decisionDate', '2026-05-20'],
    ['penaltyKinds', '罚款'],
    ['fineYuan', '20000'],
    ['field', '食品'],
    ['fulfilledOn', '2026-06-01'],
    ['commitment', 'yes'],
  ];
  const asked = (facts: [string, string][]): string => `/check?${new URLSearchParams(facts).toString()}`;

  it('answers as the api does', async () => {
    const { body } = await county.anonymous.post<{
      class: string;
      earliestApplication: string;
      publicationEnds: string;
      eligible: boolean;
      proof: { text: string; article: string }[];
    }>('/eligibility', {
      kind: 'penalty',
      decisionDate: '2026-05-20',
      penaltyKinds: ['罚款'],
      fineYuan: 20_000,
      field: '食品',
      fulfilledOn: '2026-06-01',
      commitment: true,
    });
    const answer = await page(asked(FACTS));
    const text = textOf(answer);
    expect(answer.status).toBe(200);
    const day = (date: string) => {
      const [year = '', month, dayOfMonth] = date.split('-');
      return `${year}年${Number(month)}月${Number(dayOfMonth)}日`;
    };
    expect(text).toContain(`最早可以申请 ${day(body.earliestApplication)}`);
    expect(text).toContain(`公示止于 ${day(body.publicationEnds)}`);
    expect(text).toContain(body.eligible ? '现在可以申请修复' : '现在还不能申请修复');
    for (const { text: rule, article } of body.proof) {
      expect(text).toContain(rule);
      expect(text).toContain(article);
    }
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('says beside the field what is wrong, and keeps what was typed', async () => {
    const facts: [string, string][] = [
      ...FACTS.filter(([name]) => !['fineYuan', 'decisionDate', 'field'].includes(name)),
      ['fineYuan', '很多'],
      ['decisionDate', '2195-01-01'],
      ['field', '炼金术'],
    ];
    const { status, html } = await page(asked(facts));
    expect(status).toBe(400);
    expect(html).toContain('value="很多"');
    expect(html).toContain('id="fineYuan-fault"');
    const later = await page(asked(FACTS.map(([n, v]) => [n, n === 'decisionDate' ? '2195-01-01' : v])));
    expect(later.status).toBe(400);
    expect(later.html).toContain('id="decisionDate-fault"');
    const field = await page(asked(FACTS.map(([n, v]) => [n, n === 'field' ? '炼金术' : v])));
    expect(field.status).toBe(400);
    expect(field.html).toContain('id="field-fault"');
  });
});

describe('every page', () => {
  const ADDRESSES = ['/', '/search', '/check', '/how', '/records/nothing', '/nowhere', '/records/%E0%A4%A'];

  it.each(ADDRESSES)('%s is safe for the browser and asks nobody else', async (address) => {
    const { headers, html } = await page(address);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = headers.get('content-security-policy') ?? '';
    for (const part of [
      "default-src 'none'",
      "style-src 'self'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ])
      expect(policy).toContain(part);
    expect(policy).not.toMatch(/unsafe|script-src/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('set-cookie')).toBeNull();
    expect(html).not.toMatch(/<script|\sstyle=/);
  });

  it.each(['/', '/search', '/check', '/how'])('%s comes in both languages', async (address) => {
    const [zh, en] = [await page(address), await page(address, { 'accept-language': 'en-GB,en;q=0.9' })];
    expect(zh.html).toContain('<html lang="zh-CN">');
    expect(en.html).toContain('<html lang="en">');
    expect(en.headers.get('vary')).toContain('Accept-Language');
    expect((await page(`${address}?lang=en`)).html).toContain('<html lang="en">');
    expect(zh.html).toMatch(/rel="alternate" hreflang="en"/i);
  });

  it('that is not there says what to do; the api goes on to say so for programs', async () => {
    const { status, html } = await page('/nowhere', { 'accept-language': 'en' });
    expect(status).toBe(404);
    expect(html).toContain('There is no such page');
    expect((await fetch(`${base}/nowhere`, { method: 'POST' })).status).toBe(404);
    const api = await fetch(`${base}/api/nowhere`, { headers: { accept: 'text/html' } });
    expect(api.headers.get('content-type')).toContain('application/problem+json');
  });

  it('has a style of its own name, kept for ever, and rules that do not change are kept for minutes', async () => {
    const { html, headers } = await page('/how');
    expect(headers.get('cache-control')).toBe('public, max-age=300');
    const sheet = /rel="stylesheet" href="([^"]+)"/.exec(html)?.[1] ?? '';
    const style = await fetch(`${base}${sheet}`);
    expect(style.status).toBe(200);
    expect(style.headers.get('content-type')).toContain('text/css');
    expect(style.headers.get('cache-control')).toContain('immutable');
    expect((await page('/search')).headers.get('cache-control')).toBe('no-store');
  });

  it('is listed for search engines, the api and the desk are not', async () => {
    const robots = await page('/robots.txt');
    expect(robots.html).toContain('Disallow: /api/');
    const index = await page('/sitemap.xml');
    expect(index.headers.get('content-type')).toContain('application/xml');
    expect(index.html).toContain('/sitemaps/pages.xml</loc>');
    expect((await page('/sitemaps/pages.xml')).html).toContain('/check?lang=en</loc>');
    expect((await page('/sitemaps/records-0000.xml')).status).toBe(404);
  });
});

describe('S18: the limit of an address', () => {
  it('is the same for pages and for the api, and a page says how long to wait', async () => {
    const api = await startOwnApi({ XINXIU_REQUESTS_PER_ADDRESS: '20' });
    try {
      const left = 60_000 - (Date.now() % 60_000);
      if (left < 10_000) await new Promise((resolve) => setTimeout(resolve, left + 100));
      const asked = await Promise.all(
        Array.from({ length: 30 }, (_, n) =>
          fetch(`${api.url}${n % 2 === 0 ? '/how' : '/api/v1/public/records/none'}`),
        ),
      );
      expect(asked.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(10);
      const refused = await fetch(`${api.url}/how`, { headers: { 'x-forwarded-for': '10.1.1.1' } });
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(refused.headers.get('cache-control')).toBe('no-store');
      const text = await refused.text();
      expect(text).toContain('查询过于频繁');
      expect(text).toMatch(/请等待 \d+ 秒/);
    } finally {
      await api.stop();
    }
  });
});

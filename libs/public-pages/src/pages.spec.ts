import { describe, expect, it } from '@jest/globals';
import { readCheckForm } from './check/check-form.js';
import { LANGUAGES, type Language, type View } from './frame/view.js';
import {
  checkPage,
  failurePage,
  gonePage,
  homePage,
  howPage,
  progressPage,
  recordPage,
  searchPage,
  statisticsPage,
  verifyPage,
} from './pages.js';
import { AN_ANSWER, A_CASE, A_NOTICE, A_RECORD, SOME_STATISTICS, aView } from './pages.fixture.js';

const TYPED = readCheckForm([]).typed;
const EVERY_FAULT = readCheckForm([
  ['kind', 'penalty'],
  ['decisionDate', '2026-02-30'],
  ['penaltyKinds', '打手心'],
  ['fineYuan', '很多'],
  ['confiscatedYuan', '一点'],
  ['fulfilledOn', '昨天'],
]);

/** Every page that there is, in the states that it has. */
const PAGES: Readonly<Record<string, (view: View) => string>> = {
  home: (view) => homePage({ view }),
  'home without a desk': (view) => homePage({ view: { ...view, site: { ...view.site, desk: false } } }),
  'how without rules': (view) => howPage({ view, rules: undefined }),
  'search before anything is asked': (view) =>
    searchPage({ view, q: '', found: { items: [A_RECORD], total: 1 } }),
  'search with a further page': (view) =>
    searchPage({ view, q: '青', found: { items: [A_RECORD], total: 41, nextCursor: 'abc' }, further: true }),
  'search without a result': (view) => searchPage({ view, q: '无', found: { items: [], total: 0 } }),
  record: (view) => recordPage({ view, record: A_RECORD }),
  'a marked record that came back': (view) =>
    recordPage({
      view,
      record: { ...A_RECORD, state: 're-published', marks: ['objection'], publicationEnds: null },
    }),
  gone: (view) => gonePage({ view }),
  check: (view) => checkPage({ view, typed: TYPED, fields: ['食品', '新领域'] }),
  'check with faults': (view) =>
    checkPage({ view, typed: EVERY_FAULT.typed, fields: [], faults: EVERY_FAULT.faults }),
  'check with an answer': (view) =>
    checkPage({ view, typed: TYPED, fields: [], answer: { eligibility: AN_ANSWER } }),
  progress: (view) => progressPage({ view, typed: '' }),
  'progress with a wrong code': (view) =>
    progressPage({ view, typed: 'XF-1', typedCode: 'ABCDE', isWrong: true }),
  'progress of an open case': (view) => progressPage({ view, typed: '', found: A_CASE }),
  'progress of a case that waits for its applicant': (view) =>
    progressPage({ view, typed: '', found: { ...A_CASE, status: 'supplement-required', turn: 'applicant' } }),
  'progress of an ended case': (view) =>
    progressPage({
      view,
      typed: '',
      found: {
        caseNo: 'XF-2026-000001',
        status: 'denied',
        station: 2,
        endedEarly: true,
        submittedOn: '2026-11-02',
        since: '2026-11-27',
      },
    }),
  verify: (view) => verifyPage({ view, typed: '' }),
  'verify with a wrong code': (view) => verifyPage({ view, typed: 'XF-1-受理-1', isWrong: true }),
  'a verified notice': (view) => verifyPage({ view, typed: '', found: A_NOTICE }),
  statistics: (view) => statisticsPage({ view, statistics: SOME_STATISTICS }),
  'statistics of nothing': (view) =>
    statisticsPage({ view, statistics: { ...SOME_STATISTICS, months: [], departments: [] } }),
  'failure 404': (view) => failurePage({ view, status: 404, requestId: 'r' }),
  'failure 429': (view) => failurePage({ view, status: 429, requestId: 'r', retryAfter: 30 }),
  'failure of no page of its own': (view) => failurePage({ view, status: 418, requestId: 'r' }),
};
const ALL = Object.entries(PAGES).flatMap(([name, draw]) =>
  LANGUAGES.map((language) => [name, language, draw(aView(language))] as const),
);

/** What is read: without markup. */
function textOf(html: string): string {
  return html.replace(/<[^>]+>/g, ' ');
}

describe('every public page', () => {
  it.each(ALL)(
    '%s in %s has no hole where a text should be, and no code of ours',
    (_name, language, html) => {
      expect(html).toMatch(/^<!doctype html>\n<html lang="(zh-CN|en)">/);
      const text = textOf(html);
      expect(text).not.toMatch(/undefined|null|\[object|NaN/);
      expect(text).not.toMatch(/[A-Z]{3,}_[A-Z]+/);
      expect(text).not.toMatch(/\b(unclassified|re-published|under-review)\b/);
      if (language === 'zh') expect(text).toContain('信用修复');
      else expect(text).toContain('Credit repair');
    },
  );

  it.each(ALL)('%s in %s runs no script and carries no style of its own', (_name, _language, html) => {
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:/i);
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\/(?!credit\.qinghe\.example)/);
  });

  it.each(ALL)('%s in %s can be found through by ear and keyboard', (_name, _language, html) => {
    expect(html.match(/<h1>/g)).toHaveLength(1);
    for (const landmark of ['<header', '<nav', '<main', '<footer']) expect(html).toContain(landmark);
    expect(html).toContain('<a class="skip" href="#content">');
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, list = ''] of html.matchAll(/aria-(?:describedby|labelledby)="([^"]+)"/g))
      for (const id of list.split(' ')) expect(ids).toContain(id);
    for (const [, target] of html.matchAll(/<label for="([^"]+)"/g)) expect(ids).toContain(target);
  });

  it('is escaped wherever data stands in it', () => {
    const evil = '<script>alert(1)</script>"onmouseover="x';
    const record = {
      ...A_RECORD,
      id: evil,
      subjectName: evil,
      subjectCode: evil,
      decisionNumber: evil,
      authority: evil,
      violation: evil,
      content: evil,
    };
    const site = { ...aView('zh').site, office: { zh: evil, en: evil } };
    const view: View = { ...aView('zh'), path: evil, query: [[evil, evil]], site };
    const typed = readCheckForm([
      ['decisionDate', evil],
      ['fineYuan', evil],
    ]).typed;
    const drawn = [
      searchPage({ view, q: evil, found: { items: [record], total: 1, nextCursor: evil } }),
      recordPage({ view, record }),
      checkPage({ view, typed, fields: [evil] }),
      failurePage({ view, status: 500, requestId: evil }),
      progressPage({ view, typed: evil, isWrong: true }),
      progressPage({ view, typed: '', found: { ...A_CASE, turn: { zh: evil, en: evil } } }),
      verifyPage({ view, typed: evil, isWrong: true }),
      verifyPage({ view, typed: '', found: { ...A_NOTICE, addressee: evil, number: evil } }),
    ];
    for (const html of drawn) {
      expect(html).not.toContain('<script');
      expect(html).not.toMatch(/<[^>]*\sonmouseover=/);
    }
  });
});

describe('the language of a page', () => {
  it.each<Language>(['zh', 'en'])('goes on with every link once it was chosen (%s)', (language) => {
    const view = aView(language, { chosen: true });
    const html = searchPage({ view, q: '青', found: { items: [A_RECORD], total: 9, nextCursor: 'c' } });
    const own = [...html.matchAll(/href="(\/[^"]*)"/g)].map(([, address = '']) => address);
    const pages = own.filter((address) => /^\/(search|check|how|records|\?|$)/.test(address));
    expect(pages.length).toBeGreaterThan(5);
    for (const address of pages) expect(address).toMatch(/[?;]lang=(zh|en)$/);
    expect(html).toContain(`<input type="hidden" name="lang" value="${language}"/>`);
  });

  it('keeps the question when it is switched', () => {
    const view = aView('zh', { path: '/search', query: [['q', '青 禾']] });
    const html = searchPage({ view, q: '青 禾', found: { items: [], total: 0 } });
    expect(html).toContain('href="/search?q=%E9%9D%92%20%E7%A6%BE&amp;lang=en"');
  });

  it('is told to search engines on pages that they keep, and on no other', () => {
    const kept = recordPage({ view: aView('en', { path: '/records/r-1' }), record: A_RECORD });
    expect(kept).toContain(
      '<link rel="canonical" href="https://credit.qinghe.example/records/r-1?lang=en"/>',
    );
    expect(kept.match(/rel="alternate"/g)).toHaveLength(3);
    const { subjectCode: _, ...person } = A_RECORD;
    const hidden = recordPage({ view: aView('zh'), record: { ...person, subjectName: '王某某' } });
    expect(hidden).toContain('<meta name="robots" content="noindex"/>');
  });
});

describe('a page without a desk', () => {
  it('leads to no sign-in', () => {
    const view = aView('zh');
    const html = homePage({ view: { ...view, site: { ...view.site, desk: false } } });
    expect(html).not.toContain('/sign-in');
  });
});

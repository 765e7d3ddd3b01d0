import { describe, expect, it } from '@jest/globals';
import type { Site } from '@xinxiu/public-pages';
import type { Request } from 'express';
import { queryOf, valueOf, viewOf } from './page-request.js';

const SITE: Site = {
  office: { zh: '青禾县信用办', en: 'Credit Office' },
  publicUrl: 'https://credit.qinghe.example',
  styleSheet: '/public.css',
  desk: true,
};

function asked(
  query: Record<string, string | string[]>,
  acceptLanguage?: string,
  originalUrl = '/search/?q=x',
) {
  return { query, originalUrl, get: () => acceptLanguage } as unknown as Request;
}

describe('the request for a page', () => {
  it('keeps every value of a parameter, in order', () => {
    const query = queryOf(asked({ kind: 'penalty', penaltyKinds: ['罚款', '警告'] }));
    expect(query).toEqual([
      ['kind', 'penalty'],
      ['penaltyKinds', '罚款'],
      ['penaltyKinds', '警告'],
    ]);
    expect(valueOf(query, 'penaltyKinds')).toBe('罚款');
    expect(valueOf(query, 'fineYuan')).toBe('');
  });

  it('goes by the language in the address, then by the browser, then by the county', () => {
    expect(viewOf(asked({ lang: 'en' }, 'zh-CN'), SITE)).toMatchObject({ language: 'en', chosen: true });
    expect(viewOf(asked({ lang: 'xx' }, 'en-GB'), SITE)).toMatchObject({ language: 'en', chosen: false });
    expect(viewOf(asked({}), SITE)).toMatchObject({ language: 'zh', chosen: false });
  });

  it('carries on what the page knows and somebody filled in, and one address for one page', () => {
    const view = viewOf(asked({ q: '青', cursor: ' ', utm_source: 'x' }), SITE, ['q', 'cursor']);
    expect(view.query).toEqual([['q', '青']]);
    expect(view.path).toBe('/search');
    expect(viewOf(asked({}, undefined, '/'), SITE).path).toBe('/');
  });
});

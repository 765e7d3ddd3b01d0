import { describe, expect, it } from '@jest/globals';
import type { CreditOffice } from '../people/credit-office.js';
import { SiteOfCounty } from './site-of-county.js';

const LOG = { info: () => undefined, warn: () => undefined, error: () => undefined };
const SETTINGS = { publicUrl: 'https://credit.qinghe.example/' };

function siteWith(get: () => Promise<unknown>): SiteOfCounty {
  return new SiteOfCounty({ get } as unknown as CreditOffice, SETTINGS, LOG);
}

describe('what is the same on every public page', () => {
  it('is named after the credit office, and as it was while the store does not say', async () => {
    const answers: (() => Promise<unknown>)[] = [
      () => Promise.reject(new Error('away')),
      () => Promise.resolve({ name: '青禾县信用办', nameEn: 'Credit Office' }),
      () => new Promise(() => undefined),
    ];
    const site = siteWith(() => (answers.shift() ?? (() => Promise.reject(new Error('away'))))());
    expect((await site.get()).office.zh).toBe('县信用主管部门');
    expect((await site.get()).office).toEqual({ zh: '青禾县信用办', en: 'Credit Office' });
    expect((await site.get()).office.en).toBe('Credit Office');
  });

  it('leads to a desk only where there is one, and to a style sheet named by its content', async () => {
    const site = await siteWith(() => Promise.reject(new Error('away'))).get();
    expect(site).toMatchObject({ desk: false, publicUrl: 'https://credit.qinghe.example' });
    expect(site.styleSheet).toMatch(/^\/public\.[0-9a-f]{12}\.css$/);
  });
});

import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Addresses for search engines (sitemaps.org 0.9). @param addresses whole, at most 50,000 */
export function sitemap(addresses: readonly string[]): string {
  return list('urlset', 'url', addresses);
}

/** Where the sitemaps lie. */
export function sitemapIndex(addresses: readonly string[]): string {
  return list('sitemapindex', 'sitemap', addresses);
}

function list(whole: string, part: string, addresses: readonly string[]): string {
  const parts = addresses.map((address) =>
    createElement(part, { key: address }, createElement('loc', null, address)),
  );
  return `${XML}${renderToStaticMarkup(createElement(whole, { xmlns: NAMESPACE }, parts))}\n`;
}

/** Pages that do not change from visitor to visitor. */
export const STANDING_PAGES = ['/', '/search', '/check', '/how', '/statistics'] as const;

/** What search engines may look at: pages, but neither the api nor the desk. */
export function robotsText(publicUrl: string): string {
  return [
    'User-agent: *',
    'Disallow: /api/',
    'Disallow: /desk',
    'Disallow: /account/',
    'Disallow: /registration',
    `Sitemap: ${publicUrl}/sitemap.xml`,
    '',
  ].join('\n');
}

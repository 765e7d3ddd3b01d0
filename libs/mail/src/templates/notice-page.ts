import type { CodeForPage } from './mail-data.js';
import { type NoticeToRender, renderNotice } from './notice-mail.js';
import { escape } from './plain-text.js';

const STYLE = [
  'body{margin:2rem auto;max-width:42rem;padding:0 1rem;line-height:1.8;overflow-wrap:anywhere;',
  "font-family:'Noto Sans SC','Source Han Sans SC','PingFang SC','Microsoft YaHei',sans-serif;",
  'color:#1a1a1a;background:#fff}',
  'h1{font-size:1.4rem;line-height:1.5;text-align:center}',
  'th{padding-inline-end:1rem;font-weight:normal;vertical-align:top;white-space:nowrap}',
  '@page{margin:2cm}@media print{body{margin:0;max-width:none;padding:0}}',
].join('');

/**
 * A notice as a file of its own: one page of HTML that asks for nothing from anywhere, to be kept, sent on and printed.
 * @param verification printed on it, so that whoever is shown the file can ask us whether it is ours
 */
export function renderNoticePage(notice: NoticeToRender, verification?: CodeForPage): string {
  const { subject, html } = renderNotice(notice, verification);
  const title = escape(subject);
  return [
    '<!doctype html>',
    `<html lang="${notice.locale}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${title}</h1>`,
    html,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

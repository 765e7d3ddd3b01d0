import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { pagePolicy } from '../http/page-policy.js';

/** Addresses that are pages of the portal: the first part of their path. A page that is new at the top is named here. */
const PAGES = ['desk', 'sign-in', 'account', 'registration'] as const;
/**
 * Scripts are files of ours. Files that are looked at are shown from memory (`blob:`), so that they run in no page. Styles
 * may be written into the page: Ant Design measures and locks scrolling that way, in places that know no nonce.
 */
const DESK_POLICY = pagePolicy({
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'frame-src': 'blob:',
});
const YEAR_MS = 365 * 24 * 3_600_000;

/**
 * The portal for who is signed in, as Vite built it (apps/portal). Its files carry a hash in their names and may be kept
 * for ever; its page is asked for each time, since it names them.
 * @param folder holds `index.html` and `assets/` @throws Error when the portal was not built into it
 */
export function portalSite(folder: string): Router {
  const page = builtPage(folder);
  const site = Router();
  site.use('/assets', compression(), files(join(folder, 'assets'), { immutable: true, maxAge: YEAR_MS }));
  site.get('/favicon.svg', files(folder, { maxAge: YEAR_MS / 365 }));
  for (const name of PAGES) site.get([`/${name}`, `/${name}/{*rest}`], compression(), sendPage(page));
  return site;
}

function builtPage(folder: string): string {
  try {
    return readFileSync(join(folder, 'index.html'), 'utf8');
  } catch (cause) {
    throw new Error(`There is no portal in ${folder}: run "npm run build", or unset XINXIU_PORTAL_DIR.`, {
      cause,
    });
  }
}

function files(
  folder: string,
  keep: { readonly immutable?: boolean; readonly maxAge: number },
): RequestHandler {
  return express.static(folder, {
    index: false,
    redirect: false,
    fallthrough: true,
    dotfiles: 'ignore',
    ...keep,
  });
}

function sendPage(page: string): RequestHandler {
  return (_request: Request, response: Response): void => {
    response.set('Content-Security-Policy', DESK_POLICY).type('html').send(page);
  };
}

import type { INestApplication } from '@nestjs/common';
import { failurePage, robotsText } from '@xinxiu/public-pages';
import compression from 'compression';
import {
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
  Router,
  urlencoded,
} from 'express';
import { pagePolicy } from '../http/page-policy.js';
import { asProblem, problemDocument } from '../http/problem-document.js';
import { ProblemError } from '../http/problem.error.js';
import { type ApiRequest, pathOf } from '../http/request-context.js';
import { SharedRates } from '../http/shared-rates.js';
import { LOGGER, type Log, SETTINGS, type Settings } from '../platform/tokens.js';
import { viewOf } from './page-request.js';
import { CodePages } from './code-pages.js';
import { type DrawnPage, PublicPages } from './public-pages.js';
import { StatisticsPages } from './statistics-pages.js';
import { SiteOfCounty } from './site-of-county.js';
import { Sitemaps } from './sitemaps.js';

/** How long a page that is the same for everybody may be kept: it follows a change of the rules within minutes. */
const STANDING = 'public, max-age=300';
/** No script at all; the style is a file of ours. */
const PUBLIC_PAGE_POLICY = pagePolicy();
/** A form has two short lines. */
const form = urlencoded({ extended: false, limit: '2kb', parameterLimit: 10 });
const FOR_EVER = 'public, max-age=31536000, immutable';

/**
 * The pages for everybody, drawn here (docs/adr/0028, 0030): read only, without cookies and scripts. They ask the same use cases
 * as the api, under the same limit for an address, and answer in HTML when something goes wrong.
 * @param app of which the parts are taken; it need not be initialised yet
 */
export function publicSite(app: INestApplication): Router {
  const [pages, codes, site] = [app.get(PublicPages), app.get(CodePages), app.get(SiteOfCounty)];
  const [sitemaps, statistics] = [app.get(Sitemaps), app.get(StatisticsPages)];
  const router = Router({ caseSensitive: true });
  router.get(site.styleSheet.address, compression(), (_request, response) => {
    response.set('Cache-Control', FOR_EVER).type('css').send(site.styleSheet.text);
  });
  const limited = limitOfAddress(app);
  const page = (path: string, draw: (request: Request) => Promise<DrawnPage>): void => {
    router.get(path, compression(), limited, answering(draw));
  };
  page('/', (request) => pages.home(request));
  page('/how', (request) => pages.how(request));
  page('/search', (request) => pages.search(request));
  page('/records/:id', (request) => pages.record(request));
  page('/check', (request) => pages.check(request));
  page('/progress', (request) => codes.progressForm(request));
  page('/verify', (request) => codes.verifyForm(request));
  page('/statistics', (request) => statistics.page(request));
  router.get('/statistics/:chart.svg', compression(), limited, async (request, response) => {
    response
      .set('Cache-Control', STANDING)
      .type('svg')
      .send(await statistics.chart(request));
  });
  // A code stands in no address: addresses are logged, kept by browsers and handed on.
  const posted = (path: string, draw: (request: Request) => Promise<DrawnPage>): void => {
    router.post(path, compression(), limited, form, answering(draw));
  };
  posted('/progress', (request) => codes.progress(request));
  posted('/verify', (request) => codes.verify(request));
  const xml = (path: string, draw: (request: Request) => Promise<string>): void => {
    router.get(path, compression(), limited, async (request, response) => {
      response.type('application/xml').send(await draw(request));
    });
  };
  xml('/sitemap.xml', () => sitemaps.index());
  xml('/sitemaps/pages.xml', () => sitemaps.pages());
  xml('/sitemaps/records-:year.xml', (request) => sitemaps.records(yearOf(request), request.ip ?? ''));
  router.get('/robots.txt', limited, async (_request, response) => {
    response
      .set('Cache-Control', STANDING)
      .type('text')
      .send(robotsText((await site.get()).publicUrl));
  });
  router.use(notFound, failures(app, site));
  return router;
}

function answering(draw: (request: Request) => Promise<DrawnPage>): RequestHandler {
  return async (request, response) => answer(response, await draw(request));
}

function answer(response: Response, { html, status = 200, standing = false }: DrawnPage): void {
  if (standing) response.set('Cache-Control', STANDING);
  response
    .status(status)
    .vary('Accept-Language')
    .set('Content-Security-Policy', PUBLIC_PAGE_POLICY)
    .type('html')
    .send(html);
}

/** As the guard of the api does for what needs nobody to be signed in. */
function limitOfAddress(app: INestApplication): RequestHandler {
  const rates = app.get(SharedRates);
  const { requestsPerMinute } = app.get<Settings>(SETTINGS);
  return (request, _response, next) => {
    rates.take('address', requestsPerMinute.address, request.ip ?? '');
    next();
  };
}

function yearOf({ params }: Request): number {
  const year = String(params['year']);
  if (!/^(19|20|21)\d\d$/.test(year))
    throw new ProblemError('NOT_FOUND', 'There is nothing at this address.');
  return Number(year);
}

/** Everything that is not the api's is a page, and so is that there is none. The api keeps its problem documents. */
function notFound(request: Request, _response: Response, next: NextFunction): void {
  if (!/^\/api(\/|$)/.test(pathOf(request)))
    throw new ProblemError('NOT_FOUND', 'There is nothing at this address.');
  next();
}

function failures(app: INestApplication, site: SiteOfCounty) {
  const log = app.get<Log>(LOGGER);
  return async (error: unknown, request: Request, response: Response, next: NextFunction): Promise<void> => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { requestId } = request as ApiRequest;
    const problem = asProblem(error);
    const view = viewOf(request, await site.get());
    const { status } = problemDocument(problem, requestId, view.language);
    if (status >= 500) log.error({ requestId, code: problem.code, err: error }, 'a page failed');
    const { retryAfter } = problem.extras;
    if (retryAfter !== undefined) response.set('Retry-After', String(retryAfter));
    answer(response, { html: failurePage({ view, status, requestId, retryAfter }), status });
  };
}

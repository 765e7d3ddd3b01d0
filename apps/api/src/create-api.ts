import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type NextFunction, type Request, type Response, json } from 'express';
import helmet from 'helmet';
import { ApiModule } from './api.module.js';
import { requestLog } from './http/request-log.js';
import { RouteTable } from './http/route-table.js';
import { ApiMetrics } from './metrics/api-metrics.js';
import type { ApiServices } from './platform/api-services.js';
import { portalSite } from './portal/portal-site.js';

const MOST_JSON = '256kb';
const YEAR_S = 31_536_000;

/** The application, ready to listen. Fails when an endpoint does not declare who may call it. */
export async function createApi(services: ApiServices): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(services), {
    bodyParser: false,
    logger: false,
    abortOnError: false,
  });
  app.setGlobalPrefix('api');
  app.set('trust proxy', services.settings.trustedProxies);
  app.set('query parser', 'simple');
  app.set('etag', false);
  app.use(requestLog(services.log, app.get(ApiMetrics)));
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          frameAncestors: ["'none'"],
          baseUri: ["'none'"],
          objectSrc: ["'none'"],
        },
      },
      strictTransportSecurity: { maxAge: YEAR_S, includeSubDomains: true },
      referrerPolicy: { policy: 'no-referrer' },
    }),
    (_request: Request, response: Response, next: NextFunction) => {
      response.set('Cache-Control', 'no-store');
      next();
    },
  );
  if (services.settings.portalDir !== undefined) app.use(portalSite(services.settings.portalDir));
  app.use(jsonBodies(app));
  await app.init();
  void app.get(RouteTable).all;
  return app;
}

/** Reads JSON bodies, except for an endpoint that takes a file: a JSON file is a file there. */
function jsonBodies(app: NestExpressApplication) {
  const read = json({ limit: MOST_JSON, strict: true });
  return (request: Request, response: Response, next: NextFunction): void => {
    if (app.get(RouteTable).takesRaw(request.method, request.path)) next();
    else read(request, response, next);
  };
}

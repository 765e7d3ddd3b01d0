import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { ApiModule } from './api.module.js';
import { jsonBodies } from './http/json-bodies.js';
import { requestLog } from './http/request-log.js';
import { RouteTable } from './http/route-table.js';
import { ApiMetrics } from './metrics/api-metrics.js';
import type { ApiServices } from './platform/api-services.js';
import { portalSite } from './portal/portal-site.js';
import { publicSite } from './public-pages/public-site.js';

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
  app.use(publicSite(app));
  const routes = app.get(RouteTable);
  app.use(jsonBodies(({ method, path }) => routes.takesRaw(method, path)));
  await app.init();
  void routes.all;
  return app;
}

import { rm } from 'node:fs/promises';
import { createLogger, loadConfig } from '@xinxiu/platform';
import { createApi } from './create-api.js';
import { openApiServices } from './platform/api-services.js';
import { useTemporaryFolder } from './platform/temporary-folder.js';

/** How long requests may take to end when we are told to stop (ms). */
const GRACE_MS = 15_000;

async function main(): Promise<void> {
  const config = loadConfig(process.env);
  const log = createLogger('api', config.logLevel);
  // A promise that nobody waits for is a defect to be logged, not a reason to drop everybody's requests.
  process.on('unhandledRejection', (err) => {
    log.error({ err }, 'unhandled rejection');
  });
  const temporary = await useTemporaryFolder(config.dataDir);
  const services = await openApiServices(config, log);
  const app = await createApi(services);
  await app.listen(config.httpPort, config.httpHost);
  log.info({ port: config.httpPort }, 'api listens');
  const stop = (signal: string): void => {
    log.info({ signal }, 'api stops');
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    void app
      .close()
      .then(() => services.close())
      .then(() => rm(temporary, { recursive: true, force: true }))
      .then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: unknown) => {
  createLogger('api').fatal({ err: error }, 'api could not start');
  process.exit(1);
});

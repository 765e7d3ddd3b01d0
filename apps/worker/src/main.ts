import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { createLogger, loadConfig } from '@xinxiu/platform';
import { runWorker } from './run-worker.js';
import { PART, type OpenParts, WorkerModule } from './worker.module.js';
import { installRuntime } from './worker-parts.js';

try {
  const config = loadConfig(process.env);
  installRuntime(createLogger('temporal', config.logLevel));
  const context = await NestFactory.createApplicationContext(WorkerModule.with(config), {
    logger: false,
    abortOnError: false,
  });
  const parts = Object.fromEntries(
    Object.entries(PART).map(([name, token]) => [name, context.get<unknown>(token)]),
  ) as unknown as OpenParts;
  process.exit(await runWorker(parts));
} catch (error) {
  createLogger('worker').fatal({ err: error }, 'the worker could not start');
  process.exit(1);
}

import { type DynamicModule, Module } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import type { DataConverter } from '@temporalio/common';
import { CaseMails, type Mailer, ReturnPaths, createMailer, messageDomain } from '@xinxiu/mail';
import { type Database, type Repositories, connectDatabase, createRepositories } from '@xinxiu/persistence';
import {
  type Config,
  type FieldKeys,
  type Logger,
  type Metrics,
  PublicKeys,
  OneTimeKey,
  PublicCodes,
  SigningKey,
  createLogger,
  loadFieldKeys,
  loadPayloadKeys,
} from '@xinxiu/platform';
import { type TemporalClient, connectTemporal, encryptedDataConverter } from '@xinxiu/platform/temporal';
import { ledgerTrust } from '@xinxiu/policy';
import { type WorkerActivities, createActivities } from './activities/create-activities.js';
import { AccountMails } from './activities/notices/account-mails.js';
import { NoticeOutbox } from './activities/notices/notice-outbox.js';
import type { NoticeSender } from './activities/notices/send-notices.js';
import { configuredTargets } from './activities/publication/configured-targets.js';
import type { PublicationTarget } from './activities/publication/publication-target.js';
import { Law } from './law/law.js';
import { measured, workerMetrics } from './metrics/worker-metrics.js';

/** Names under which the parts of a worker are found. */
export const PART = {
  config: Symbol('config'),
  logger: Symbol('logger'),
  database: Symbol('database'),
  repositories: Symbol('repositories'),
  law: Symbol('law'),
  returnPaths: Symbol('returnPaths'),
  mailer: Symbol('mailer'),
  targets: Symbol('targets'),
  dataConverter: Symbol('dataConverter'),
  temporal: Symbol('temporal'),
  sender: Symbol('sender'),
  outbox: Symbol('outbox'),
  metrics: Symbol('metrics'),
  signer: Symbol('signer'),
  activities: Symbol('activities'),
} as const;

/** Puts the parts of a worker together. What they do is plain functions and classes that know no framework. */
@Module({})
export class WorkerModule {
  static with(config: Config): DynamicModule {
    const factory = <A extends unknown[]>(
      provide: symbol,
      inject: symbol[],
      useFactory: (...parts: A) => unknown,
    ) => ({ provide, inject, useFactory: useFactory as (...parts: unknown[]) => unknown });
    return {
      module: WorkerModule,
      providers: [
        { provide: PART.config, useValue: config },
        factory(PART.logger, [], () => createLogger('worker', config.logLevel)),
        factory(PART.database, [], () => connectDatabase(config.mongoUri)),
        factory(PART.repositories, [PART.database], async (database: Database) =>
          preparedRepositories(database, await loadFieldKeys(config.keysDir)),
        ),
        factory(PART.law, [PART.repositories], async ({ holidays }: Repositories) => {
          const keys = await PublicKeys.load(config.keysDir, 'policy');
          const law = Law.load(config.seedsDir, holidays, ledgerTrust(config.keysDir, keys));
          await law.calendar.refresh();
          return law;
        }),
        factory(PART.returnPaths, [], () => returnPathsOf(config)),
        factory(PART.mailer, [PART.returnPaths], (returnPaths: ReturnPaths | undefined) =>
          createMailer({
            url: config.smtpUrl,
            from: config.mailFrom,
            ...config.mailing,
            ...(returnPaths && { returnPaths }),
          }),
        ),
        factory(
          PART.sender,
          [PART.repositories, PART.mailer],
          async ({ notices }: Repositories, mailer: Mailer) => ({
            notices,
            mailer,
            caseMails: new CaseMails(await PublicCodes.load(config.keysDir), config.publicUrl),
            accountMails: new AccountMails(await OneTimeKey.load(config.keysDir), config.publicUrl),
            now: Date.now,
          }),
        ),
        factory(
          PART.outbox,
          [PART.sender, PART.logger],
          (sender: NoticeSender, log: Logger) => new NoticeOutbox(sender, { log }),
        ),
        factory(PART.targets, [PART.repositories], async (repositories: Repositories) =>
          configuredTargets(config, repositories.records, await SigningKey.load(config.keysDir, 'exchange')),
        ),
        factory(PART.dataConverter, [], async () =>
          encryptedDataConverter(await loadPayloadKeys(config.keysDir)),
        ),
        factory(PART.metrics, [PART.repositories], (repositories: Repositories) =>
          workerMetrics(repositories, Date.now),
        ),
        factory(PART.signer, [], () => SigningKey.load(config.keysDir, 'audit')),
        factory(PART.temporal, [], () => connectTemporal(config)),
        factory(
          PART.activities,
          [
            PART.repositories,
            PART.law,
            PART.sender,
            PART.outbox,
            PART.targets,
            PART.temporal,
            PART.dataConverter,
            PART.metrics,
            PART.signer,
            PART.config,
          ],
          activities,
        ),
      ],
    };
  }
}

async function returnPathsOf({ bounces, mailFrom, keysDir }: Config): Promise<ReturnPaths | undefined> {
  if (!bounces) return undefined;
  return new ReturnPaths(bounces.address, await PublicCodes.load(keysDir), messageDomain(mailFrom));
}

async function preparedRepositories(database: Database, keys: FieldKeys): Promise<Repositories> {
  const repositories = createRepositories(database, keys);
  await repositories.ensureIndexes();
  return repositories;
}

function activities(
  repositories: Repositories,
  law: Law,
  sender: NoticeSender,
  outbox: NoticeOutbox,
  targets: readonly PublicationTarget[],
  { client }: { readonly client: Client },
  { payloadCodecs = [] }: DataConverter,
  metrics: Metrics,
  signer: SigningKey,
  { spotCheck }: Pick<Config, 'spotCheck'>,
): WorkerActivities {
  const made = createActivities({
    repositories,
    law,
    sender,
    outbox,
    targets,
    client,
    codecs: payloadCodecs,
    spotCheck,
    signer,
    now: Date.now,
  });
  return measured(made, metrics);
}

/** The parts that a running worker holds open. */
export interface OpenParts {
  readonly config: Config;
  readonly logger: Logger;
  readonly database: Database;
  readonly repositories: Repositories;
  readonly law: Law;
  readonly mailer: Mailer;
  readonly returnPaths: ReturnPaths | undefined;
  readonly temporal: TemporalClient;
  readonly dataConverter: DataConverter;
  readonly outbox: NoticeOutbox;
  readonly metrics: Metrics;
  readonly signer: SigningKey;
  readonly activities: WorkerActivities;
}

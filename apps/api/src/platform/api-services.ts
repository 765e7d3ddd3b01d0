import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { loadCalendar } from '@xinxiu/calendar';
import { type Database, type Repositories, connectDatabase, createRepositories } from '@xinxiu/persistence';
import { type Config, type Logger, SigningKey, connectTemporal } from '@xinxiu/platform';
import { formatPackProblem, loadPacks } from '@xinxiu/policy';
import type { CommitmentSigner, Law, Now, Settings } from './tokens.js';

/** Everything outside the process that the API uses, opened. */
export interface ApiServices {
  readonly settings: Settings;
  readonly log: Logger;
  readonly database: Database;
  readonly repositories: Repositories;
  readonly temporal: Client;
  readonly law: Law;
  readonly signCommitment: CommitmentSigner;
  readonly now: Now;
  close(): Promise<void>;
}

/** @throws Error naming what cannot be opened; the process then ends and its supervisor tries again */
export async function openApiServices(config: Config, log: Logger): Promise<ApiServices> {
  const law = loadLaw(config.seedsDir);
  const [database, temporal, commitmentKey] = await Promise.all([
    connectDatabase(config.mongoUri),
    connectTemporal(config),
    SigningKey.load(config.keysDir, 'commitment'),
  ]);
  const repositories = createRepositories(database);
  await repositories.ensureIndexes();
  return {
    settings: settingsOf(config),
    log,
    database,
    repositories,
    temporal: temporal.client,
    law,
    signCommitment: (text) => commitmentKey.sign(text),
    now: () => Date.now(),
    close: async () => {
      await temporal.close();
      await database.close();
    },
  };
}

function settingsOf({ httpPort, testClock, targets, seedsDir, trustedProxies }: Config): Settings {
  return {
    port: httpPort,
    testClock,
    targets,
    trustedProxies,
    taskQueue: 'xinxiu',
    profilesDir: join(seedsDir, 'profiles'),
  };
}

function loadLaw(seedsDir: string): Law {
  const packs = loadPacks(join(seedsDir, 'policies'));
  if (!packs.ok)
    throw new Error(`The policy packs are not usable:\n${packs.error.map(formatPackProblem).join('\n')}`);
  return { packs: packs.value, workingDays: loadCalendar({ holidaysDir: join(seedsDir, 'holidays') }) };
}

import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { CalendarInForce } from '@xinxiu/calendar';
import { type Database, type Repositories, connectDatabase, createRepositories } from '@xinxiu/persistence';
import {
  type Config,
  type Logger,
  PublicKeys,
  OneTimeKey,
  PublicCodes,
  SigningKey,
  loadFieldKeys,
} from '@xinxiu/platform';
import { connectTemporal } from '@xinxiu/platform/temporal';
import {
  type LedgerTrust,
  type PackFile,
  formatPackProblem,
  inForce,
  ledgerTrust,
  readPublished,
} from '@xinxiu/policy';
import type { AuditKeys, CommitmentSigner, Law, Now, PolicyKeys, Settings } from './tokens.js';

/** Everything outside the process that the API uses, opened. */
export interface ApiServices {
  readonly settings: Settings;
  readonly log: Logger;
  readonly database: Database;
  readonly repositories: Repositories;
  readonly temporal: Client;
  readonly law: Law;
  readonly signCommitment: CommitmentSigner;
  readonly policyKeys: PolicyKeys;
  readonly auditKeys: AuditKeys;
  readonly oneTimeKey: OneTimeKey;
  readonly publicCodes: PublicCodes;
  readonly now: Now;
  close(): Promise<void>;
}

/** @throws Error naming what cannot be opened; the process then ends and its supervisor tries again */
export async function openApiServices(config: Config, log: Logger): Promise<ApiServices> {
  const policyKeys = await loadPolicyKeys(config.keysDir);
  const published = publishedPacks(config.seedsDir, policyKeys.trust);
  const [database, temporal, commitmentKey, fieldKeys, oneTimeKey, publicCodes] = await Promise.all([
    connectDatabase(config.mongoUri),
    connectTemporal(config),
    SigningKey.load(config.keysDir, 'commitment'),
    loadFieldKeys(config.keysDir),
    OneTimeKey.load(config.keysDir),
    PublicCodes.load(config.keysDir),
  ]);
  const repositories = createRepositories(database, fieldKeys);
  await repositories.ensureIndexes();
  const workingDays = await watchedCalendar(config.seedsDir, repositories, log);
  return {
    settings: settingsOf(config),
    log,
    database,
    repositories,
    temporal: temporal.client,
    law: { packs: inForce(published.map(({ parsed }) => parsed)), published, workingDays },
    signCommitment: (text) => commitmentKey.sign(text),
    policyKeys,
    auditKeys: () => PublicKeys.load(config.keysDir, 'audit'),
    oneTimeKey,
    publicCodes,
    now: () => Date.now(),
    close: async () => {
      workingDays.unwatch();
      await temporal.close();
      await database.close();
    },
  };
}

function settingsOf(config: Config): Settings {
  const { httpPort, publicUrl, testClock, targets, seedsDir, trustedProxies, requestsPerMinute } = config;
  const { streamsPerAccount, unusedUploads } = config;
  const { portalDir, passwordWords, secondFactorRequired, identityService, tokenDays, tokenMaxDays } = config;
  return {
    passwordWords,
    ...(portalDir !== undefined && { portalDir }),
    secondFactorRequired,
    ...(identityService && { identityService }),
    tokenDays,
    tokenMaxDays,
    port: httpPort,
    publicUrl,
    testClock,
    targets,
    trustedProxies,
    requestsPerMinute,
    streamsPerAccount,
    unusedUploads,
    taskQueue: 'xinxiu',
    digests: config.digests,
    profilesDir: join(seedsDir, 'profiles'),
  };
}

/** The key first: its public half is then among those that are believed. */
async function loadPolicyKeys(keysDir: string): Promise<PolicyKeys> {
  const signer = await SigningKey.load(keysDir, 'policy');
  return { signer, trust: ledgerTrust(keysDir, await PublicKeys.load(keysDir, 'policy')) };
}

function publishedPacks(seedsDir: string, trust: LedgerTrust): readonly PackFile[] {
  const packs = readPublished(join(seedsDir, 'policies'), trust);
  if (packs.ok) return packs.value;
  throw new Error(`The policy packs are not usable:\n${packs.error.map(formatPackProblem).join('\n')}`);
}

/** How soon a notice that another api process took is known here, ms. */
const LOOK_MS = 2_000;

async function watchedCalendar(
  seedsDir: string,
  { holidays }: Repositories,
  log: Logger,
): Promise<CalendarInForce> {
  const calendar = new CalendarInForce(join(seedsDir, 'holidays'), holidays);
  await calendar.refresh();
  const changed = (): void => log.info({ digest: calendar.digest }, 'another holiday table holds now');
  calendar.watch(LOOK_MS, changed, (err) => log.warn({ err }, 'the holiday table could not be looked at'));
  return calendar;
}

import type { LedgerTrust, PackFile, PolicyPacks, StepSigner } from '@xinxiu/policy';
import type { CalendarInForce } from '@xinxiu/calendar';
import type { DigestRule } from '@xinxiu/domain';
import type { IdentityServiceConfig, PublicKeys } from '@xinxiu/platform';

export const SETTINGS = Symbol('settings');
export const LOGGER = Symbol('logger');
export const REPOSITORIES = Symbol('repositories');
export const DATABASE = Symbol('database');
export const TEMPORAL = Symbol('temporal');
export const LAW = Symbol('law');
export const COMMITMENT_SIGNER = Symbol('commitment signer');
export const POLICY_KEYS = Symbol('policy keys');
export const AUDIT_KEYS = Symbol('audit keys');
export const NOW = Symbol('now');
export const ONE_TIME_KEY = Symbol('one-time key');
export const PUBLIC_CODES = Symbol('public codes');

/** What the API needs of its configuration. */
export interface Settings {
  readonly port: number;
  /** Where the public reaches the site. */
  readonly publicUrl: string;
  /** Reverse proxies before us whose word for the caller's address counts. */
  readonly trustedProxies: number;
  /** How often an account, and an address that many people may share, may ask in a minute. */
  readonly requestsPerMinute: { readonly account: number; readonly address: number };
  /** Event streams that an account may have open at once. */
  readonly streamsPerAccount: number;
  /** Uploads of an account within a day that nothing uses yet. */
  readonly unusedUploads: { readonly files: number; readonly bytes: number };
  /** Whether cases and imports may bring a clock of their own. Never in production. */
  readonly testClock: boolean;
  readonly taskQueue: string;
  /** When reminders to one person come as one mail, as the worker has it. */
  readonly digests: DigestRule;
  /** Names of the places where publication must end. */
  readonly targets: readonly string[];
  readonly profilesDir: string;
  /** Where the portal lies as it was built; without it only the api is served. */
  readonly portalDir?: string;
  readonly secondFactorRequired: boolean;
  /** Where people may sign in by another service. */
  readonly identityService?: IdentityServiceConfig;
  /** Days that a token is good for: unless asked otherwise, and at most. */
  readonly tokenDays: number;
  readonly tokenMaxDays: number;
  /** Words of the county that count for nothing in a password. */
  readonly passwordWords: readonly string[];
}

/** The part of the logger that we use. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Packs and working days in force. */
export interface Law {
  readonly packs: PolicyPacks;
  /** The same as they lie in the folder, each with the days that it states. */
  readonly published: readonly PackFile[];
  readonly workingDays: CalendarInForce;
}

/** Signs with the key of purpose `commitment`. @returns signature (base64) and id of the key */
export type CommitmentSigner = (text: string) => { readonly signature: string; readonly keyId: string };

/** What steps in the life of packs are signed with, and which lines of a ledger count. */
export interface PolicyKeys {
  readonly signer: StepSigner;
  readonly trust: LedgerTrust;
}

/** The public audit keys; read when they are asked for, as the worker makes and rotates them. */
export type AuditKeys = () => Promise<Pick<PublicKeys, 'verifies'>>;

/** Real instant, ms. */
export type Now = () => number;

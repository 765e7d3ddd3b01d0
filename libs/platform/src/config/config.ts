import type { DigestRule } from '@xinxiu/domain';
import { z } from 'zod';
import { ConfigError } from './config-error.js';
import { type Environment, withSecretFiles } from './secret-files.js';

const port = z.coerce.number().int().min(1).max(65_535);
const days = z.coerce.number().int().min(1).max(366);
/** Plain http only on this machine: what comes over it decides who somebody is. */
const identityAddress = z.url().refine((address) => {
  const { protocol, hostname } = new URL(address);
  return (
    protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
  );
}, 'must be https, or http on this machine');
const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1');

const OIDC = [
  'XINXIU_OIDC_ISSUER',
  'XINXIU_OIDC_CLIENT_ID',
  'XINXIU_OIDC_CLIENT_SECRET',
  'XINXIU_OIDC_REDIRECT_URI',
] as const;

const schema = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    XINXIU_DATA_DIR: z.string().min(1),
    XINXIU_KEYS_DIR: z.string().min(1),
    XINXIU_EXCHANGE_DIR: z.string().min(1),
    XINXIU_SEEDS_DIR: z.string().min(1),
    XINXIU_PORTAL_DIR: z.string().min(1).optional(),
    TEMPORAL_ADDRESS: z.string().regex(/^[^\s:]+:\d+$/, 'must be host:port'),
    TEMPORAL_NAMESPACE: z.string().min(1).default('xinxiu'),
    MONGODB_URI: z.string().regex(/^mongodb(\+srv)?:\/\//, 'must begin with mongodb:// or mongodb+srv://'),
    SMTP_URL: z.string().regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://'),
    XINXIU_HTTP_HOST: z.union([z.ipv4(), z.ipv6()], 'must be an IP address').default('127.0.0.1'),
    XINXIU_HTTP_PORT: port.default(3210),
    XINXIU_WORKER_HEALTH_PORT: port.default(3211),
    XINXIU_PUBLIC_URL: z.url().optional(),
    XINXIU_BOARD_URL: z.url().optional(),
    XINXIU_MAIL_FROM: z.string().min(3).default('信修 <no-reply@xinxiu.invalid>'),
    SMTP_FALLBACK_URL: z
      .string()
      .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
      .optional(),
    XINXIU_SMTP_TLS: z.enum(['required', 'offered']).default('offered'),
    XINXIU_MAILS_PER_SECOND: z.coerce.number().int().min(1).max(1_000).optional(),
    XINXIU_DIGEST_ABOVE: z.coerce.number().int().min(1).max(1_000).default(5),
    XINXIU_DIGEST_WINDOW_SECONDS: z.coerce.number().int().min(0).max(900).default(300),
    XINXIU_DKIM_SELECTOR: z
      .string()
      .regex(/^[a-zA-Z0-9.-]+$/, 'must be a name in the DNS')
      .optional(),
    XINXIU_DKIM_KEY: z.string().includes('PRIVATE KEY', 'must be a private key in PEM').optional(),
    XINXIU_BOUNCE_ADDRESS: z
      .string()
      .regex(/^[a-z0-9.-]{1,12}@[a-z0-9.-]+$/, 'must be an address with at most 12 signs before the @')
      .optional(),
    XINXIU_BOUNCE_MAILBOX: z
      .string()
      .regex(
        /^(imaps?:\/\/[^@\s]+@|http:\/\/(127\.0\.0\.1|localhost)[:/])/,
        'must be imaps://user:password@host, or the mail catcher on this machine',
      )
      .optional(),
    XINXIU_TARGETS: z.string().default('county-board,file-drop'),
    XINXIU_SECOND_FACTOR: z.enum(['required', 'optional']).optional(),
    XINXIU_TOKEN_DAYS: days.default(30),
    XINXIU_TOKEN_MAX_DAYS: days.default(90),
    XINXIU_PASSWORD_WORDS: z.string().default(''),
    XINXIU_OIDC_ISSUER: identityAddress.optional(),
    XINXIU_OIDC_CLIENT_ID: z.string().min(1).optional(),
    XINXIU_OIDC_CLIENT_SECRET: z.string().min(1).optional(),
    XINXIU_OIDC_REDIRECT_URI: identityAddress.optional(),
    XINXIU_OIDC_NAME: z.string().min(1).max(40).default('统一身份认证'),
    XINXIU_OIDC_ACR: z.string().default(''),
    XINXIU_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
    XINXIU_REQUESTS_PER_ACCOUNT: z.coerce.number().int().min(1).default(1_200),
    XINXIU_REQUESTS_PER_ADDRESS: z.coerce.number().int().min(1).default(6_000),
    XINXIU_STREAMS_PER_ACCOUNT: z.coerce.number().int().min(1).default(10),
    XINXIU_UNUSED_UPLOADS: z.coerce.number().int().min(1).default(100),
    XINXIU_UNUSED_UPLOAD_MB: z.coerce.number().int().min(20).default(500),
    XINXIU_SPOT_CHECK_PERCENT: z.coerce.number().min(0).max(100).default(10),
    XINXIU_SPOT_CHECK_LEAST: z.coerce.number().int().min(0).default(5),
    XINXIU_TEST_CLOCK: flag,
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  })
  .refine((env) => !(env.NODE_ENV === 'production' && env.XINXIU_TEST_CLOCK), {
    path: ['XINXIU_TEST_CLOCK'],
    message: 'must not be 1 in production: cases of real people run in real time',
  })
  .refine((env) => (env.XINXIU_DKIM_SELECTOR === undefined) === (env.XINXIU_DKIM_KEY === undefined), {
    path: ['XINXIU_DKIM_SELECTOR'],
    message: 'belongs to XINXIU_DKIM_KEY: set both or neither',
  })
  .refine((env) => !env.XINXIU_BOUNCE_MAILBOX || env.XINXIU_BOUNCE_ADDRESS, {
    path: ['XINXIU_BOUNCE_ADDRESS'],
    message: 'must be set where there is a mailbox for it',
  })
  .refine((env) => new Set(OIDC.map((name) => env[name] !== undefined)).size === 1, {
    path: ['XINXIU_OIDC_ISSUER'],
    message: `is set together with ${OIDC.slice(1).join(', ')}, or none of them is`,
  })
  .refine((env) => env.XINXIU_TOKEN_DAYS <= env.XINXIU_TOKEN_MAX_DAYS, {
    path: ['XINXIU_TOKEN_DAYS'],
    message: 'must not be more than XINXIU_TOKEN_MAX_DAYS',
  });

/** An OpenID Connect provider that people may sign in by. */
export interface IdentityServiceConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Page of ours to which it sends the browser back, as it is registered there. */
  readonly redirectUri: string;
  /** What people call it. */
  readonly name: string;
  /** Classes of authentication (acr) that count as a second factor. */
  readonly acr: readonly string[];
}

/** What api and worker are told by their environment. Directories are paths. */
export interface Config {
  readonly environment: 'development' | 'test' | 'production';
  readonly dataDir: string;
  readonly keysDir: string;
  readonly exchangeDir: string;
  readonly seedsDir: string;
  /** Where the portal lies as it was built; without it the api serves no pages. */
  readonly portalDir?: string;
  readonly temporal: { readonly address: string; readonly namespace: string };
  readonly mongoUri: string;
  readonly smtpUrl: string;
  /** How mails are handed over, beside the first server. */
  readonly mailing: {
    readonly fallbackUrl?: string;
    readonly requireTls: boolean;
    readonly mailsPerSecond?: number;
    readonly dkim?: { readonly selector: string; readonly privateKey: string };
  };
  /** When reminders to one person come as one mail: more than so many of a window. The same for api and worker. */
  readonly digests: DigestRule;
  readonly mailFrom: string;
  /** Where mails come back to; without them a bounce is nobody's. */
  readonly bounces?: { readonly address: string; readonly mailbox?: string };
  /** Address that the api listens on; anything but this machine only behind a proxy that ends TLS. */
  readonly httpHost: string;
  readonly httpPort: number;
  /** On 127.0.0.1. */
  readonly workerHealthPort: number;
  /** What the public calls us: links in mails and pages begin with it. */
  readonly publicUrl: string;
  /** Where a publication target looks whether a record is off the public board; behind a proxy the worker's own way to it. */
  readonly boardUrl: string;
  /** Names of the places where publication must end. */
  readonly targets: readonly string[];
  readonly identityService?: IdentityServiceConfig;
  /** Whether officials must sign in with a second factor. */
  readonly secondFactorRequired: boolean;
  /** Days that an API token is good for: unless asked otherwise, and at most. */
  readonly tokenDays: number;
  readonly tokenMaxDays: number;
  /** Further words of the county that count for nothing in a password, such as its name in Pinyin. */
  readonly passwordWords: readonly string[];
  /** Reverse proxies before the api; forged forwarding headers count for nothing. */
  readonly trustedProxies: number;
  /** Whether cases may run by a clock of their own. */
  /** How often an account, and an address that many people may share, may ask in a minute. */
  readonly requestsPerMinute: { readonly account: number; readonly address: number };
  /** How many of a quarter's cases are drawn to be checked again. */
  readonly spotCheck: { readonly percent: number; readonly least: number };
  readonly streamsPerAccount: number;
  readonly unusedUploads: { readonly files: number; readonly bytes: number };
  readonly testClock: boolean;
  readonly logLevel: string;
}

/** @throws ConfigError */
export function loadConfig(environment: Environment): Config {
  const parsed = schema.safeParse(withSecretFiles(environment));
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path: [name], message }) => {
      const missing =
        environment[String(name)] === undefined && environment[`${String(name)}_FILE`] === undefined;
      return `  ${String(name)}: ${missing ? 'is missing' : message}`;
    });
    throw new ConfigError(`The environment is not complete:\n${lines.join('\n')}\nSee docs/operations.md.`);
  }
  const env = parsed.data;
  return {
    environment: env.NODE_ENV,
    dataDir: env.XINXIU_DATA_DIR,
    keysDir: env.XINXIU_KEYS_DIR,
    exchangeDir: env.XINXIU_EXCHANGE_DIR,
    seedsDir: env.XINXIU_SEEDS_DIR,
    ...(env.XINXIU_PORTAL_DIR !== undefined && { portalDir: env.XINXIU_PORTAL_DIR }),
    temporal: { address: env.TEMPORAL_ADDRESS, namespace: env.TEMPORAL_NAMESPACE },
    mongoUri: env.MONGODB_URI,
    smtpUrl: env.SMTP_URL,
    mailing: mailingOf(env),
    digests: { above: env.XINXIU_DIGEST_ABOVE, windowMs: env.XINXIU_DIGEST_WINDOW_SECONDS * 1_000 },
    mailFrom: env.XINXIU_MAIL_FROM,
    ...(env.XINXIU_BOUNCE_ADDRESS !== undefined && {
      bounces: {
        address: env.XINXIU_BOUNCE_ADDRESS,
        ...(env.XINXIU_BOUNCE_MAILBOX !== undefined && { mailbox: env.XINXIU_BOUNCE_MAILBOX }),
      },
    }),
    httpHost: env.XINXIU_HTTP_HOST,
    httpPort: env.XINXIU_HTTP_PORT,
    workerHealthPort: env.XINXIU_WORKER_HEALTH_PORT,
    publicUrl: publicUrlOf(env),
    boardUrl: env.XINXIU_BOARD_URL ?? publicUrlOf(env),
    targets: listed(env.XINXIU_TARGETS),
    ...identityServiceOf(env),
    secondFactorRequired: (env.XINXIU_SECOND_FACTOR ?? secondFactorOf(env.NODE_ENV)) === 'required',
    tokenDays: env.XINXIU_TOKEN_DAYS,
    tokenMaxDays: env.XINXIU_TOKEN_MAX_DAYS,
    passwordWords: listed(env.XINXIU_PASSWORD_WORDS),
    trustedProxies: env.XINXIU_TRUSTED_PROXIES,
    requestsPerMinute: {
      account: env.XINXIU_REQUESTS_PER_ACCOUNT,
      address: env.XINXIU_REQUESTS_PER_ADDRESS,
    },
    spotCheck: { percent: env.XINXIU_SPOT_CHECK_PERCENT, least: env.XINXIU_SPOT_CHECK_LEAST },
    streamsPerAccount: env.XINXIU_STREAMS_PER_ACCOUNT,
    unusedUploads: {
      files: env.XINXIU_UNUSED_UPLOADS,
      bytes: env.XINXIU_UNUSED_UPLOAD_MB * 1024 * 1024,
    },
    testClock: env.XINXIU_TEST_CLOCK,
    logLevel: env.LOG_LEVEL,
  };
}

function listed(text: string): string[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function publicUrlOf({ XINXIU_PUBLIC_URL: given, XINXIU_HTTP_PORT: own }: z.output<typeof schema>): string {
  return given ?? `http://127.0.0.1:${own}`;
}

/** People of a demonstration share a printed password; a factor of one of them would lock the others out. */
function secondFactorOf(environment: Config['environment']): 'required' | 'optional' {
  return environment === 'production' ? 'required' : 'optional';
}

function identityServiceOf(env: z.output<typeof schema>): Pick<Config, 'identityService'> {
  const [issuer, clientId, clientSecret, redirectUri] = OIDC.map((name) => env[name]);
  if (!issuer || !clientId || !clientSecret || !redirectUri) return {};
  const acr = env.XINXIU_OIDC_ACR.split(/[\s,]+/).filter((name) => name !== '');
  return {
    identityService: { issuer, clientId, clientSecret, redirectUri, name: env.XINXIU_OIDC_NAME, acr },
  };
}

function mailingOf(env: z.output<typeof schema>): Config['mailing'] {
  const { XINXIU_DKIM_SELECTOR: selector, XINXIU_DKIM_KEY: privateKey } = env;
  return {
    requireTls: env.XINXIU_SMTP_TLS === 'required',
    ...(env.SMTP_FALLBACK_URL !== undefined && { fallbackUrl: env.SMTP_FALLBACK_URL }),
    ...(env.XINXIU_MAILS_PER_SECOND !== undefined && { mailsPerSecond: env.XINXIU_MAILS_PER_SECOND }),
    ...(selector !== undefined && privateKey !== undefined && { dkim: { selector, privateKey } }),
  };
}

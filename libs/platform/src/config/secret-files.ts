import { readFileSync } from 'node:fs';
import { ConfigError } from './config-error.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Variables that hold a password and may be named by a file instead: an environment is shown by many tools. */
const SECRETS = [
  'MONGODB_URI',
  'SMTP_URL',
  'SMTP_FALLBACK_URL',
  'XINXIU_DKIM_KEY',
  'XINXIU_BOUNCE_MAILBOX',
  'XINXIU_OIDC_CLIENT_SECRET',
] as const;

/** `NAME_FILE` gives the content of a file as `NAME`. @throws ConfigError */
export function withSecretFiles(environment: Environment): Environment {
  const read = SECRETS.flatMap((name) => {
    const path = environment[`${name}_FILE`];
    if (path === undefined) return [];
    if (environment[name] !== undefined)
      throw new ConfigError(`${name} and ${name}_FILE are both set: keep one. See docs/operations.md.`);
    return [[name, secretIn(path, name)] as const];
  });
  return { ...environment, ...Object.fromEntries(read) };
}

function secretIn(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ConfigError(`${name}_FILE: ${path} cannot be read (${code}). See docs/operations.md.`);
  }
}

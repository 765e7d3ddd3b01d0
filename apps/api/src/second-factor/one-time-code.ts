import { createHash, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** RFC 6238 with what every authenticator app takes: SHA-1, 6 digits, 30 s. */
const PERIOD_S = 30;
/** Steps before and after the present one that are still taken: clocks differ (RFC 6238 section 5.2). */
const TOLERANCE = 1;
const SECRET_BYTES = 20;
const RECOVERY_CODES = 10;
const RECOVERY_BYTES = 15;
const ISSUER = 'Xinxiu';

/** @returns base32, 160 bits (RFC 4226 section 4) */
export function newFactorSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** @returns `otpauth://totp/…`, what the QR code of an authenticator app holds */
export function factorUri(secret: string, username: string): string {
  return totp(secret, username).toString();
}

/** @param now real instant (ms) @returns the number of the time step that the code is of; undefined when it is of none */
export function stepOf(secret: string, code: string, now: number): number | undefined {
  const delta = totp(secret).validate({ token: code, timestamp: now, window: TOLERANCE });
  return delta === null ? undefined : Math.floor(now / (PERIOD_S * 1_000)) + delta;
}

/** Codes of 120 bits in base32, so that a plain hash keeps them (ASVS 6.5.2). */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const code = new Secret({ buffer: new Uint8Array(randomBytes(RECOVERY_BYTES)).buffer }).base32;
    return code.match(/.{6}/g)?.join('-') ?? code;
  });
}

/** @param code without spaces and dashes */
export function recoveryHash(personId: string, code: string): string {
  return createHash('sha256')
    .update(`${personId}:${code.replace(/[\s-]/g, '')}`)
    .digest('hex');
}

function totp(secret: string, label = ''): TOTP {
  return new TOTP({
    issuer: ISSUER,
    ...(label && { label }),
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_S,
    secret: Secret.fromBase32(secret),
  });
}

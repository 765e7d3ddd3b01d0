import { hash, verify } from '@node-rs/argon2';

/** What a guess costs an attacker. @see PASSWORD_COST */
export interface PasswordCost {
  /** KiB. */
  readonly memoryCost: number;
  /** Passes over the memory. */
  readonly timeCost: number;
  readonly parallelism: number;
}

/**
 * argon2id with the memory that RFC 9106 recommends second (64 MiB) and one pass more than it asks, in one lane: a
 * check takes one processor some 80 ms (docs/operations.md), above OWASP's least (19 MiB, two passes; ASVS 11.4.2).
 * At most four run at once in a process, the threads of libuv: 256 MiB.
 */
const PASSWORD_COST: PasswordCost = { memoryCost: 65_536, timeCost: 4, parallelism: 1 };

/** The one way to make a stored password. @param cost another one for people of tests only */
export function hashPassword(password: string, cost: PasswordCost = PASSWORD_COST): Promise<string> {
  // The library's kind is argon2id unless it is told otherwise.
  return hash(password, cost);
}

/** Costs what the hash was made with. */
export function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password);
}

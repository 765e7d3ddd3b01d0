import { Secret, TOTP } from 'otpauth';

const STEP_MS = 30_000;
/** What a request may take, ms: a code must not become another one on its way. */
const TRAVEL_MS = 3_000;
/** How much before its time a timer may ring, and more. */
const EARLY_MS = 50;

/** The code that an authenticator app shows. @param secret base32 @param steps time steps from now, of 30 s */
export async function codeOf(secret: string, steps = 0): Promise<string> {
  const left = STEP_MS - (Date.now() % STEP_MS);
  if (left < TRAVEL_MS) await new Promise((resolve) => setTimeout(resolve, left + EARLY_MS));
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  return totp.generate({ timestamp: Date.now() + steps * STEP_MS });
}

import { normaliseUscc } from './normalise-uscc.js';

/**
 * Whether a text has the form of a unified social credit code (GB 32100-2015: two characters, six digits of the place, ten
 * characters), whatever its check characters say.
 */
export function hasFormOfUscc(text: string): boolean {
  return /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(normaliseUscc(text));
}

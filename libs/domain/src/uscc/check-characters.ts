/** GB 32100-2015: digits and capital letters without I, O, Z, S, V. A character's value is its place. */
export const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100-2015, 3^(i-1) mod 31. */
const USCC_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** GB 11714-1997; letters count as 10 (A) to 35 (Z). */
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

const ORGANISATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The 18th character. @param body 17 characters of {@link USCC_ALPHABET} */
export function usccCheckCharacter(body: string): string {
  const rest = weighted(body, USCC_WEIGHTS, USCC_ALPHABET) % 31;
  return USCC_ALPHABET.charAt((31 - rest) % 31);
}

/** The 9th character of an organisation code. @param body 8 digits or capital letters */
export function organisationCheckCharacter(body: string): string {
  const check = (11 - (weighted(body, ORGANISATION_WEIGHTS, ORGANISATION_ALPHABET) % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

function weighted(body: string, weights: readonly number[], alphabet: string): number {
  return weights.reduce((sum, weight, i) => sum + weight * alphabet.indexOf(body.charAt(i)), 0);
}

import { shortened } from '../shortened.js';
import { USCC_ALPHABET, organisationCheckCharacter, usccCheckCharacter } from './check-characters.js';
import { normaliseUscc } from './normalise-uscc.js';
import { isIdentityNumber, otherThanCode } from './not-a-code.js';
import { registrationAuthority, subjectKindOf } from './registration-authority.js';
import type { UsccReason, UsccWarning } from './uscc-reason.js';

export interface UsccCheck {
  /** As it was given; shortened where it is far too long for a code. */
  readonly code: string;
  readonly valid: boolean;
  /** The code to store, when it differs from what was given. */
  readonly normalised?: string;
  readonly warning?: UsccWarning;
  readonly reason?: UsccReason;
  /** Registration authority, by its Chinese name; {@link registrationAuthority} has the English. */
  readonly department?: string;
  /** What the holder is, by its Chinese name; {@link subjectKindOf} has the English. */
  readonly kind?: string;
  /** Administrative division of registration, 6 digits. */
  readonly division?: string;
  /** GB 11714, 9 characters. */
  readonly organisationCode?: string;
}

const NO_CODES: ReadonlySet<string> = new Set();

/**
 * Checks a unified social credit code: GB 32100-2015 for all 18 characters and GB 11714-1997 for places 9 to 17. Both
 * must be right. A code whose first check alone is wrong is invalid too: any typo at places 1 to 8 or 18 looks like a
 * code of the pilot; `confirmed` lists those that a person confirmed with a document.
 *
 * @param confirmed normalised codes
 */
export function checkUscc(input: string, confirmed: ReadonlySet<string> = NO_CODES): UsccCheck {
  const code = normaliseUscc(input);
  const echo = shortened(input);
  const given = code === input ? { code: echo } : { code: echo, normalised: shortened(code) };
  const other = otherThanCode(code);
  if (other !== undefined) return { ...given, valid: false, reason: other };
  if (!isWellFormed(code)) return { ...given, valid: false, reason: personOr('WRONG_CHARACTER', code) };
  const parts = partsOf(code);
  const reason = failedCheck(code);
  if (reason === 'TYPO_OR_PILOT_CODE' && confirmed.has(code)) {
    return { ...given, valid: true, warning: 'CONFIRMED', ...parts };
  }
  if (reason !== undefined) return { ...given, valid: false, reason: personOr(reason, code), ...parts };
  const warning = warningOf(code, input);
  return { ...given, valid: true, ...(warning === undefined ? {} : { warning }), ...parts };
}

function isWellFormed(code: string): boolean {
  return [...code].every((char) => USCC_ALPHABET.includes(char)) && /^\d{6}$/.test(code.slice(2, 8));
}

function failedCheck(code: string): UsccReason | undefined {
  const checkRight = usccCheckCharacter(code.slice(0, 17)) === code.charAt(17);
  const organisationRight = organisationCheckCharacter(code.slice(8, 16)) === code.charAt(16);
  if (checkRight && organisationRight) return undefined;
  if (checkRight) return 'ORGANISATION_CHECK';
  return organisationRight ? 'TYPO_OR_PILOT_CODE' : 'BOTH_CHECKS';
}

/** An identity number in the place of a code is said to be one, so that nobody stores it as a business. */
function personOr(reason: UsccReason, code: string): UsccReason {
  return isIdentityNumber(code) ? 'IDENTITY_NUMBER' : reason;
}

function warningOf(code: string, input: string): UsccWarning | undefined {
  if (registrationAuthority(code) === undefined || subjectKindOf(code) === undefined)
    return 'UNKNOWN_AUTHORITY';
  return code === input ? undefined : 'NORMALISED';
}

function partsOf(code: string) {
  const department = registrationAuthority(code)?.zh;
  const kind = subjectKindOf(code)?.zh;
  return {
    ...(department === undefined ? {} : { department }),
    ...(kind === undefined ? {} : { kind }),
    division: code.slice(2, 8),
    organisationCode: code.slice(8, 17),
  };
}

/**
 * A code with both check characters from its other parts, for invented subjects of demos and tests.
 * @param head authority, kind and division: 8 characters
 * @param organisation the first 8 characters of the organisation code
 */
export function completeUscc(head: string, organisation: string): string {
  const body = `${head}${organisation}${organisationCheckCharacter(organisation)}`;
  if (body.length !== 17 || [...body].some((char) => !USCC_ALPHABET.includes(char))) {
    throw new RangeError(`Not the parts of a unified social credit code: ${head} ${organisation}`);
  }
  return `${body}${usccCheckCharacter(body)}`;
}

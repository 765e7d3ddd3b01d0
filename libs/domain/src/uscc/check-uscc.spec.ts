import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shortened } from '../shortened.js';
import { USCC_ALPHABET } from './check-characters.js';
import { checkUscc, completeUscc } from './check-uscc.js';
import { USCC_REASONS, USCC_WARNINGS } from './uscc-reason.js';

const DIGITS6 = fc.stringMatching(/^[1-9]\d{5}$/);
const HEADS = fc
  .tuple(fc.constantFrom('11', '12', '51', '52', '81', '91', '92', '93', 'A1', 'N2', 'Y1'), DIGITS6)
  .map(([authority, division]) => `${authority}${division}`);
const ORGANISATIONS = fc
  .array(fc.constantFrom(...USCC_ALPHABET), { minLength: 8, maxLength: 8 })
  .map((characters) => characters.join(''));
const CODES = fc.tuple(HEADS, ORGANISATIONS).map(([head, organisation]) => completeUscc(head, organisation));

describe('checkUscc', () => {
  it.each([
    ['91320100748204660Q', '市场监管', '企业'],
    ['91320105780688132K', '市场监管', '企业'],
    ['91230500MA1B3N1N2M', '市场监管', '企业'],
    ['11230500001755309F', '机构编制', '机关'],
  ])('takes %s and reads its parts (GB 32100-2015)', (code, department, kind) => {
    expect(checkUscc(code)).toEqual({
      code,
      valid: true,
      department,
      kind,
      division: code.slice(2, 8),
      organisationCode: code.slice(8, 17),
    });
  });

  it.each([
    ['91350100M000100Y4Z', 'WRONG_CHARACTER'],
    ['9132010074820466OQ', 'WRONG_CHARACTER'],
    ['913201A0748204660Q', 'WRONG_CHARACTER'],
    ['91110000600037341N', 'TYPO_OR_PILOT_CODE'],
    ['91350211M0000XUF46', 'TYPO_OR_PILOT_CODE'],
    ['123456789012345678', 'ORGANISATION_CHECK'],
    ['911101005JLR20JR60', 'ORGANISATION_CHECK'],
    ['91320100748204661Q', 'BOTH_CHECKS'],
    ['00000000000000000X', 'SENTINEL'],
    ['000000000000000000', 'SENTINEL'],
    ['999999999', 'SENTINEL'],
    ['无', 'SENTINEL'],
    ['—', 'SENTINEL'],
    ['91230199744****927K', 'MASKED'],
    ['91230199XXXXXX927K', 'MASKED'],
    ['74419092-7', 'ORGANISATION_CODE'],
    ['744190927', 'ORGANISATION_CODE'],
    ['320100400012345', 'REGISTRATION_NUMBER'],
    ['11010519491231002X', 'IDENTITY_NUMBER'],
    ['12345', 'WRONG_LENGTH'],
    ['0'.repeat(5_000_000), 'WRONG_LENGTH'],
    ['91320100748204660QQ', 'WRONG_LENGTH'],
    ['', 'EMPTY'],
    [' \u3000\uFEFF', 'EMPTY'],
  ])('refuses "%s" as %s', (input, reason) => {
    expect(checkUscc(input)).toMatchObject({ code: shortened(input), valid: false, reason });
  });

  it.each([
    '91320100748204660q',
    ' 91320100 748204660Q\n',
    '９１３２０１００７４８２０４６６０Ｑ',
    '91320100\u200B748204660Q',
  ])('puts "%s" right and says so', (input) => {
    expect(checkUscc(input)).toMatchObject({
      code: input,
      valid: true,
      normalised: '91320100748204660Q',
      warning: 'NORMALISED',
    });
  });

  it('does not guess: a letter O is not put right', () => {
    expect(checkUscc('9132O100748204660Q').valid).toBe(false);
  });

  it('takes a pilot code that a person confirmed, and only such a code', () => {
    const confirmed = new Set(['91350211M0000XUF46', '911101005JLR20JR60']);
    expect(checkUscc('91350211m0000xuf46', confirmed)).toMatchObject({ valid: true, warning: 'CONFIRMED' });
    expect(checkUscc('911101005JLR20JR60', confirmed)).toMatchObject({ valid: false });
    expect(checkUscc('91110000600037341N', confirmed)).toMatchObject({ valid: false });
  });

  it('takes a code of an authority or kind that the standard does not list, with a warning', () => {
    expect(checkUscc(completeUscc('F1420526', 'MA000001'))).toMatchObject({
      valid: true,
      warning: 'UNKNOWN_AUTHORITY',
    });
    expect(checkUscc(completeUscc('98420526', 'MA000001'))).toMatchObject({
      valid: true,
      warning: 'UNKNOWN_AUTHORITY',
      department: '市场监管',
    });
  });

  it('takes every code whose two check characters were computed', () => {
    fc.assert(fc.property(CODES, (code) => expect(checkUscc(code)).toMatchObject({ code, valid: true })));
  });

  it('finds every single wrong character', () => {
    fc.assert(
      fc.property(CODES, fc.nat(17), fc.constantFrom(...USCC_ALPHABET), (code, place, character) => {
        fc.pre(code.charAt(place) !== character);
        expect(checkUscc(code.slice(0, place) + character + code.slice(place + 1)).valid).toBe(false);
      }),
    );
  });

  it('answers any text without failing, with a reason for every refusal', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (text) => {
        const { valid, reason } = checkUscc(text);
        expect(valid || (reason !== undefined && reason in USCC_REASONS)).toBe(true);
      }),
    );
  });

  it('shows of what is far too long only the beginning', () => {
    const long = `a${'b'.repeat(5_000_000)}`;
    const [code, normalised] = [`${long.slice(0, 200)}…`, `${long.slice(0, 200).toUpperCase()}…`];
    expect(checkUscc(long)).toEqual({ code, normalised, valid: false, reason: 'WRONG_LENGTH' });
    const padded = `91320100748204660Q${' '.repeat(1_000)}`;
    expect(checkUscc(padded)).toMatchObject({ normalised: '91320100748204660Q', valid: true });
  });

  it('has words in both languages for every reason and warning', () => {
    for (const { zh, en } of [...Object.values(USCC_REASONS), ...Object.values(USCC_WARNINGS)]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^[\x20-\x7E]+$/);
    }
  });
});

describe('completeUscc', () => {
  it.each([
    ['9132010', '74820466'],
    ['91320100', '7482046'],
    ['91320100', 'O4820466'],
  ])('refuses the parts %s %s', (head, organisation) => {
    expect(() => completeUscc(head, organisation)).toThrow(RangeError);
  });
});

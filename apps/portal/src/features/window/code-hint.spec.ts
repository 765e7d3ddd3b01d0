import { describe, expect, it } from '@jest/globals';
import { completeUscc } from '@xinxiu/domain';
import { codeHint } from './code-hint.js';

const CODE = completeUscc('91420599', 'MA4A0002');
const WRONG = `${CODE.slice(0, 17)}${CODE.endsWith('X') ? '1' : 'X'}`;

describe('what stands where there is no record to choose', () => {
  it.each([
    [undefined, undefined, 'codeFirst'],
    ['91420599', undefined, 'codeFirst'],
    [CODE, 0, 'noRecords'],
    [CODE.toLowerCase(), 0, 'noRecords'],
    [WRONG, 0, 'wrongCheck'],
    // A code of the pilot has such a check character, and may have records.
    [WRONG, 1, undefined],
    [CODE, 2, undefined],
    [CODE, undefined, undefined],
  ] as const)('%s, %s records', (given, found, hint) => expect(codeHint(given, found)).toBe(hint));
});

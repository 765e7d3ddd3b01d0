import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { checkUscc } from './check-uscc.js';

const ROWS = JSON.parse(readFileSync('test/fixtures/real/uscc/codes-sample.json', 'utf8')) as readonly {
  input: string;
  expect_strict: string;
}[];

/** What the verdicts of the sample are in ours. A pilot code is invalid until a person confirms it. */
const VERDICTS: Readonly<Record<string, object>> = {
  valid: { valid: true },
  valid_after_normalise: { valid: true, warning: 'NORMALISED' },
  invalid: { valid: false },
  pilot_code_warn: { valid: false, reason: 'TYPO_OR_PILOT_CODE' },
  suspicious: { valid: false, reason: 'ORGANISATION_CHECK' },
  sentinel: { valid: false, reason: 'SENTINEL' },
  masked: { valid: false, reason: 'MASKED' },
  org_code_9: { valid: false, reason: 'ORGANISATION_CODE' },
};

describe('codes that public bodies and other validators published', () => {
  it.each(ROWS.map((row) => [row.input, row.expect_strict]))('%s is %s', (input, verdict) => {
    expect(checkUscc(input)).toMatchObject(VERDICTS[verdict] as object);
  });
});

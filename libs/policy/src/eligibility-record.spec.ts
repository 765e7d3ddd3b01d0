import { describe, expect, it } from '@jest/globals';
import { parseEligibilityRecord } from './eligibility-record.js';

const RECORD = { kind: 'penalty', decisionDate: '2026-05-30', penaltyKinds: ['罚款'] };

describe('the commitment of a record', () => {
  it.each([
    [true, true],
    [false, false],
    [{ on: '2026-06-01' }, true],
  ])('is made, or not, or described: %j', (commitment, made) => {
    expect(parseEligibilityRecord({ ...RECORD, commitment })).toMatchObject({
      ok: true,
      value: { commitment: made },
    });
  });

  it.each([[{}], [[]], [['text']], ['yes'], [1]])('is refused where it names nothing: %j', (commitment) => {
    expect(parseEligibilityRecord({ ...RECORD, commitment })).toMatchObject({
      ok: false,
      error: [
        { code: 'RECORD_INVALID', path: 'commitment', message: expect.stringContaining('true, false') },
      ],
    });
  });

  it.each([[undefined], [null]])('may be left out: %j', (commitment) => {
    const parsed = parseEligibilityRecord({ ...RECORD, commitment });
    expect(parsed.ok && 'commitment' in parsed.value).toBe(false);
  });
});

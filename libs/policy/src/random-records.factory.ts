import { type EligibilityRecord, PENALTY_KINDS, RECORD_KINDS, fromDayNumber } from '@xinxiu/domain';
import fc from 'fast-check';

/** Days around every change of regime. */
export const DATES = fc.integer({ min: 17_500, max: 22_200 }).map(fromDayNumber); // 2017-12 to 2030-10
export const FIELDS = ['食品', '消防', '生态环境', '市场监管'];
export const PENALTY = {
  penaltyKinds: fc.uniqueArray(fc.constantFrom(...PENALTY_KINDS), { maxLength: 3 }),
  fineYuan: fc.constantFrom(0, 200, 2_000, 999_999, 1_000_000, 5_000_000),
  simplifiedProcedure: fc.boolean(),
  field: fc.constantFrom(...FIELDS),
};
/** Any record, most of its facts left out at random. */
export const RECORDS = fc.record(
  {
    kind: fc.constantFrom(...RECORD_KINDS),
    ...PENALTY,
    decisionDate: DATES,
    fulfilledOn: DATES,
    commitment: fc.oneof(
      fc.boolean(),
      DATES.map((on) => ({ on })),
    ),
    otherPenalties: fc.array(fc.record(PENALTY, { requiredKeys: ['penaltyKinds'] }), { maxLength: 2 }),
  },
  { requiredKeys: ['kind', 'penaltyKinds', 'decisionDate'] },
) as fc.Arbitrary<EligibilityRecord>;

/** Of `full` examples the share that PROPERTY_SHARE asks for (`npm run verify`: a tenth); all of them otherwise. */
export function examples(full: number): { numRuns: number } {
  return { numRuns: Math.ceil(full * Number(process.env['PROPERTY_SHARE'] ?? 1)) };
}

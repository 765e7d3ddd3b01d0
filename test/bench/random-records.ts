import { PENALTY_KINDS, addDays, civilDate } from '@xinxiu/domain';

const FIRST_DAY = civilDate('2018-01-01');
const DAYS = 3_200;
const FIELDS = ['食品', '药品', '消防', '生态环境', '市场监管', '交通运输'];
const FINES = [200, 2_000, 50_000, 999_999, 1_000_000, 5_000_000];

/** Records of every kind without end, the same in every run. */
export function* randomRecords(seed = 20_261_124): Generator<object, never> {
  const below = random(seed);
  const one = <T>(values: readonly T[]): T => values[below(values.length)] as T;
  for (;;) {
    const decided = addDays(FIRST_DAY, below(DAYS));
    yield {
      kind: below(10) === 0 ? one(['serious-list', 'abnormal-list', 'other']) : 'penalty',
      penaltyKinds: [one(PENALTY_KINDS), ...(below(4) === 0 ? [one(PENALTY_KINDS)] : [])],
      fineYuan: one(FINES),
      simplifiedProcedure: below(5) === 0,
      field: one(FIELDS),
      decisionDate: decided,
      ...(below(3) > 0 && { fulfilledOn: addDays(decided, below(200)) }),
      commitment: below(3) > 0,
      ...(below(6) === 0 && {
        otherPenalties: [{ penaltyKinds: [one(PENALTY_KINDS)], fineYuan: one(FINES) }],
      }),
    };
  }
}

/** Mulberry32. @returns whole numbers from 0 to below `limit` */
function random(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

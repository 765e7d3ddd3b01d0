import { type CivilDate, addDays } from '../time/civil-date.js';
import { type RegimePack, isInForce } from './regime-pack.js';

/**
 * The regimes that governed a record between its decision and `at`, in order of time; usually one. A regime of the
 * record's own field takes it from the general one for as long as it is in force (lex specialis, 立法法第一百零三条 by
 * analogy: our assumption).
 */
export function governingRegimes(
  regimes: readonly RegimePack[],
  field: string | undefined,
  decisionDate: CivilDate,
  at: CivilDate,
): RegimePack[] {
  const governing: RegimePack[] = [];
  for (const day of changeDays(regimes, decisionDate, at)) {
    const regime = regimeOn(regimes, field, day);
    if (regime !== undefined && !governing.includes(regime)) governing.push(regime);
  }
  return governing;
}

/** The regime that governs a record of this field on a day. Of several versions of one, the newest in force. */
export function regimeOn(
  regimes: readonly RegimePack[],
  field: string | undefined,
  day: CivilDate,
): RegimePack | undefined {
  let found: RegimePack | undefined;
  for (const regime of regimes) {
    const special = regime.governsFields.length > 0;
    if (!isInForce(regime.validity, day)) continue;
    if (special && (field === undefined || !regime.governsFields.includes(field))) continue;
    if (found === undefined || outranks(regime, found)) found = regime;
  }
  return found;
}

function outranks(one: RegimePack, other: RegimePack): boolean {
  const [special, otherSpecial] = [one.governsFields.length > 0, other.governsFields.length > 0];
  if (special !== otherSpecial) return special;
  return (one.validity.from ?? '') > (other.validity.from ?? '');
}

/** The first day, and every later one up to `at` on which a regime begins or another one ends. */
function changeDays(regimes: readonly RegimePack[], first: CivilDate, at: CivilDate): CivilDate[] {
  const days = [first];
  for (const { from, to } of regimes.map(({ validity }) => validity)) {
    if (from !== null && from > first && from <= at) days.push(from);
    if (to !== null && to >= first && to < at) days.push(addDays(to, 1));
  }
  return days.sort();
}

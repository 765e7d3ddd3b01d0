import { type CivilDate, addDays } from '../time/civil-date.js';
import { type RegimePack, isInForce } from './regime-pack.js';

/** The law of a decision from a day on: the regime of each of its penalties, in their order; undefined where none governs. */
export interface GoverningLaw {
  readonly from: CivilDate;
  readonly packs: readonly (RegimePack | undefined)[];
}

/**
 * The law that governed a decision between its day and `at`, in order of time; usually one. A regime of a penalty's own
 * field takes it from the general one for as long as it is in force (lex specialis, 立法法第一百零三条 by analogy: our
 * assumption).
 * @param fields of its penalties
 */
export function governingLaws(
  regimes: readonly RegimePack[],
  fields: readonly (string | undefined)[],
  decisionDate: CivilDate,
  at: CivilDate,
): GoverningLaw[] {
  const laws: GoverningLaw[] = [];
  for (const from of changeDays(regimes, decisionDate, at)) {
    const packs = fields.map((field) => regimeOn(regimes, field, from));
    const isNew = !laws.some((law) => law.packs.every((pack, i) => pack === packs[i]));
    if (isNew && packs.some((pack) => pack !== undefined)) laws.push({ from, packs });
  }
  return laws;
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

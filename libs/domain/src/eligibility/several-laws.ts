import type { CivilDate } from '../time/civil-date.js';
import { type Classified, mostSevere } from './classify.js';
import { governingRegimes } from './governing-regimes.js';
import type { Merged } from './most-favourable.js';
import type { EligibilityRecord, PenaltyFacts } from './record.js';
import { latest } from './regime-outcome.js';
import type { RegimePack } from './regime-pack.js';

/** The field and the procedure of a further penalty are those of the decision unless it has its own. */
export function sharingFacts(record: EligibilityRecord): EligibilityRecord {
  const { otherPenalties, field, simplifiedProcedure } = record;
  if (otherPenalties === undefined) return record;
  const shared = {
    ...(field !== undefined && { field }),
    ...(simplifiedProcedure !== undefined && { simplifiedProcedure }),
  };
  return { ...record, otherPenalties: otherPenalties.map((facts) => ({ ...shared, ...facts })) };
}

/**
 * The penalties of a decision by the law that governs each: a further penalty may be of another field, and that field may
 * have regimes of its own. Usually all are governed alike, and the record stays whole.
 */
export function partsByLaw(
  record: EligibilityRecord,
  at: CivilDate,
  regimes: readonly RegimePack[],
): readonly EligibilityRecord[] {
  const { otherPenalties = [] } = record;
  const lawOf = ({ field }: PenaltyFacts): string =>
    JSON.stringify(governingRegimes(regimes, field, record.decisionDate, at).map(({ digest }) => digest));
  if (otherPenalties.every((facts) => lawOf(facts) === lawOf(record))) return [record];
  const groups = new Map<string, [PenaltyFacts, ...PenaltyFacts[]]>();
  for (const facts of [record, ...otherPenalties]) {
    const group = groups.get(lawOf(facts));
    if (group) group.push(facts);
    else groups.set(lawOf(facts), [facts]);
  }
  return [...groups.values()].map(([first, ...others]) => partOf(record, first, others));
}

/** What is not of a penalty is of the whole decision. */
function partOf(
  record: EligibilityRecord,
  first: PenaltyFacts,
  otherPenalties: readonly PenaltyFacts[],
): EligibilityRecord {
  if (first === record) return { ...record, otherPenalties };
  const {
    fineYuan: _fine,
    confiscatedYuan: _confiscated,
    simplifiedProcedure: _procedure,
    field: _field,
    ...whole
  } = record;
  return { ...whole, ...first, otherPenalties };
}

/** A part with what its law makes of it. */
export interface JudgedPart {
  readonly merged: Merged;
  /** Some regime that governed it has no rule for its class. */
  readonly undecided: boolean;
}

/** What several laws make of one decision: the longest period, the gravest class, public as long as one of them says so. */
export function longest([first, ...others]: readonly [JudgedPart, ...JudgedPart[]]): Merged {
  if (others.length === 0) return first.merged;
  const all = [first, ...others];
  const gravest = mostSevere(classOf(first), others.map(classOf));
  // As within one law: beside a serious penalty one that no rule classifies cannot be worse.
  const counted = gravest.class === 'serious' ? all.filter(({ undecided }) => !undecided) : all;
  const parts = (counted.length > 0 ? counted : all).map(({ merged }) => merged);
  const shown = parts.filter(({ publicationFrom }) => publicationFrom !== null);
  const deciding = (shown.length > 0 ? shown : parts).reduce((last, one) =>
    isLonger(one, last) ? one : last,
  );
  return {
    governing: { ...deciding.governing, classified: gravest },
    publicationFrom: deciding.publicationFrom,
    earliest: shown.length === 0 ? null : latest(shown.map(({ earliest }) => earliest)),
    ends: shown.length === 0 ? null : latest(shown.map(({ ends }) => ends)),
  };
}

function classOf({ merged }: JudgedPart): Classified {
  return merged.governing.classified;
}

/** One that no rule decides is longer than any; null is no end. */
function isLonger(one: Merged, other: Merged): boolean {
  const [open, otherOpen] = [one.governing.terms === undefined, other.governing.terms === undefined];
  if (open !== otherOpen) return open;
  if (one.earliest !== other.earliest) return later(one.earliest, other.earliest);
  if (one.ends !== other.ends) return later(one.ends, other.ends);
  // Equal in all that counts: which one is cited may not depend on the order of the penalties.
  return one.governing.pack.id < other.governing.pack.id;
}

function later(one: CivilDate | null, other: CivilDate | null): boolean {
  return other !== null && (one === null || one > other);
}

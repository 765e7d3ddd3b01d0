import type { CivilDate } from '../time/civil-date.js';
import { penalised } from './circumstances.js';
import { type Obligation, type ObligationKind, isEvidenced } from './obligations.js';
import type { EligibilityRecord } from './record.js';

export interface Fulfilment {
  readonly fulfilled: boolean;
  /** Day of fulfilment. Null while open, not told, or still to come: what was announced may never happen. */
  readonly on: CivilDate | null;
}

/**
 * Whether duties are fulfilled on a day. Obligations that are listed one by one outweigh the day of the whole for what the
 * list names; a sum that was imposed and is not on it is a duty all the same, and an empty list says nothing.
 */
export function fulfilmentAt(record: EligibilityRecord, at: CivilDate): Fulfilment {
  const { obligations = [], fulfilledOn } = record;
  const asWhole: Fulfilment =
    fulfilledOn !== undefined && fulfilledOn <= at
      ? { fulfilled: true, on: fulfilledOn }
      : { fulfilled: false, on: null };
  if (obligations.length === 0) return asWhole;
  if (!obligations.every((one) => isEvidenced(one) && (one.on ?? at) <= at))
    return { fulfilled: false, on: null };
  const listed = earlier(lastDay(obligations) ?? fulfilledOn ?? at, at);
  const isUnlisted = sumsOf(record).some((kind) => !obligations.some((one) => one.kind === kind));
  if (!isUnlisted) return { fulfilled: true, on: listed };
  // The rest is told of by the day of the whole: fulfilled is what both say, on the later of the two.
  return asWhole.fulfilled && asWhole.on !== null && listed > asWhole.on
    ? { fulfilled: true, on: listed }
    : asWhole;
}

/** The duties to pay that a decision leaves by itself. */
function sumsOf(record: EligibilityRecord): readonly ObligationKind[] {
  const kinds = [record, ...(record.otherPenalties ?? [])].flatMap(
    (facts) => penalised(record.kind, facts).kinds,
  );
  return [
    ...(kinds.includes('罚款') ? (['fine'] as const) : []),
    ...(kinds.includes('没收违法所得') || kinds.includes('没收非法财物') ? (['confiscation'] as const) : []),
  ];
}

/** The day on which the last one was closed, if every one tells its day. */
function lastDay(obligations: readonly Obligation[]): CivilDate | undefined {
  let last: CivilDate | undefined;
  for (const { on } of obligations) {
    if (on === undefined) return undefined;
    if (last === undefined || on > last) last = on;
  }
  return last;
}

function earlier(one: CivilDate, other: CivilDate): CivilDate {
  return one < other ? one : other;
}

import type { CivilDate } from '../time/civil-date.js';
import { type Obligation, isEvidenced } from './obligations.js';
import type { EligibilityRecord } from './record.js';

export interface Fulfilment {
  readonly fulfilled: boolean;
  /** Day of fulfilment; it may lie ahead when it was announced. Null while open or not told. */
  readonly on: CivilDate | null;
}

/** Whether duties are fulfilled on a day. Obligations that are listed one by one outweigh the day of the whole. */
export function fulfilmentAt(record: EligibilityRecord, at: CivilDate): Fulfilment {
  const { obligations, fulfilledOn } = record;
  if (obligations === undefined) {
    return { fulfilled: fulfilledOn !== undefined && fulfilledOn <= at, on: fulfilledOn ?? null };
  }
  if (!obligations.every((one) => isEvidenced(one) && (one.on ?? at) <= at))
    return { fulfilled: false, on: null };
  return { fulfilled: true, on: earlier(lastDay(obligations) ?? fulfilledOn ?? at, at) };
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

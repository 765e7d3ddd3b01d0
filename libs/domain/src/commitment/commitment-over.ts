import type { CivilDate } from '../time/civil-date.js';
import type { Commitment } from './commitment.js';

/**
 * Day on which a commitment is over: that it was made, it ended, or its fulfilment was determined on, whichever is last.
 * Undefined while it is one without an end whose fulfilment nobody has determined.
 */
export function commitmentOverOn({
  madeOn,
  validUntil,
  fulfilment,
  determinedOn,
}: Pick<Commitment, 'madeOn' | 'validUntil' | 'fulfilment' | 'determinedOn'>): CivilDate | undefined {
  if (validUntil === 'none' && fulfilment === undefined) return undefined;
  const days = [madeOn, validUntil === 'none' ? undefined : validUntil, determinedOn];
  return days.reduce<CivilDate>((last, day) => (day !== undefined && day > last ? day : last), madeOn);
}

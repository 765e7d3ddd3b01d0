import { COUNTY } from '@xinxiu/persistence';
import type { County } from '../../factories/county.js';
import { until } from '../../harness/until.js';

/** What somebody else says to a change of a record that one has proposed. */
export const SETTLE = { confirmation: {}, refusal: { reason: '裁量依据不足' } } as const;

/** Of a record, as far as it is looked at. */
export interface Answer {
  readonly penaltyClass: string;
  readonly publicationEnds: string | null;
  readonly publication: { readonly version: number };
  readonly proposal?: { readonly id: string; readonly isVoid: boolean };
}

/** Waits until the trail has all of these of a record. @param wanted as "action outcome" or "action outcome CODE" */
export async function audited(county: County, subject: string, wanted: readonly string[]): Promise<void> {
  const all = async () => {
    const { items } = await county.repositories.audit.list(COUNTY, { subject }, { limit: 50 });
    const found = items.map(({ entry }) => `${entry.action} ${entry.outcome} ${entry.code ?? ''}`.trim());
    return wanted.every((one) => found.includes(one)) || undefined;
  };
  await until(all, `entries of the trail: ${wanted.join(', ')}`);
}

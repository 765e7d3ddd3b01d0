import {
  type Eligibility,
  type FieldAlternative,
  type TitleOf,
  type Words,
  idAsTitle,
  words,
} from '@xinxiu/domain';
import type { PolicyPacks } from './load-packs.js';

type Regimes = Pick<PolicyPacks, 'regimes'>;

/** What the regimes are called by their packs; one that is not there stays its id. */
export function titlesOf({ regimes }: Regimes): TitleOf {
  return (wanted) => {
    const pack = regimes.findLast(({ id }) => id === wanted);
    return pack ? words(pack.title, pack.titleEn) : idAsTitle(wanted);
  };
}

/** Titles by the id of each regime that an answer names. */
export type RegimeTitles = Readonly<Record<string, Words>>;

/** @param others what the answer would be under other fields, where it tells that */
export function titlesIn(
  { regime, proof }: Pick<Eligibility, 'regime' | 'proof'>,
  packs: Regimes,
  others: readonly Pick<FieldAlternative, 'regime'>[] = [],
): RegimeTitles {
  const titleOf = titlesOf(packs);
  const compared = proof.flatMap(({ choices = [] }) => choices.flatMap(({ among }) => among));
  const named = [{ regime }, ...proof, ...compared, ...others].map((one) => one.regime ?? '');
  return Object.fromEntries([...new Set(named)].filter(Boolean).map((id) => [id, titleOf(id)]));
}

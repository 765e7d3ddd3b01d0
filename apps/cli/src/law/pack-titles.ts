import { type Result, type TitleOf, idAsTitle } from '@xinxiu/domain';
import type { PolicyPacks } from '@xinxiu/policy';

/** What the regimes are called by their packs here; one that is not here, or cannot be read, stays its id. */
export function titlesIn(loaded: Result<PolicyPacks, unknown>): TitleOf {
  const regimes = loaded.ok ? loaded.value.regimes : [];
  return (wanted) => {
    const pack = regimes.findLast(({ id }) => id === wanted);
    return pack ? { zh: pack.title, en: pack.titleEn } : idAsTitle(wanted);
  };
}

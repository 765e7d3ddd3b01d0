import type { CivilDate } from '@xinxiu/domain';
import { type PolicyPacks, inForce } from '../load-packs.js';
import type { ParsedPack } from '../parse-pack.js';
import { startOf } from '../versions.js';

/** The law without a draft and with it. */
export interface TwoLaws {
  readonly before: PolicyPacks;
  readonly after: PolicyPacks;
  /** First day of the draft. */
  readonly effective: CivilDate;
}

/**
 * The law as if a draft were published. It takes the place of the same version, or of one that begins on its day.
 * @param published as their files state them
 * @param from first day of a draft that names none
 */
export function withDraft(published: readonly ParsedPack[], draft: ParsedPack, from: CivilDate): TwoLaws {
  const same = published.find(({ pack }) => pack.id === draft.pack.id && pack.version === draft.pack.version);
  const dated = same === undefined ? beginning(draft, from) : draft;
  const kept = published.filter(
    ({ pack }) =>
      pack.id !== dated.pack.id ||
      (pack.version !== dated.pack.version && startOf(pack.validity) !== startOf(dated.pack.validity)),
  );
  return {
    before: inForce(published),
    after: inForce([...kept, dated]),
    effective: dated.pack.validity.from ?? from,
  };
}

function beginning<P extends ParsedPack>(draft: P, from: CivilDate): P {
  const { validity } = draft.pack;
  return { ...draft, pack: { ...draft.pack, validity: { ...validity, from: validity.from ?? from } } };
}

import type { CaseRules, CaseState } from '@xinxiu/domain';
import type { PolicyPacks } from '@xinxiu/policy';

/** The rules that a case was submitted under; undefined while it is being opened, or when their pack is missing here. */
export function rulesOfCase(
  packs: PolicyPacks,
  { policy }: Pick<CaseState, 'policy'>,
): CaseRules | undefined {
  return packs.counties.find(({ digest }) => digest === policy?.packDigest)?.rules;
}

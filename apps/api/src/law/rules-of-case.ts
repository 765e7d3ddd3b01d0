import type { CaseRules, CaseState } from '@xinxiu/domain';
import type { PolicyPacks } from '@xinxiu/policy';

/** The rules that a case was submitted under; undefined while it is being opened, or when their pack is missing here. */
export function rulesOfCase(
  packs: PolicyPacks,
  { policy }: Pick<CaseState, 'policy'>,
): CaseRules | undefined {
  return packs.counties.find(({ digest }) => digest === policy?.packDigest)?.rules;
}

/** The conditions that the verification of a case has to answer, as they were worded when it was submitted. */
export function verificationOf(
  packs: PolicyPacks,
  state: Pick<CaseState, 'policy'>,
): CaseRules['verification'] {
  const all = rulesOfCase(packs, state)?.verification ?? [];
  const asked = state.policy?.checklist ?? [];
  return asked.flatMap(({ ruleId }) => all.find(({ id }) => id === ruleId) ?? []);
}

import type { CaseRules, RuleSource } from '@xinxiu/domain';

/** What an applicant has to bring: the condition of the verification that asks for it. */
export function materialsRule({ verification }: CaseRules): RuleSource | undefined {
  return verification.find(({ condition }) => condition === 'materials-complete');
}

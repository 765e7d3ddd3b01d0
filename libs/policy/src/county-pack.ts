import {
  type CaseRules,
  STEPS,
  type Step,
  type StepRule,
  type Validity,
  type VerificationCondition,
} from '@xinxiu/domain';
import type { CountyFile } from './county-schema.js';
import { measureRule } from './measure-schema.js';
import { retentionRule } from './retention-schema.js';

/** Conditions may take turns within one version of an overlay; the other rules hold as long as it does. */
export interface CountyRules extends CaseRules {
  readonly verification: readonly (VerificationCondition & { readonly validity: Validity })[];
}

/** A county's overlay: who acts in which step, how long, who is reminded when. */
export interface CountyPack {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
  readonly status: 'draft' | 'published';
  readonly title: string;
  readonly titleEn: string;
  readonly validity: Validity;
  readonly rules: CountyRules;
}

export function countyPack(file: CountyFile, digest: string): CountyPack {
  const { id, version, status, title, titleEn, validity } = file;
  const pack = { id, version, digest };
  return { ...pack, status, title, titleEn, validity, rules: caseRules(file, pack) };
}

function caseRules(file: CountyFile, pack: CaseRules['pack']): CountyRules {
  const entries = STEPS.map((step): [Step, StepRule] => [step, { step, ...file.steps[step] }]);
  return {
    pack,
    steps: Object.fromEntries(entries) as Record<Step, StepRule>,
    extension: file.extension,
    supplement: { ...file.supplement, workingDays: file.steps['supplement-required'].workingDays },
    seriousNeedsTwo: file.seriousNeedsTwo,
    verification: (file.verification ?? []).map((rule) => ({
      ...rule,
      validity: rule.validity ?? file.validity,
    })),
    consequences: file.consequences,
    ...(file.workingHours && { workingHours: file.workingHours }),
    ...(file.registration && { registration: file.registration }),
    ...(file.commitments && { commitments: file.commitments }),
    ...(file.urgeLetters && { urgeLetters: file.urgeLetters }),
    measures: (file.measures ?? []).map((rule) => measureRule(rule, file.consequences, file.validity)),
    retention: (file.retention ?? []).map(retentionRule),
    duties: file.duties,
  };
}

import type { Step } from '../case/case-table.js';
import type { CaseRules, StepRule } from './case-rules.js';
import type { RuleSource } from './rule-source.js';
import type { RungRule } from './rung-rule.js';

/** A made-up overlay for specs; what a real one says is tested where it is loaded. */
export const RUNGS: readonly RungRule[] = [
  { id: 'escalation-county', workingDays: 2, at: '09:00', to: 'county-office' },
  { id: 'reminder-before', workingDays: -1, at: '09:00', to: 'holder' },
  { id: 'reminder-due', workingDays: 0, at: '09:00', to: 'holder' },
  { id: 'escalation-leader', workingDays: 1, at: '08:30', to: 'leader' },
];

export function aRule(id: string): RuleSource {
  return { id, article: `第 ${id} 条`, source: '假设', trust: 'A', text: id, textEn: id };
}

function aStep(step: Step, workingDays: number): StepRule {
  return {
    ...aRule(`step.${step}`),
    step,
    owner: 'credit-office',
    workingDays,
    countedFrom: 'application',
    rungs: RUNGS,
  };
}

export const CASE_RULES: CaseRules = {
  pack: { id: 'county', version: '1', digest: 'pack-digest' },
  steps: {
    submitted: aStep('submitted', 3),
    'supplement-required': aStep('supplement-required', 10),
    'under-verification': aStep('under-verification', 6),
    'under-review': aStep('under-review', 10),
    'ending-publication': aStep('ending-publication', 3),
  },
  extension: { ...aRule('extension'), workingDays: 5 },
  supplement: { ...aRule('supplement'), workingDays: 10, pausesClock: true, maxRequests: 2 },
  seriousNeedsTwo: { ...aRule('two'), classes: ['serious'] },
  verification: [],
  consequences: {
    falseMaterial: { ...aRule('false-material'), publication: 'remaining-period' },
    commitmentBreach: { ...aRule('breach'), publication: 'longest-period' },
  },
  measures: [],
  retention: [],
  duties: {
    filing: { ...aRule('filing'), workingDays: 7 },
    objection: { ...aRule('objection'), workingDays: 5 },
  },
};

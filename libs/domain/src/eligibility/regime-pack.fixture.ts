import { civilDate } from '../time/civil-date.js';
import type { EligibilityRecord } from './record.js';
import type { ClassRule, RegimePack, RegimeRule, TermRule, Validity } from './regime-pack.js';

/** Made-up regimes for specs; what the published ones say is tested where they are loaded. */
export const ALWAYS: Validity = { from: null, to: null };

export function aRule(id: string, validity = ALWAYS): RegimeRule {
  return { id, article: `第 ${id} 条`, source: '假设', trust: 'A', text: id, textEn: id, validity };
}

const CLASSES: readonly ClassRule[] = [
  { ...aRule('class.revoked'), class: 'serious', when: { anyPenalty: ['吊销许可证件'] } },
  { ...aRule('class.large'), class: 'serious', when: { fineYuanFrom: 1_000_000 } },
  { ...aRule('class.warning'), class: 'minor', when: { onlyPenalties: ['警告'] } },
  {
    ...aRule('class.fine'),
    class: 'general',
    when: { onlyPenalties: ['警告', '罚款', '没收违法所得'], fineYuanBelow: 1_000_000 },
  },
];

const TERMS: readonly TermRule[] = [
  {
    ...aRule('term.minor'),
    when: { classes: ['minor'] },
    publicised: true,
    minimum: null,
    maximum: { months: 3 },
  },
  {
    ...aRule('term.general'),
    when: { classes: ['general'] },
    publicised: true,
    minimum: { months: 3 },
    maximum: { years: 1 },
  },
  {
    ...aRule('term.serious'),
    when: { classes: ['serious'] },
    publicised: true,
    minimum: { years: 1 },
    maximum: { years: 3 },
  },
];

export function aRegime(id: string, changes: Partial<RegimePack> = {}): RegimePack {
  return {
    id,
    version: '1',
    digest: `digest of ${id}`,
    title: `《${id}》`,
    titleEn: id,
    validity: ALWAYS,
    governsFields: [],
    classes: CLASSES,
    terms: TERMS,
    conditions: [
      { ...aRule('fulfilled'), condition: 'OBLIGATIONS_UNFULFILLED' },
      { ...aRule('commitment'), condition: 'COMMITMENT_MISSING' },
    ],
    undecided: aRule('undecided'),
    combination: aRule('combination'),
    expiry: aRule('expiry'),
    transition: aRule(`transition.${id}`),
    ...changes,
  };
}

/** A fulfilled fine of 2,000 yuan decided on 10 January 2025, committed to. */
export function aRecord(changes: Partial<EligibilityRecord> = {}): EligibilityRecord {
  return {
    kind: 'penalty',
    penaltyKinds: ['罚款'],
    fineYuan: 2_000,
    decisionDate: civilDate('2025-01-10'),
    fulfilledOn: civilDate('2025-01-20'),
    commitment: true,
    ...changes,
  };
}

import type { CivilDate, ComputedAnswer, RuleSource, VerificationCondition } from '@xinxiu/domain';
import type { CommitmentCheck } from '../applications/signed-commitment.js';
import type { RecordEligibility } from './record-law.js';

/** What the system answers of a condition, for the officer to confirm. */
export interface ComputedFinding {
  readonly met: boolean;
  /** Legal day that was asked about. */
  readonly at: CivilDate;
  readonly text: string;
  readonly textEn: string;
}

/** A condition of the verification as it is shown: the rule that asks it, and the computed answer beside it. */
export interface ShownCondition extends RuleSource {
  readonly condition: string;
  readonly computed?: ComputedFinding;
}

/** What the answers are computed from; without it only the conditions are shown. */
export interface KnownForVerification {
  readonly eligibility: RecordEligibility;
  readonly commitment: CommitmentCheck;
}

export function shownCondition(rule: VerificationCondition, known?: KnownForVerification): ShownCondition {
  const { condition, id, text, textEn, article, source, trust } = rule;
  const computed = known && rule.computed && ANSWERS[rule.computed](known);
  const at = known?.eligibility.at;
  return {
    condition,
    id,
    text,
    textEn,
    article,
    source,
    trust,
    ...(computed && at && { computed: { at, ...computed } }),
  };
}

type Answer = Omit<ComputedFinding, 'at'> | undefined;

const ANSWERS: Readonly<Record<ComputedAnswer, (known: KnownForVerification) => Answer>> = {
  'minimum-period': ({ eligibility: { at, earliestApplication: from, unmet } }) => {
    const isOpen = unmet.some(({ condition }) => condition === 'NEEDS_CLASSIFICATION');
    if (from === null) return isOpen ? UNKNOWN_PERIOD : undefined;
    const told = { text: `自${from}起可以申请`, textEn: `May be applied for from ${from} on` };
    return { met: from <= at, ...(isOpen ? inAnyClass(told) : told) };
  },
  obligations: ({ eligibility: { obligations, evidenced } }) =>
    obligations.length === 0
      ? undefined
      : {
          met: evidenced,
          text: obligations.map(({ rule, state }) => `${rule.text}（${STATES[state].zh}）`).join(''),
          textEn: obligations.map(({ rule, state }) => `${rule.textEn} (${STATES[state].en})`).join(' '),
        },
  commitment: ({ commitment }) => commitment && { ...COMMITMENTS[commitment], met: commitment === 'signed' },
};

/** Each class leads to the same day; an approval waits for the decision on the class all the same. */
function inAnyClass({ text, textEn }: { readonly text: string; readonly textEn: string }) {
  return {
    text: `无论认定为哪一类别，${text}；类别仍须在批准之前认定`,
    textEn: `${textEn}, whatever class is decided on; the class is still decided before an approval`,
  };
}

/** Whoever verifies sees what an approval will be refused for, and who can settle it. */
const UNKNOWN_PERIOD = {
  met: false,
  text: '失信类别尚未认定，最短公示期无法确定；由认定单位或者信用主管部门写明理由认定类别后方可批准',
  textEn:
    'Nobody has decided on the class, so nobody can say how long the minimum is; the determining department or the credit office decides, stating the ground, before an approval',
};

const STATES = {
  open: { zh: '未履行', en: 'open' },
  evidenced: { zh: '已提交证明', en: 'evidence was brought' },
  verified: { zh: '已核实', en: 'verified' },
  waived: { zh: '已免除', en: 'waived' },
} as const;

const COMMITMENTS = {
  signed: { text: '承诺书已签署，签名有效', textEn: 'The commitment is signed, and its signature holds' },
  broken: { text: '承诺书的签名无效', textEn: 'The signature of the commitment does not hold' },
} as const;

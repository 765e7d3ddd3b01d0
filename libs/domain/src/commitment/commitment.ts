import type { SubjectKind } from '../penalty/penalty.js';
import type { CivilDate } from '../time/civil-date.js';

/** 承诺类型 of the national collection template. */
export const COMMITMENT_TYPES = [
  '审批替代型',
  '容缺受理型',
  '证明事项型',
  '信用修复型',
  '行业自律型',
  '主动型',
  '其他',
] as const;
export type CommitmentType = (typeof COMMITMENT_TYPES)[number];

/** Whether somebody approved on the promise alone (审批替代型), and has to know when it is broken. */
export function replacesApproval(type: CommitmentType): boolean {
  return type === '审批替代型';
}

/** Whether it was made to have a record repaired (信用修复型): one that is broken may cost the repair. */
export function isForRepair(type: CommitmentType): boolean {
  return type === '信用修复型';
}

/** 履行状态 of the template. What nobody has determined yet has none. */
export const FULFILMENT_STATES = ['全部履行', '部分履行', '全部未履行'] as const;
export type FulfilmentState = (typeof FULFILMENT_STATES)[number];

/** Whether there is nothing unfulfilled to name and to pursue. */
export function isFulfilledWhole(fulfilment: FulfilmentState): boolean {
  return fulfilment === '全部履行';
}

/** 公开类型 of the template. */
export const PUBLICITY_KINDS = ['可向社会公开', '特定范围内公开', '不可公开'] as const;
export type PublicityKind = (typeof PUBLICITY_KINDS)[number];

/**
 * A credit commitment (信用承诺) in the fields of the national collection template. Several real sources leave out what the
 * template requires, so only what tells one commitment from another is always there.
 */
export interface Commitment {
  /** 承诺编码, 20 digits. */
  readonly number?: string;
  readonly promisorName: string;
  readonly promisorKind: SubjectKind;
  /** Unified social credit code; of a natural person the number of the identity document. */
  readonly promisorCode: string;
  readonly type: CommitmentType;
  /** 承诺事由: the matter that it was made for. */
  readonly matter?: string;
  /** 承诺内容. */
  readonly content: string;
  /** 违诺责任: what the promisor accepts if he breaks it. */
  readonly liability?: string;
  readonly madeOn: CivilDate;
  /** `none` where it has no end. */
  readonly validUntil?: CivilDate | 'none';
  readonly fulfilment?: FulfilmentState;
  /** 未履行的内容: required unless fulfilled in whole. */
  readonly unfulfilled?: string;
  /** 违诺责任追究内容: required unless fulfilled in whole. */
  readonly pursued?: string;
  /** Day on which the fulfilment was determined, and by whom. */
  readonly determinedOn?: CivilDate;
  readonly determinedBy?: string;
  readonly determinedByCode?: string;
  /** 受理单位. */
  readonly acceptor: string;
  readonly acceptorCode?: string;
  readonly publicity?: PublicityKind;
  readonly remark?: string;
}

export type CommitmentField = keyof Commitment;

export type PartialCommitment = { readonly [F in CommitmentField]?: Commitment[F] | undefined };

/** Whether everybody may see it: what says nothing of its publicity is kept back. */
export function isForThePublic({ publicity }: Pick<Commitment, 'publicity'>): boolean {
  return publicity === '可向社会公开';
}

/**
 * What a row of a list of Credit China says without a column for it: everybody can read the commitment there, so it is public.
 * The national template has a column (公开类型), and what is empty in it is kept back.
 */
export const IMPLIED_BY_CREDIT_CHINA = { publicity: '可向社会公开' } as const satisfies Pick<
  Commitment,
  'publicity'
>;

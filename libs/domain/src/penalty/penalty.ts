import type { CivilDate } from '../time/civil-date.js';

/** CF_XDR_LB of the 2018 double-publicity standard (发改办财金〔2018〕424号). */
export const SUBJECT_KINDS = ['法人及非法人组织', '自然人', '个体工商户'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** The kinds of 行政处罚法 (2021) art. 9, single, in the national words. */
export const PENALTY_KINDS = [
  '警告',
  '通报批评',
  '罚款',
  '没收违法所得',
  '没收非法财物',
  '暂扣许可证件',
  '吊销许可证件',
  '降低资质等级',
  '限制开展生产经营活动',
  '责令停产停业',
  '责令关闭',
  '限制从业',
  '行政拘留',
  '其他',
] as const;
export type PenaltyKind = (typeof PENALTY_KINDS)[number];

/**
 * One administrative penalty against one subject, in the fields of the national standard (`PENALTY_FIELDS` has the
 * codes). Sums are yuan, exact to the fen; days are Asia/Shanghai calendar days; `none` says that there is no end.
 */
export interface Penalty {
  readonly subjectName: string;
  readonly subjectKind?: SubjectKind;
  /** Unified social credit code, normalised and checked. */
  readonly subjectCode?: string;
  readonly subjectRegistrationNo?: string;
  readonly subjectOrganisationCode?: string;
  readonly subjectTaxNo?: string;
  readonly subjectInstitutionNo?: string;
  readonly subjectSocialOrganisationNo?: string;
  readonly legalRepresentative?: string;
  readonly legalRepresentativeIdKind?: string;
  readonly legalRepresentativeIdNo?: string;
  readonly subjectIdKind?: string;
  readonly subjectIdNo?: string;
  /** As the office wrote it; the canonical form is part of the identity only. */
  readonly decisionNumber: string;
  readonly caseTitle?: string;
  readonly violation?: string;
  readonly facts?: string;
  readonly basis?: string;
  readonly penaltyKindText?: string;
  readonly penaltyKinds: readonly PenaltyKind[];
  readonly content?: string;
  /** Yuan. Absent when there is no fine, or when nobody said how much. */
  readonly fineYuan?: number;
  /** Yuan, illegal gains and unlawful property together (CF_NR_WFFF). */
  readonly confiscatedYuan?: number;
  readonly revokedLicence?: string;
  readonly decisionDate: CivilDate;
  readonly validUntil?: CivilDate | 'none';
  readonly publicationEnds?: CivilDate | 'none';
  readonly authority: string;
  readonly authorityCode?: string;
  readonly sourceUnit?: string;
  readonly sourceUnitCode?: string;
  readonly remark?: string;
  /** Field of the law (食品, 消防, …). No part of the standard: a source may tell it in a column of its own. */
  readonly field?: string;
}

export type PenaltyField = keyof Penalty;

/** A penalty of which some values are missing or not understood; what a held row shows to the person who completes it. */
export type PartialPenalty = { readonly [F in PenaltyField]?: Penalty[F] | undefined };

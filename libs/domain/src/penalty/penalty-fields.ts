import type { PenaltyField } from './penalty.js';

export type FieldReader =
  'text' | 'credit-code' | 'number' | 'day' | 'end-day' | 'money-wan' | 'subject-kind' | 'kinds' | 'derived';

export interface PenaltyFieldSpec {
  readonly field: PenaltyField;
  /** National code; null for what is derived or only the 2015 load has. */
  readonly code: string | null;
  readonly label: string;
  /** M required, C conditional, O optional in the standard. */
  readonly need: 'M' | 'C' | 'O';
  /** Characters; lengths come from two systems that load the standard [2]. */
  readonly max?: number;
  readonly reader: FieldReader;
}

function spec(
  field: PenaltyField,
  code: string | null,
  label: string,
  need: 'M' | 'C' | 'O',
  reader: FieldReader,
  max?: number,
): PenaltyFieldSpec {
  return max === undefined ? { field, code, label, need, reader } : { field, code, label, need, reader, max };
}

/**
 * The national fields of a penalty, 2018 standard (发改办财金〔2018〕424号), in its order. CF_NR_FK and CF_NR_WFFF are
 * in 10,000 yuan with six places; the record stores yuan.
 */
export const PENALTY_FIELDS: readonly PenaltyFieldSpec[] = [
  spec('subjectName', 'CF_XDR_MC', '行政相对人名称', 'M', 'text', 200),
  spec('subjectKind', 'CF_XDR_LB', '行政相对人类别', 'M', 'subject-kind'),
  spec('subjectCode', 'CF_XDR_SHXYM', '行政相对人统一社会信用代码', 'C', 'credit-code', 18),
  spec('subjectRegistrationNo', 'CF_XDR_GSZC', '工商注册号', 'O', 'text', 50),
  spec('subjectOrganisationCode', 'CF_XDR_ZZJG', '组织机构代码', 'O', 'text', 10),
  spec('subjectTaxNo', 'CF_XDR_SWDJ', '税务登记号', 'O', 'text', 20),
  spec('subjectInstitutionNo', 'CF_XDR_SYDW', '事业单位证书号', 'O', 'text', 12),
  spec('subjectSocialOrganisationNo', 'CF_XDR_SHZZ', '社会组织登记证号', 'O', 'text', 50),
  spec('legalRepresentative', 'CF_FRDB', '法定代表人', 'C', 'text', 50),
  spec('legalRepresentativeIdKind', 'CF_FR_ZJLX', '法定代表人证件类型', 'O', 'text', 64),
  spec('legalRepresentativeIdNo', 'CF_FR_ZJHM', '法定代表人证件号码', 'O', 'text', 64),
  spec('subjectIdKind', 'CF_XDR_ZJLX', '证件类型', 'C', 'text', 64),
  spec('subjectIdNo', 'CF_XDR_ZJHM', '证件号码', 'C', 'text', 64),
  spec('decisionNumber', 'CF_WSH', '行政处罚决定书文号', 'M', 'number', 128),
  spec('caseTitle', null, '案件名称（2015 版）', 'O', 'text', 2000),
  spec('violation', 'CF_WFXW', '违法行为类型', 'M', 'text', 2000),
  spec('facts', 'CF_SY', '违法事实', 'M', 'text', 2000),
  spec('basis', 'CF_YJ', '处罚依据', 'M', 'text', 2048),
  spec('penaltyKindText', 'CF_CFLB', '处罚类别', 'M', 'kinds', 200),
  spec('penaltyKinds', null, '处罚种类', 'O', 'derived'),
  spec('content', 'CF_NR', '处罚内容', 'M', 'text', 4000),
  spec('fineYuan', 'CF_NR_FK', '罚款金额', 'C', 'money-wan'),
  spec('confiscatedYuan', 'CF_NR_WFFF', '没收金额', 'C', 'money-wan'),
  spec('revokedLicence', 'CF_NR_ZKDX', '暂扣或吊销证照名称及编号', 'C', 'text', 200),
  spec('decisionDate', 'CF_JDRQ', '处罚决定日期', 'M', 'day'),
  spec('validUntil', 'CF_YXQ', '处罚有效期', 'M', 'end-day'),
  spec('publicationEnds', 'CF_GSJZQ', '公示截止期', 'O', 'end-day'),
  spec('authority', 'CF_CFJG', '处罚机关', 'M', 'text', 200),
  spec('authorityCode', 'CF_CFJGDM', '处罚机关统一社会信用代码', 'M', 'credit-code', 18),
  spec('sourceUnit', 'CF_SJLY', '数据来源单位', 'M', 'text', 200),
  spec('sourceUnitCode', 'CF_SJLYDM', '数据来源单位统一社会信用代码', 'M', 'credit-code', 18),
  spec('remark', 'BZ', '备注', 'O', 'text', 512),
  spec('field', null, '领域', 'O', 'text', 40),
];

const BY_FIELD = new Map(PENALTY_FIELDS.map((entry) => [entry.field, entry]));

export function penaltyField(field: PenaltyField): PenaltyFieldSpec {
  const found = BY_FIELD.get(field);
  if (!found) throw new RangeError(`No penalty field ${field}`);
  return found;
}

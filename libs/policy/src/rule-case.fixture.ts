import type { Eligibility } from '@xinxiu/domain';

/** Articles as the packs cite them. */
export const B58 = '发改办财金〔2018〕424号、发改办财金〔2019〕527号行政处罚信息公示期限';
export const B58_CLASS = '一般、严重的划分（令第58号施行前）';
export const B58_CONDITION = '行政处罚信息信用修复条件（令第58号施行前）';
export const O58 =
  '《失信行为纠正后的信用信息修复管理办法（试行）》（国家发展改革委令第58号）第二章 行政处罚信息公示期限';
export const O58_CLASS = '一般、严重的划分（令第58号未分级）';
export const O58_CONDITION =
  '《失信行为纠正后的信用信息修复管理办法（试行）》（国家发展改革委令第58号）第二章 提前终止公示的条件';
export const O36 = '《信用修复管理办法》（国家发展改革委令第36号）第二章 失信信息分类和公示期限';
export const O36_CONDITION = '《信用修复管理办法》（国家发展改革委令第36号）信用修复的条件';
export const SAMR = '《市场监督管理信用修复管理办法》（国家市场监督管理总局令第107号）公示期限';
export const SAMR_CLASS = '《市场监督管理信用修复管理办法》（国家市场监督管理总局令第107号）分类';
export const SAMR_CONDITION =
  '《市场监督管理信用修复管理办法》（国家市场监督管理总局令第107号）信用修复的条件';

/** The dates and the class that a case must give; what is left out does not matter to it. */
export type Expected = Partial<Omit<Eligibility, 'unmet' | 'proof'>> & { readonly unmet?: readonly string[] };

export interface RuleCase {
  readonly facts: object;
  readonly at: string;
  readonly rules: Readonly<Record<string, string>>;
  readonly expected: Expected;
}

export const FINE = { penaltyKinds: ['罚款'], fineYuan: 50_000 };
export const HUGE_FINE = { penaltyKinds: ['罚款'], fineYuan: 1_000_000 };
export const WARNING = { penaltyKinds: ['警告'] };
export const REVOKED = { penaltyKinds: ['吊销许可证件'] };

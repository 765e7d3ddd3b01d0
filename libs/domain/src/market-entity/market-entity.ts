import type { CivilDate } from '../time/civil-date.js';
import type { BusinessKind } from '../uscc/holder-kind.js';

/** 行业门类 of GB/T 4754-2017, A to T. */
export const INDUSTRIES = [
  '农、林、牧、渔业',
  '采矿业',
  '制造业',
  '电力、热力、燃气及水生产和供应业',
  '建筑业',
  '批发和零售业',
  '交通运输、仓储和邮政业',
  '住宿和餐饮业',
  '信息传输、软件和信息技术服务业',
  '金融业',
  '房地产业',
  '租赁和商务服务业',
  '科学研究和技术服务业',
  '水利、环境和公共设施管理业',
  '居民服务、修理和其他服务业',
  '教育',
  '卫生和社会工作',
  '文化、体育和娱乐业',
  '公共管理、社会保障和社会组织',
  '国际组织',
] as const;
export type Industry = (typeof INDUSTRIES)[number];

export const OPERATING_STATES = ['在营', '非在营'] as const;
export type OperatingState = (typeof OPERATING_STATES)[number];

/** A market entity (经营主体): an enterprise or an individual business, as the register has it. */
export interface MarketEntity {
  readonly name: string;
  /** Unified social credit code. */
  readonly code: string;
  readonly kind: BusinessKind;
  readonly operating: OperatingState;
  readonly industry?: Industry;
  readonly registeredOn?: CivilDate;
}

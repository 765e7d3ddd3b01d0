import { type Words, words } from '../words.js';
import type { RecordKind } from '../eligibility/record.js';
import type { PenaltyKind } from './penalty.js';

/** The kinds of 行政处罚法 (2021) art. 9 as people read them; in Chinese they are their own names. */
export const PENALTY_KIND_WORDS: Readonly<Record<PenaltyKind, Words>> = {
  警告: words('警告', 'warning'),
  通报批评: words('通报批评', 'circulated criticism'),
  罚款: words('罚款', 'fine'),
  没收违法所得: words('没收违法所得', 'confiscation of illegal gains'),
  没收非法财物: words('没收非法财物', 'confiscation of unlawful property'),
  暂扣许可证件: words('暂扣许可证件', 'suspension of a licence'),
  吊销许可证件: words('吊销许可证件', 'revocation of a licence'),
  降低资质等级: words('降低资质等级', 'lowering of a qualification'),
  限制开展生产经营活动: words('限制开展生产经营活动', 'restriction of business'),
  责令停产停业: words('责令停产停业', 'order to suspend business'),
  责令关闭: words('责令关闭', 'order to close'),
  限制从业: words('限制从业', 'ban from a trade'),
  行政拘留: words('行政拘留', 'administrative detention'),
  其他: words('其他', 'other'),
};

/** What a record may be of (Order 36 art. 4). */
export const RECORD_KIND_WORDS: Readonly<Record<RecordKind, Words>> = {
  penalty: words('行政处罚', 'an administrative penalty'),
  'serious-list': words('列入严重失信主体名单', 'an entry in a list of seriously dishonest subjects'),
  'abnormal-list': words('列入经营异常名录等异常名录', 'an entry in a list of abnormal operations'),
  other: words('其他失信信息', 'another record'),
};

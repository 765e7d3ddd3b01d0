import { type Words, words } from '../../words.js';
import type { RepublicationBar, TrackingFactType } from './tracking-fact.js';
import type { TrackingAction, TrackingStatus } from './tracking-table.js';

/** What people call where a tracking stands, what they do and what happened (docs/glossary.md). */
export const TRACKING_STATUS_WORDS: Readonly<Record<TrackingStatus, Words>> = {
  'in-force': words('承诺有效期内', 'in force'),
  'evidence-asked': words('待提交履行证明', 'evidence asked for'),
  'under-verification': words('履行情况核实中', 'under verification'),
  hearing: words('听取承诺人意见', 'hearing the promisor'),
  deciding: words('待认定履行状态', 'to be determined'),
  fulfilled: words('全部履行', 'fulfilled in whole'),
  'partly-fulfilled': words('部分履行', 'fulfilled in part'),
  unfulfilled: words('全部未履行', 'not fulfilled at all'),
  'determined-elsewhere': words('履行状态由来源告知', 'determined by a source'),
};

export const TRACKING_ACTION_WORDS: Readonly<Record<TrackingAction, Words>> = {
  submitEvidence: words('提交履行证明', 'submit evidence'),
  verify: words('核实履行情况', 'verify the fulfilment'),
  state: words('陈述申辩', 'state a view'),
  proposeDetermination: words('提出认定意见', 'propose a determination'),
  confirmDetermination: words('确认认定', 'confirm the determination'),
  refuseDetermination: words('退回认定意见', 'refuse the determination'),
};

export const TRACKING_FACT_WORDS: Readonly<Record<TrackingFactType, Words>> = {
  'tracking-started': words('开始跟踪', 'tracking started'),
  'evidence-asked': words('要求提交履行证明', 'evidence asked for'),
  'evidence-submitted': words('提交履行证明', 'evidence submitted'),
  'evidence-ran-out': words('逾期未提交履行证明', 'no evidence in time'),
  'fulfilment-verified': words('核实已全部履行', 'found fulfilled'),
  'found-kept': words('核实未发现违诺', 'found kept so far'),
  'shortfall-found': words('发现未履行情形', 'a shortfall found'),
  'hearing-stated': words('承诺人陈述申辩', 'promisor stated a view'),
  'hearing-ran-out': words('逾期未陈述申辩', 'no view stated in time'),
  'determination-proposed': words('提出认定意见', 'determination proposed'),
  'determination-refused': words('退回认定意见', 'determination refused'),
  'determination-confirmed': words('确认认定', 'determination confirmed'),
  'consequence-carried-out': words('追究措施办理结果', 'measure carried out'),
  'determined-elsewhere': words('来源告知履行状态', 'fulfilment told by a source'),
  'rung-reached': words('到期提醒', 'reminder'),
  'deadline-recomputed': words('期限重新计算', 'deadline counted again'),
  'attention-raised': words('系统步骤需要处理', 'a step needs attention'),
  'attention-cleared': words('系统步骤已恢复', 'a step works again'),
};

/** Why a repaired record is not public again. */
export const REPUBLICATION_BAR_WORDS: Readonly<Record<RepublicationBar, Words>> = {
  RECORD_GONE: words('记录已不存在', 'the record is no longer there'),
  ANOTHER_SUBJECT: words('记录的主体不是承诺人', 'the record is not that of whoever promised'),
  NOT_REPAIRED: words('记录并非因修复停止公示', 'the publication of the record did not end by a repair'),
  PERIOD_OVER: words('公示期已届满', 'its period of publication is over'),
};

import { type Words, words } from '../words.js';
import type { HistoryEntry } from './law-fact.js';
import type { VoidReason } from './record-fact.js';

/** What an entry of a record's history is called (docs/glossary.md). */
export const RECORD_FACT_WORDS: Readonly<Record<HistoryEntry['type'], Words>> = {
  'field-determined': words('认定领域', 'field determined'),
  'class-determined': words('认定失信类别', 'class determined'),
  'obligations-evidenced': words('提交履行凭证', 'duties evidenced'),
  'obligations-verified': words('核实义务履行', 'duties verified'),
  'obligations-waived': words('免除义务', 'duties waived'),
  'obligations-reopened': words('撤销核实或者免除', 'duties opened anew'),
  'penalty-corrected': words('更正处罚信息', 'penalty corrected'),
  'change-proposed': words('提出变更', 'change proposed'),
  'change-refused': words('退回变更', 'change refused'),
  'term-revised': words('公示期限随规则变更', 'publication term revised by the rules'),
  'publication-expired': words('公示期满，停止公示', 'publication expired'),
  republished: words('违反修复承诺，恢复公示', 'published again: the promise of its repair was broken'),
  'change-voided': words('变更失效', 'change void'),
};

/** Why a proposal counts no more (docs/glossary.md). */
export const VOID_REASON_WORDS: Readonly<Record<VoidReason, Words>> = {
  'proposer-recused': words('提出人已回避', 'who proposed it keeps out of the matter'),
  'row-settled': words('待处理行已另行办理', 'the held row was settled otherwise'),
};

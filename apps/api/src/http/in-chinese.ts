import { NOTICE_WORDINGS } from '@xinxiu/calendar';
import { CONTRACT_WORDINGS, chineseBy } from '@xinxiu/contracts';
import {
  ACTION_WORDS,
  END_REASON_WORDS,
  EVENT_WORDS,
  OBLIGATION_STATE_WORDS,
  OBLIGATION_WORDS,
  RELATION_WORDS,
  ROLE_WORDS,
  STATUS_WORDS,
  TRACKING_ACTION_WORDS,
  TRACKING_FACT_WORDS,
  TRACKING_STATUS_WORDS,
  type Words,
} from '@xinxiu/domain';
import { PACK_PART_WORDINGS, PACK_WORDINGS, YAML_PART_WORDINGS, YAML_WORDINGS } from '@xinxiu/policy';
import { DETAIL_WORDINGS } from './detail-wordings.js';
import { PART_WORDINGS } from './part-wordings.js';

/** Codes that stand in details as values, by what people call them. */
const CODES: Readonly<Record<string, Words>> = {
  // What a case calls by the same code comes after it.
  ...TRACKING_STATUS_WORDS,
  ...TRACKING_ACTION_WORDS,
  ...TRACKING_FACT_WORDS,
  ...OBLIGATION_WORDS,
  ...OBLIGATION_STATE_WORDS,
  ...STATUS_WORDS,
  ...RELATION_WORDS,
  ...ROLE_WORDS,
  ...EVENT_WORDS,
  ...ACTION_WORDS,
  ...END_REASON_WORDS,
  promisor: { zh: '承诺人', en: 'promisor' },
  acceptor: { zh: '受理单位', en: 'accepting department' },
  subject: { zh: '当事人', en: 'subject' },
  'determining-department': { zh: '认定单位', en: 'determining department' },
};

/** A detail in Chinese; as it is where its wording is unknown. */
export const inChinese = chineseBy(
  { ...DETAIL_WORDINGS, ...CONTRACT_WORDINGS, ...PACK_WORDINGS, ...YAML_WORDINGS, ...NOTICE_WORDINGS },
  { ...PART_WORDINGS, ...PACK_PART_WORDINGS, ...YAML_WORDINGS, ...YAML_PART_WORDINGS },
  CODES,
);

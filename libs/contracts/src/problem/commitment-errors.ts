import { entry } from './error-entry.js';

/** What may stand against an act on a commitment that is followed. */
export const COMMITMENT_ERRORS = {
  COMMITMENT_DETERMINED: entry(
    409,
    ['信用承诺履行状态已认定', 'The fulfilment of the commitment is determined'],
    ['查看认定结果', 'See what was determined'],
  ),
  COMMITMENT_NOT_TRACKED: entry(
    409,
    ['该信用承诺尚未跟踪', 'Nobody follows this commitment'],
    [
      '受理单位属于本县且履行状态未认定的，数分钟内自动开始跟踪；县级规则须规定办理期限',
      'One of a department of the county that is not determined is followed within minutes, where the overlay has terms for it',
    ],
  ),
  TERM_OVER: entry(
    422,
    ['承诺有效期已满', 'The term of the commitment is over'],
    ['认定全部履行，或者写明未履行的内容', 'Find it fulfilled, or say what is not'],
  ),
  SHORTFALL_UNSTATED: entry(
    422,
    ['未写明未履行的内容或者追究措施', 'What is not fulfilled, or how that is pursued, is missing'],
    [
      '写明未履行的内容；认定意见还须写明追究措施及其依据',
      'Say what is not fulfilled; a determination names each measure with its article, too',
    ],
  ),
} as const;

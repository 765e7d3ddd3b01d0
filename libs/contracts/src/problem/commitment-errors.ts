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
  NO_CATALOGUE: entry(
    422,
    ['县级规则没有追究措施目录', 'The overlay has no catalogue of measures'],
    [
      '县级规则的追究措施目录施行之后再认定',
      'Determine it once an overlay with a catalogue of measures is in force',
    ],
  ),
  MEASURE_UNKNOWN: entry(
    422,
    ['追究措施不在目录之中', 'The measure is not in the catalogue'],
    [
      '只能选择目录中适用于该承诺类型和履行状态的措施；认定意见所列措施已不在目录中的，退回后重新提出',
      'Choose among the measures for this type of commitment and outcome; where one that was proposed is no longer in the catalogue, refuse it and propose anew',
    ],
  ),
  MEASURE_MISSING: entry(
    422,
    ['缺少应当采取的追究措施', 'A measure that follows is left out'],
    ['加入该措施', 'Add the measure'],
  ),
  REPAIRED_RECORD_NEEDED: entry(
    422,
    ['未写明因该承诺修复的记录', 'The record that was repaired on the promise is missing'],
    [
      '恢复公示须写明承诺人已修复的一条记录',
      'To publish again, name a record of the promisor whose publication ended by a repair',
    ],
  ),
} as const;

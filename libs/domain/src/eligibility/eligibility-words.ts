import type { PenaltyClass } from '../case/penalty-class.js';
import type { CivilDate } from '../time/civil-date.js';
import { type Words, words } from '../words.js';
import type { UndecidedReason } from './classify.js';
import type { ChosenDate, DateName } from './date-choice.js';
import type { Assumption } from './eligibility.js';
import type { RecordKind } from './record.js';

export const CLASS_WORDS: Readonly<Record<PenaltyClass, Words>> = {
  minor: words('轻微', 'minor'),
  general: words('一般', 'general'),
  serious: words('严重', 'serious'),
  unclassified: words('待确定', 'not decided by the rules'),
};

/** What a record may be of (Order 36 art. 4). */
export const RECORD_KIND_WORDS: Readonly<Record<RecordKind, Words>> = {
  penalty: words('行政处罚', 'an administrative penalty'),
  'serious-list': words('列入严重失信主体名单', 'an entry in a list of seriously dishonest subjects'),
  'abnormal-list': words('列入经营异常名录等异常名录', 'an entry in a list of abnormal operations'),
  other: words('其他失信信息', 'another record'),
};

export const ASSUMPTION_WORDS: Readonly<Record<Assumption, Words>> = {
  GENERAL_FIELD_ASSUMED: words(
    '假定：记录未载明领域，按不属于该规则所列领域处理；如属其中，请先补充领域',
    'assumed: the record names no field; taken as in none of those of the rule. If it is in one, have the field added first',
  ),
  ORDINARY_PROCEDURE_ASSUMED: words(
    '假定：记录未载明所适用的程序，按普通程序处理；如为简易程序，请先更正记录',
    'assumed: the record does not say which procedure was applied; taken as ordinary. If it was the simplified one, have the record corrected first',
  ),
  PENALTY_FACTS_IGNORED: words(
    '假定：该记录不是行政处罚，所填处罚种类、金额、程序和其他处罚不作考虑；如为处罚，请按处罚填写',
    'assumed: the record is no penalty; the kinds, sums, procedure and further penalties that it states are not looked at. If it is one, state it as a penalty',
  ),
  CLASSIFICATION_IGNORED: words(
    '假定：类别由该规则确定，所填类别不作考虑',
    'assumed: this rule tells the class; the one that the record states is not looked at',
  ),
};

export const CHOSEN_DATE_WORDS: Readonly<Record<ChosenDate, Words>> = {
  earliestApplication: words('最早申请', 'earliest application'),
  publicationEnds: words('公示止于', 'publication ends'),
};

export const DATE_NAME_WORDS: Readonly<Record<Exclude<DateName, 'penalty'>, Words>> = {
  fulfilment: words('义务履行日', 'duties fulfilled'),
  decision: words('决定日', 'decision'),
  maximum: words('最长公示期届满', 'end of the longest period'),
  'earlier-laws': words('此前的规则', 'the rules before'),
  'this-law': words('本规则', 'these rules'),
  'entry-into-force': words('对该决定开始适用之日', 'first day of these rules for the decision'),
  'publication-ends': words('公示止于', 'publication ends'),
  'choice-before': words('上一步', 'the step before'),
};

/** Why no rule says the class, for who has to decide on it. */
export function reasonWords(reason: UndecidedReason): Words {
  switch (reason.code) {
    case 'RECORD_KIND_UNDECIDED':
      return words('规则未规定此类信息的类别', 'no rule says the class of records of this kind');
    case 'PENALTY_KIND_MISSING':
      return words('未载明处罚种类', 'the kind of penalty is not stated');
    case 'FINE_UNKNOWN':
      return words('罚款数额不明', 'the sum of the fine is not stated');
    case 'PENALTY_KIND_UNDECIDED':
      return words(`规则未规定“${reason.value}”的类别`, `no rule says the class of ${reason.value}`);
  }
}

/** Why a commitment does not count of which a day is told. */
export function announcedWords(on: CivilDate): Words {
  return words(
    `所填承诺日期为 ${on}，尚未到来；在该日之前按未作承诺处理`,
    `the record tells ${on} for the commitment, which is still to come: until then it counts as not made`,
  );
}

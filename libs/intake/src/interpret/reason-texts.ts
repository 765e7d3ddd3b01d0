import { ROW_FAULT_TEXTS as LISTS } from '@xinxiu/domain';

interface ReasonText {
  /** What the reason does to a row that has it; `note` leaves it as it is. */
  readonly effect: 'hold' | 'refuse' | 'note';
  readonly zh: (label: string, value: string, detail: string) => string;
  /** For the documentation of codes. */
  readonly en: string;
}

function hold(zh: ReasonText['zh'], en: string): ReasonText {
  return { effect: 'hold', zh, en };
}

function refuse(zh: ReasonText['zh'], en: string): ReasonText {
  return { effect: 'refuse', zh, en };
}

function note(zh: ReasonText['zh'], en: string): ReasonText {
  return { effect: 'note', zh, en };
}

const VALUES = {
  MISSING_REQUIRED: hold(LISTS.MISSING_REQUIRED.zh, 'A required field has no value: supply it.'),
  TOO_LONG: hold(LISTS.TOO_LONG.zh, 'The value is longer than the standard allows: shorten it.'),
  DATE_UNREADABLE: hold(
    LISTS.DATE_UNREADABLE.zh,
    'Not a date in one of the known formats: write it as 2026-01-31.',
  ),
  DATE_IMPLAUSIBLE: hold(
    (l, v) => `${l}的值“${v}”早于 1996-10-01（行政处罚法施行），请核对。`,
    'Earlier than the Administrative Penalty Law (1996-10-01): look at the date.',
  ),
  DATE_IN_FUTURE: hold(LISTS.DATE_IN_FUTURE.zh, 'Later than today: look at the date.'),
  DATE_ORDER: hold(
    (l, v, d) => `${l}的值“${v}”早于处罚决定日期 ${d}，请核对。`,
    'Earlier than the decision: look at both days.',
  ),
  NUMBER_UNREADABLE: hold(
    (l, v) => `${l}的值“${v}”不像文号，请核对。`,
    'Not a document number: look at the decision.',
  ),
  NUMBER_SEVERAL: hold(
    (l, v) => `${l}“${v}”含多个文号，请确定本行对应哪一个。`,
    'Several document numbers: which one is meant?',
  ),
  NUMBER_IN_HEADER: hold(
    (l, v) => `文号写在了表头上，${l}的值“${v}”无法归位，请人工整理。`,
    'The decision number stands in the header: a damaged row.',
  ),
  AMOUNT_UNREADABLE: hold(
    (l, v) => `${l}的值“${v}”不是可识别的金额，请核对。`,
    'Not an amount of money: write digits.',
  ),
  AMOUNT_CONTRADICTION: hold(
    (l, v, d) => `${l}为 ${v} 元，处罚内容写的是 ${d} 元，请核对单位和金额。`,
    'The amount column and the text of the decision disagree: look at unit and amount.',
  ),
  FINE_AMOUNT_MISSING: hold(
    (l) => `处罚种类含罚款，但没有${l}，请补充。`,
    'A fine without an amount: supply it.',
  ),
  MONEY_UNREADABLE: hold(
    (l, v, d) => `${l}中的金额“${d || v}”读不懂，请核对。`,
    'An amount in the text cannot be read.',
  ),
  MONEY_ROLE_UNKNOWN: hold(
    (l, v, d) => `${l}中的“${d || v}”看不出是罚款还是没收，请核对。`,
    'An amount of which the purpose is not said.',
  ),
  FINE_AND_CONFISCATION_MIXED: hold(
    (l, v, d) => `${l}把罚款和没收合写为“${d || v}”，请分别填写。`,
    'Fine and confiscation in one sum.',
  ),
  MONEY_CONTRADICTION: hold(
    (l, v, d) => `${l}中的金额前后不一致：“${d || v}”，请核对。`,
    'Amounts in the text contradict each other.',
  ),
  FOREIGN_CURRENCY: hold(
    (l, v) => `${l}“${v}”含外币，请折算为人民币元。`,
    'A foreign currency: give the amount in yuan.',
  ),
  USCC_INVALID: hold(
    LISTS.USCC_INVALID.zh,
    'Not a valid unified social credit code: compare all 18 characters with the licence.',
  ),
  SUBJECT_KIND_UNKNOWN: hold(
    (l, v) => `${l}的值“${v}”不在 法人及非法人组织、自然人、个体工商户 之中，请选择。`,
    'Not a kind of subject of the standard: choose one of them.',
  ),
  SUBJECT_KIND_CONTRADICTION: hold(
    (l, v, d) => `${l}为“${v}”，但填有统一社会信用代码 ${d}，请核对。`,
    'A natural person with a code of an organisation: one of the two is wrong.',
  ),
  KIND_UNKNOWN: hold(
    (l, v, d) => `${l}“${v}”中的“${d}”不是国家标准的处罚种类，请选择。`,
    'A word that names no national kind of penalty: choose the kind.',
  ),
  KIND_UNCLEAR: hold(
    (l, v) => `从${l}“${v}”和处罚内容看不出是暂扣还是吊销，请选择。`,
    'Suspension or revocation of a licence: not said.',
  ),
  KIND_CONTRADICTION: hold(
    (l, v, d) => `${l}为“${v}”，但有罚款金额 ${d} 元，请核对。`,
    'A fine amount, but no fine among the kinds: add the kind or take the amount away.',
  ),
  FIELD_NAME_UNKNOWN: hold(
    (l, v, d) => `${l}的值“${v}”不是规则包中的领域，请改为其中之一：${d}。`,
    'A field that no policy pack names: choose one that they name.',
  ),
  AUTHORITY_CONTRADICTION: hold(
    (l, v, d) => `${l}“${v}”与处罚机关名称不是同一单位（${d}），请核对名称和代码。`,
    'Name and code of the authority are of two departments: correct the one that is wrong.',
  ),
  STATE_NOT_NORMAL: hold(
    (l, v) => `${l}的值“${v}”表示该处罚已撤销、有异议或状态不明，请确认。`,
    'The state is not "in force".',
  ),
} as const;

const SHAPES = {
  SEVERAL_PARTIES: hold(
    (l, v) => `${l}“${v}”涉及多个当事人，请拆成每个当事人一条。`,
    'Several parties in one record.',
  ),
  COLUMNS_SHIFTED: hold(
    (l, v) => `${l}的值“${v}”是日期，本行多半整体错列，请人工整理。`,
    'A date where text belongs: the row is shifted.',
  ),
  COLUMN_COUNT: hold(
    (_l, v, d) => `本行的列数与表头不符（${d}）${v ? `，多出：“${v}”` : ''}，请核对。`,
    'More or fewer values than headers.',
  ),
  UNKNOWN_COLUMN: hold(
    (l, v) => `${l}不是已知的栏目，值为“${v}”，请归入正确的栏目。`,
    'A value under a header that the profile does not know.',
  ),
  COLUMNS_DISAGREE: hold(
    (l, v, d) => `${l}有两个不同的值：“${v}”和“${d}”，请确定一个。`,
    'Two columns of the same field disagree.',
  ),
  KEY_DUPLICATE: hold((l) => `${l}在同一条记录里出现两次，请核对。`, 'A JSON key twice in one object.'),
  FORMULA_CELL: hold(
    (l, v) => `${l}是公式（缓存值“${v}”），请粘贴为数值。`,
    'A formula: its cached value may be stale.',
  ),
  CELL_ERROR: hold((l, v) => `${l}的单元格是错误值 ${v}，请更正。`, 'The cell holds an error value.'),
  NUMBER_IMPRECISE: hold(
    (l, v) => `${l}“${v}”以数字格式保存，超过 15 位已失真，请按文本格式重新填写。`,
    'A long code stored as a number has lost digits.',
  ),
  CONFLICT: hold(
    (l, v, d) => `同一处罚已有记录，${l}不同：已有“${d}”，本行“${v}”。请确认以哪个为准。`,
    'The same penalty is stored with another value, which was not overwritten.',
  ),
  NOT_A_PENALTY: refuse(
    (_l, v) => `这是行政许可而不是行政处罚${v ? `（${v}）` : ''}，本次不导入。`,
    'A licence, not a penalty.',
  ),
  EMPTY_ROW: refuse(() => '本行没有任何内容。', 'The record has no value at all.'),
  HEADER_REPEATED: refuse(() => '本行重复了表头，不是数据。', 'The header once more, not data.'),
  NOT_A_RECORD: refuse(
    (_l, v) => `“${v}”不是一条记录（应为对象）。`,
    'Not a record: an object was expected.',
  ),
  UNCHANGED: note(() => '该处罚已有相同的记录，没有变化。', 'Already there with the same content.'),
  ALREADY_HELD: hold(
    () => '同样的一行此前已经待办，不重复登记。',
    'The same row is held already and was not stored again.',
  ),
  DISMISSED: hold(
    () => '同样的一行此前已确认不予入库，没有变化；确需入库的，请恢复该行。',
    'A person dismissed the same row before; it stays so until somebody restores it.',
  ),
  DERIVED: note((l, v, d) => `${l}“${v}”取自“${d}”。`, 'Taken from another column, as the profile says.'),
} as const;

/** Every code that a row can carry, with its texts. */
export const REASON_TEXTS: Readonly<Record<ReasonCode, ReasonText>> = { ...VALUES, ...SHAPES };
export type ReasonCode = keyof typeof VALUES | keyof typeof SHAPES;

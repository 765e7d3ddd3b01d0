import { SUBJECT_KINDS } from '../penalty/penalty.js';
import { creditCode, day, endDay, holderCode, nameUpTo, oneOf, textUpTo } from '../rows/field-readers.js';
import { type FieldReader, type RowField, rowField } from '../rows/row-field.js';
import { words } from '../words.js';
import { COMMITMENT_TYPES, type CommitmentField, FULFILMENT_STATES, PUBLICITY_KINDS } from './commitment.js';
import { readCommitmentNumber } from './commitment-number.js';
import { isNoneText } from '../penalty/none-value.js';

const number: FieldReader = (text) => {
  if (isNoneText(text)) return {};
  const read = readCommitmentNumber(text);
  return read ? { value: read.text } : { code: 'COMMITMENT_NUMBER_INVALID' };
};

/**
 * The fields of the national collection template of commitments (经营主体信用承诺), in its order, with the names under which
 * Credit China publishes them.
 */
export const COMMITMENT_FIELDS: readonly RowField<CommitmentField>[] = [
  rowField('number', words('承诺编码', 'number of the commitment'), 'M', number, ['code', '承诺编号']),
  rowField('promisorName', words('承诺人名称', 'name of the promisor'), 'M', nameUpTo(200), [
    'subject',
    '承诺主体名称',
    '承诺主体',
  ]),
  rowField('promisorKind', words('承诺人类别', 'kind of the promisor'), 'M', oneOf(SUBJECT_KINDS), [
    '类别',
    '承诺主体类别',
  ]),
  rowField('promisorCode', words('承诺人代码', 'code of the promisor'), 'M', holderCode, [
    '代码',
    'uscc',
    '统一社会信用代码',
    '承诺人统一社会信用代码',
  ]),
  rowField('type', words('承诺类型', 'type of the commitment'), 'M', oneOf(COMMITMENT_TYPES)),
  rowField('matter', words('承诺事由', 'matter'), 'M', textUpTo(512), ['事由']),
  rowField('content', words('承诺内容', 'content'), 'M', textUpTo(4000), ['内容']),
  rowField('liability', words('违诺责任', 'liability for breach'), 'M', textUpTo(4000)),
  rowField('madeOn', words('承诺作出日期', 'day on which it was made'), 'M', day, [
    '作出日期',
    '做出承诺日期',
    'date',
  ]),
  rowField('validUntil', words('承诺有效期', 'valid until'), 'O', endDay, ['有效期']),
  rowField('fulfilment', words('承诺履行状态', 'fulfilment'), 'M', oneOf(FULFILMENT_STATES), [
    '履行状态',
    'status',
  ]),
  rowField('unfulfilled', words('未履行的内容', 'what is not fulfilled'), 'C', textUpTo(4000)),
  rowField('pursued', words('违诺责任追究内容', 'how the breach was pursued'), 'C', textUpTo(4000)),
  rowField('determinedOn', words('履行状态认定日期', 'day of the determination'), 'O', day),
  rowField('determinedBy', words('履行状态认定单位', 'who determined the fulfilment'), 'O', textUpTo(200)),
  rowField('determinedByCode', words('履行状态认定单位代码', 'code of who determined it'), 'O', creditCode, [
    '履行状态认定单位统一社会信用代码',
  ]),
  rowField('acceptor', words('受理单位', 'accepting department'), 'M', textUpTo(200), ['承诺受理单位']),
  rowField('acceptorCode', words('受理单位代码', 'code of the accepting department'), 'M', creditCode, [
    'acceptorUscc',
    '受理单位统一社会信用代码',
    '承诺受理单位统一社会信用代码',
  ]),
  rowField('publicity', words('公开类型', 'publicity'), 'M', oneOf(PUBLICITY_KINDS)),
  rowField('remark', words('备注', 'remark'), 'O', textUpTo(512)),
];

const BY_FIELD = new Map(COMMITMENT_FIELDS.map((one) => [one.field, one]));

export function commitmentField(field: CommitmentField): RowField<CommitmentField> {
  const found = BY_FIELD.get(field);
  if (!found) throw new RangeError(`No field ${field} of a commitment`);
  return found;
}

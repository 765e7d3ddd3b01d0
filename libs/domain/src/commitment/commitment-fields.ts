import { type Words, words } from '../words.js';
import type { CommitmentField } from './commitment.js';

export type CommitmentReader =
  | 'text'
  | 'number'
  | 'credit-code'
  | 'promisor-code'
  | 'day'
  | 'end-day'
  | 'subject-kind'
  | 'type'
  | 'fulfilment'
  | 'publicity';

export interface CommitmentFieldSpec {
  readonly field: CommitmentField;
  readonly words: Words;
  /** M required, C required unless fulfilled in whole, O optional in the template. */
  readonly need: 'M' | 'C' | 'O';
  readonly reader: CommitmentReader;
  /** Characters. */
  readonly max?: number;
  /** What other sources call it. */
  readonly also: readonly string[];
}

function spec(
  field: CommitmentField,
  names: Words,
  need: 'M' | 'C' | 'O',
  reader: CommitmentReader,
  { max, also = [] }: { readonly max?: number; readonly also?: readonly string[] } = {},
): CommitmentFieldSpec {
  return { field, words: names, need, reader, also, ...(max !== undefined && { max }) };
}

/**
 * The fields of the national collection template of commitments (经营主体信用承诺), in its order, with the names under which
 * Credit China publishes them (`also`).
 */
export const COMMITMENT_FIELDS: readonly CommitmentFieldSpec[] = [
  spec('number', words('承诺编码', 'number of the commitment'), 'M', 'number', {
    also: ['code', '承诺编号'],
  }),
  spec('promisorName', words('承诺人名称', 'name of the promisor'), 'M', 'text', {
    max: 200,
    also: ['subject', '承诺主体名称', '承诺主体'],
  }),
  spec('promisorKind', words('承诺人类别', 'kind of the promisor'), 'M', 'subject-kind', {
    also: ['类别', '承诺主体类别'],
  }),
  spec('promisorCode', words('承诺人代码', 'code of the promisor'), 'M', 'promisor-code', {
    max: 18,
    also: ['代码', 'uscc', '统一社会信用代码', '承诺人统一社会信用代码'],
  }),
  spec('type', words('承诺类型', 'type of the commitment'), 'M', 'type', { max: 64, also: ['type'] }),
  spec('matter', words('承诺事由', 'matter'), 'M', 'text', { max: 512, also: ['事由'] }),
  spec('content', words('承诺内容', 'content'), 'M', 'text', { max: 4000, also: ['内容', 'content'] }),
  spec('liability', words('违诺责任', 'liability for breach'), 'M', 'text', { max: 4000 }),
  spec('madeOn', words('承诺作出日期', 'day on which it was made'), 'M', 'day', {
    also: ['作出日期', '做出承诺日期', 'date'],
  }),
  spec('validUntil', words('承诺有效期', 'valid until'), 'O', 'end-day', { also: ['有效期'] }),
  spec('fulfilment', words('承诺履行状态', 'fulfilment'), 'M', 'fulfilment', {
    also: ['履行状态', 'status'],
  }),
  spec('unfulfilled', words('未履行的内容', 'what is not fulfilled'), 'C', 'text', { max: 4000 }),
  spec('pursued', words('违诺责任追究内容', 'how the breach was pursued'), 'C', 'text', { max: 4000 }),
  spec('determinedOn', words('履行状态认定日期', 'day of the determination'), 'O', 'day'),
  spec('determinedBy', words('履行状态认定单位', 'who determined the fulfilment'), 'O', 'text', { max: 200 }),
  spec('determinedByCode', words('履行状态认定单位代码', 'code of who determined it'), 'O', 'credit-code', {
    max: 18,
    also: ['履行状态认定单位统一社会信用代码'],
  }),
  spec('acceptor', words('受理单位', 'accepting department'), 'M', 'text', {
    max: 200,
    also: ['acceptor', '承诺受理单位'],
  }),
  spec('acceptorCode', words('受理单位代码', 'code of the accepting department'), 'M', 'credit-code', {
    max: 18,
    also: ['acceptorUscc', '受理单位统一社会信用代码', '承诺受理单位统一社会信用代码'],
  }),
  spec('publicity', words('公开类型', 'publicity'), 'M', 'publicity'),
  spec('remark', words('备注', 'remark'), 'O', 'text', { max: 512 }),
];

const BY_FIELD = new Map(COMMITMENT_FIELDS.map((one) => [one.field, one]));

export function commitmentField(field: CommitmentField): CommitmentFieldSpec {
  const found = BY_FIELD.get(field);
  if (!found) throw new RangeError(`No field ${field} of a commitment`);
  return found;
}

import { creditCode, day, nameUpTo, oneOf } from '../rows/field-readers.js';
import { type RowField, rowField } from '../rows/row-field.js';
import { words } from '../words.js';
import { INDUSTRIES, OPERATING_STATES } from './market-entity.js';

/** What a list of market entities says; what kind an entity is stands in its code. */
export type MarketEntityField = 'name' | 'code' | 'operating' | 'industry' | 'registeredOn';

export const MARKET_ENTITY_FIELDS: readonly RowField<MarketEntityField>[] = [
  rowField('name', words('经营主体名称', 'name'), 'M', nameUpTo(200), ['名称', '企业名称']),
  rowField('code', words('统一社会信用代码', 'unified social credit code'), 'M', creditCode, ['uscc']),
  rowField('operating', words('在营状态', 'state'), 'M', oneOf(OPERATING_STATES)),
  rowField('industry', words('行业门类', 'industry'), 'O', oneOf(INDUSTRIES), ['行业']),
  rowField('registeredOn', words('成立日期', 'registered on'), 'O', day, ['注册日期']),
];

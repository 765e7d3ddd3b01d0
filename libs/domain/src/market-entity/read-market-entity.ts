import { type Result, ok } from '../result.js';
import { RowDraft, type RowTexts } from '../rows/row-draft.js';
import type { RowFault } from '../rows/row-fault.js';
import type { RowContext } from '../rows/row-field.js';
import { businessKind } from '../uscc/holder-kind.js';
import type { MarketEntity } from './market-entity.js';
import { MARKET_ENTITY_FIELDS, type MarketEntityField } from './market-entity-fields.js';

/** A row of a list as a market entity, or everything that is wrong with it at once. */
export function readMarketEntity(
  texts: RowTexts<MarketEntityField>,
  context: RowContext,
): Result<MarketEntity, readonly RowFault<MarketEntityField>[]> {
  const draft = new RowDraft(MARKET_ENTITY_FIELDS, texts, context);
  draft.demand(({ need }) => need === 'M');
  const registered = draft.value('registeredOn');
  if (registered !== undefined && registered > context.today)
    draft.fault('registeredOn', registered, 'DATE_IN_FUTURE', context.today);
  const read = draft.result<Omit<MarketEntity, 'kind'>>();
  if (!read.ok) return read;
  // A credit code is never a person's number.
  const kind = businessKind(read.value.code);
  return ok({ ...read.value, kind });
}

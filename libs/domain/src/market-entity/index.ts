export {
  INDUSTRIES,
  type Industry,
  type MarketEntity,
  OPERATING_STATES,
  type OperatingState,
} from './market-entity.js';
export { MARKET_ENTITY_FIELDS, type MarketEntityField } from './market-entity-fields.js';
export { INDUSTRY_WORDS, MARKET_ENTITY_KIND_WORDS, OPERATING_WORDS } from './market-entity-words.js';
export { readMarketEntity } from './read-market-entity.js';

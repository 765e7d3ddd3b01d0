export {
  AGES,
  type Age,
  COUNTED,
  type Counted,
  type CountedCase,
  happenedIn,
  openCase,
} from './counted-case.js';
export {
  type CountedFilter,
  type HeatCell,
  type OversightOverview,
  countedIn,
  overviewOf,
} from './overview.js';
export { AGE_WORDS, CAUSE_KIND_WORDS, COUNTED_WORDS } from './oversight-words.js';

export {
  type MeasureMatter,
  type MeasureRefusal,
  chooseMeasures,
  measuresFor,
  weightOf,
} from './choose-measures.js';
export { MEASURE_WEIGHTS, type MeasureRule, type MeasureWeight } from './measure-rule.js';

export { type Result, err, ok } from './result.js';
export {
  type CivilDate,
  addDays,
  civilDate,
  dayOfWeek,
  daysBetween,
  daysInMonth,
  fromDayNumber,
  parseCivilDate,
  toDayNumber,
} from './time/civil-date.js';
export {
  type CaseClock,
  REAL_DAY_MS,
  isRealTime,
  legalNow,
  realClock,
  realMsUntil,
} from './time/case-clock.js';
export { shanghaiDate, shanghaiInstant } from './time/shanghai.js';

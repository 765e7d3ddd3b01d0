/** What the rest of the product uses of absences; the front door of the domain hands it on. */
export {
  ABSENCE_FAULTS,
  MOST_DAYS_AWAY,
  type Absence,
  type AbsenceDays,
  type AbsenceFault,
  type Colleague,
  absenceFault,
  changedFault,
  isAwayOn,
  mayKeepAbsence,
  standsInFor,
  takesDayOf,
  unfitFor,
} from './absence.js';

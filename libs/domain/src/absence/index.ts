/** What the rest of the product uses of absences; the front door of the domain hands it on. */
export { ABSENCE_STANDING_WORDS, UNATTENDED_WORDS } from './absence-words.js';
export {
  ABSENCE_FAULTS,
  ABSENCE_STANDINGS,
  MOST_DAYS_AWAY,
  type Absence,
  type AbsenceDays,
  type AbsenceFault,
  type AbsenceStanding,
  type Colleague,
  UNATTENDED,
  type Unattended,
  absenceFault,
  absenceStanding,
  changedFault,
  isAwayOn,
  mayKeepAbsence,
  standsInFor,
  takesDayOf,
  unfitFor,
  whyUnattended,
} from './absence.js';

export {
  URGE_ACTIONS,
  URGE_STATUSES,
  type UrgeAct,
  type UrgeAction,
  type UrgeFact,
  type UrgeHappening,
  type UrgeRefusal,
  type UrgeState,
  type UrgeStatus,
  type UrgeSubject,
  actOnUrge,
  allowedUrgeActions,
  foldUrge,
  issueUrge,
  nextUrgeRung,
  urgeRungCause,
} from './urge-letter.js';
export type { UrgeRule } from './urge-rule.js';
export { recountUrge, urgeDeadline, urgeRule } from './urge-deadline.js';
export { URGE_STATUS_WORDS } from './urge-words.js';
export {
  URGE_OBSTACLES,
  type UrgeDays,
  type UrgeObstacle,
  urgeObstacle,
  urgeSubjectOf,
} from './urge-obstacle.js';

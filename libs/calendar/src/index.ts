export { CalendarInForce, type LoadedNotices } from './calendar-in-force.js';
export {
  type HolidayNotice,
  type NoticeDay,
  type NoticeProblem,
  parseHolidayNotice,
  readHolidayNotice,
} from './holiday-notice.js';
export { NOTICE_WORDINGS } from './notice-wordings.js';
export { type ChangedDay, type NoticeReview, type ReviewProblem, reviewNotice } from './review-notice.js';
export { type WorkingDayCalendar, createWorkingDayCalendar } from './working-day-calendar.js';
export { CalendarError, type CalendarSource, loadCalendar, readNotices } from './load-calendar.js';

export {
  type HolidayNotice,
  type NoticeDay,
  type NoticeProblem,
  parseHolidayNotice,
} from './holiday-notice.js';
export { type WorkingDayCalendar, createWorkingDayCalendar } from './working-day-calendar.js';
export { CalendarError, type CalendarSource, loadCalendar, readNotices } from './load-calendar.js';

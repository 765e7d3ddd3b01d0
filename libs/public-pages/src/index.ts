export type { CheckAnswer } from './check/Answer.js';
export type { CheckPageProps } from './check/CheckPage.js';
export {
  CHECK_FIELDS,
  type CheckFaults,
  type CheckForm,
  isCheckField,
  readCheckForm,
} from './check/check-form.js';
export { LANGUAGES, type Language, type Query, type Site, type View, inLanguage } from './frame/view.js';
export { materialsRule } from './how/materials.js';
export {
  checkPage,
  failurePage,
  gonePage,
  homePage,
  howPage,
  progressPage,
  recordPage,
  searchPage,
  statisticsPage,
  verifyPage,
} from './pages.js';
export type { PublicProgress } from './progress/ProgressPage.js';
export { STATISTICS_CHARTS, type StatisticsChart, statisticsChart } from './statistics/charts.js';
export type { ShownStatistics } from './statistics/shown-statistics.js';
export type { VerifiedNotice } from './verify/VerifyPage.js';
export { type PublishedRecord, mayBeIndexed } from './record/published-record.js';
export type { SearchPageProps } from './search/SearchPage.js';
export { SEARCH } from './search/search.texts.js';
export { STANDING_PAGES, robotsText, sitemap, sitemapIndex } from './sitemap/sitemap.js';

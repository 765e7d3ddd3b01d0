import type { FunctionComponent } from 'react';
import { CheckPage } from './check/CheckPage.js';
import { FailurePage } from './failure/FailurePage.js';
import { draw } from './frame/draw.js';
import { HomePage } from './home/HomePage.js';
import { HowPage } from './how/HowPage.js';
import { GonePage } from './record/GonePage.js';
import { ProgressPage } from './progress/ProgressPage.js';
import { RecordPage } from './record/RecordPage.js';
import { SearchPage } from './search/SearchPage.js';
import { StatisticsPage } from './statistics/StatisticsPage.js';
import { VerifyPage } from './verify/VerifyPage.js';

/** A page as a function from what it shows to HTML. */
function page<Props extends object>(Page: FunctionComponent<Props>) {
  return (props: Props): string => draw(<Page {...props} />);
}

export const homePage = page(HomePage);
export const searchPage = page(SearchPage);
export const recordPage = page(RecordPage);
export const gonePage = page(GonePage);
export const checkPage = page(CheckPage);
export const howPage = page(HowPage);
export const progressPage = page(ProgressPage);
export const verifyPage = page(VerifyPage);
export const statisticsPage = page(StatisticsPage);
export const failurePage = page(FailurePage);

import {
  type HolidayNotice,
  type NoticeReview,
  type WorkingDayCalendar,
  loadCalendar,
  reviewNotice,
} from '@xinxiu/calendar';
import { localised, say } from '../output/language.js';
import { Refused } from '../output/output.js';

/**
 * What a notice of a file would change in the table of the release.
 * @throws Refused with everything that keeps it from being the whole notice of its year
 */
export function reviewedNotice(
  file: string,
  notice: HolidayNotice,
  holidaysDir: string,
  release: WorkingDayCalendar = loadCalendar({ holidaysDir }),
): NoticeReview {
  const review = reviewNotice(notice, release, loadCalendar({ holidaysDir, loaded: [notice] }));
  if (review.ok) return review.value;
  const problems = review.error.map((problem) => ({ ...problem, message: localised(problem.message) }));
  throw new Refused(
    problems.map(({ message }) => `${file}: ${message}`).join('\n'),
    say('核对通知原文后更正文件。', 'Compare the file with the notice and correct it.'),
    { code: problems[0]?.code, problems },
  );
}

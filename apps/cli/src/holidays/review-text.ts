import type { ChangedDay, NoticeReview } from '@xinxiu/calendar';
import { say } from '../output/language.js';

/** What a notice changes, one line a day. */
export function reviewText({ year, unchanged, changed, contradicted, settled }: NoticeReview): string[] {
  if (unchanged) {
    return [say(`${year} 年的安排已在用，没有变化`, `the notice of ${year} is in force already: no change`)];
  }
  const earlier = new Set(contradicted);
  const lines = changed.map((day) => dayText(day, earlier.has(day)));
  const count = say(
    `${year} 年：${settled} 天由暂定转为确定，${changed.length} 天与原先不同`,
    `${year}: ${settled} days are final now, ${changed.length} of the table are otherwise than before`,
  );
  return [...lines, count];
}

function dayText({ date, before, after }: ChangedDay, contradicts: boolean): string {
  const was = before.working ? say('上班', 'working') : say('休息', 'free');
  const is = after.working ? say('上班', 'working') : say('休息', 'free');
  const mark = contradicts ? say('（与已公布的安排不一致）', '  (contradicts an earlier notice)') : '';
  return `${date}  ${was} → ${is}  ${after.name ?? ''}${mark}`;
}

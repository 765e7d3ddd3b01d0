import { entry } from './error-entry.js';

/** What may stand against acting on many things that are stuck at once. */
export const STUCK_ERRORS = {
  BULK_TOO_MANY: entry(
    422,
    ['一次处理的事项过多', 'Too many things for one bulk act'],
    ['缩小筛选范围，分批处理', 'Narrow the filter, and do it in parts'],
  ),
  BULK_NOTHING_ELIGIBLE: entry(
    422,
    ['没有可处理的事项', 'Nothing of it can be acted on'],
    ['先试运行，查看每一事项不适用的原因', 'Do a dry run first, and read why each is not eligible'],
  ),
} as const;

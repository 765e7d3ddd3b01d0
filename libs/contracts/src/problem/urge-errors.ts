import { entry } from './error-entry.js';

/** What may stand against an urge letter. */
export const URGE_ERRORS = {
  URGE_IMPOSSIBLE: entry(
    422,
    ['不能这样督办', 'No such urge letter can be issued'],
    [
      '案件待本县部门办理时才能督办；按所述更正',
      'Urge a case that waits for a department; correct it as it says',
    ],
  ),
  URGE_ENDED: entry(
    409,
    ['督办单已终结', 'The urge letter has ended'],
    ['查看督办单的结果', 'See what became of it'],
  ),
} as const;

import { entry } from './error-entry.js';

/** What may stand against a step in the life of a policy pack. */
export const POLICY_ERRORS = {
  ALREADY_PUBLISHED: entry(
    409,
    ['该版本已公布', 'This version is published'],
    ['在草案中写新的 version', 'Give the draft a new version'],
  ),
  NOT_A_DRAFT: entry(
    422,
    ['不是草案', 'This is no draft'],
    [
      '复制到 drafts/，改 version 并写 status: draft',
      'Copy it to drafts/, with a new version and "status: draft"',
    ],
  ),
  PACK_INVALID: entry(
    422,
    ['规则包有误', 'The pack is not in order'],
    ['按所示位置更正后重试', 'Mend what the lines name and try again'],
  ),
  WARNINGS_NOT_ACCEPTED: entry(
    422,
    ['草案中有需要核对之处', 'The draft has something to look at'],
    [
      '逐条核对并更正；确属本意的，加 --accept-warnings 再次提交',
      'Look at each and mend it; what is meant as it is goes with --accept-warnings',
    ],
  ),
  NOT_DRAFTED: entry(
    409,
    ['该草案尚未署名提交', 'The draft has not been put forward'],
    [
      '起草人登录后用 "xinxiu policy draft" 提交',
      'Let its drafter sign in and put it forward with "xinxiu policy draft"',
    ],
  ),
  DRAFT_CHANGED: entry(
    409,
    ['草案已被改动', 'The draft has changed'],
    [
      '重新用 "xinxiu policy draft" 提交并审核',
      'Put it forward again with "xinxiu policy draft", and have it reviewed',
    ],
  ),
  NOT_REVIEWED: entry(
    409,
    ['该草案尚未经第二人审核', 'No second person has reviewed the draft'],
    [
      '由起草人以外的人登录后用 "xinxiu policy review" 审核',
      'Let somebody who did not draft it sign in and review it with "xinxiu policy review"',
    ],
  ),
  EFFECTIVE_IN_PAST: entry(
    422,
    ['施行日早于今天', 'The first day is past'],
    ['施行日应为今天或以后', 'Give a day from today on'],
  ),
  LEDGER_INVALID: entry(
    422,
    ['台账有误', 'The ledger is not in order'],
    [
      '用 "xinxiu policy check" 查看所指的行，从版本库恢复 ledger.jsonl',
      'See the line with "xinxiu policy check" and restore ledger.jsonl from version control',
    ],
  ),
} as const;

import { type ErrorCode, isErrorCode } from '@xinxiu/contracts';
import type { Refusal, VerificationCondition } from '@xinxiu/domain';
import { inChinese } from '../http/in-chinese.js';
import { ProblemError, type ProblemExtras } from '../http/problem.error.js';

type Named = Pick<VerificationCondition, 'condition' | 'text' | 'textEn'>;

/**
 * What the rules of a case refused, as a problem. Conditions are named by their text, with the code by which a reason or an
 * answer speaks of them.
 * @param asked the conditions as the pack of the case words them; one that it does not word stays a code
 */
export function refusedAction(
  { code, message, conditions = [] }: Pick<Refusal, 'code' | 'message' | 'conditions'>,
  asked: readonly Named[] = [],
  extras: ProblemExtras = {},
): ProblemError {
  const known: ErrorCode = isErrorCode(code) ? code : 'ACTION_NOT_ALLOWED';
  if (conditions.length === 0) return new ProblemError(known, message, extras);
  const named = (worded: (rule: Named) => string): readonly string[] =>
    conditions.map((wanted) => {
      const rule = asked.find(({ condition }) => condition === wanted);
      return rule ? worded(rule) : wanted;
    });
  const saying = (names: string): string => message.replace(conditions.join(', '), () => names);
  const inEnglish = named(({ condition, textEn }) => `“${unstopped(textEn)}” (${condition})`).join(', ');
  const english = saying(inEnglish);
  const zh = named(({ condition, text }) => `“${unstopped(text)}”（${condition}）`).join('、');
  return new ProblemError(known, english, extras, { detail: inChinese(saying(zh)) });
}

/** A sentence as it stands within another. */
function unstopped(sentence: string): string {
  return sentence.replace(/[.。]$/u, '');
}

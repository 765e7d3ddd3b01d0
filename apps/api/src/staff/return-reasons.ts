import { RECUSAL_RULE } from '@xinxiu/domain';

/**
 * Why a case went back to its queue without an act of who held it, as the fact says it for good and the parties read it: what
 * happened to the post, and never why. What the administrator or the official gave as the reason stays in the trail and the
 * register (ADR 23, ADR 40).
 */
export const RETURN_REASONS = {
  recused: `回避（${RECUSAL_RULE.article}）`,
  moved: '经办人调岗',
  left: '经办人离岗',
} as const;
export type ReturnReason = (typeof RETURN_REASONS)[keyof typeof RETURN_REASONS];

/** Facts from before may give another one. */
export function isReturnReason(reason: string): reason is ReturnReason {
  return Object.values<string>(RETURN_REASONS).includes(reason);
}

import type { RuleSource } from '../deadlines/rule-source.js';
import { type Words, words } from '../words.js';
import type { Actor } from './actor.js';

/** Why somebody keeps out of what concerns an organisation, in the order of the article. */
export const RECUSAL_GROUNDS = ['own-interest', 'relative', 'other'] as const;
export type RecusalGround = (typeof RECUSAL_GROUNDS)[number];

/** What a ground is called (docs/glossary.md). */
export const RECUSAL_GROUND_WORDS: Readonly<Record<RecusalGround, Words>> = {
  'own-interest': words('本人利害关系', 'own interest'),
  relative: words('亲属利害关系', "a relative's interest"),
  other: words('其他可能影响公正的情形', 'another reason to doubt impartiality'),
};

/** 公务回避: who has an interest in a matter takes no part in it. */
export const RECUSAL_RULE: RuleSource = {
  id: 'recusal',
  article: '《中华人民共和国公务员法》第七十六条、第七十七条',
  source: '2018年12月29日修订，自2019年6月1日起施行；条文号待经办单位核对',
  trust: '2',
  text: '执行公务涉及本人或者亲属利害关系，或者有其他可能影响公正执行公务的情形的，应当回避。',
  textEn:
    'An official takes no part in a matter that touches an interest of his own or of a relative, or in which he may not be impartial.',
};

/** Whether the actor has to keep out of what concerns the organisation. @param uscc its code; empty for none */
export function isRecused({ recusedFrom = [] }: Pick<Actor, 'recusedFrom'>, uscc: string): boolean {
  return uscc !== '' && recusedFrom.includes(uscc);
}

/** What a refusal says to who is recused. */
export function recusedFromMessage(uscc: string): string {
  return `You are recused from what concerns ${uscc} (${RECUSAL_RULE.article}).`;
}

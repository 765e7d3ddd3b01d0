import { type Result, err, ok } from '../result.js';
import { type CivilDate, daysBetween } from '../time/civil-date.js';
import { type Words, words } from '../words.js';
import type { RetentionData } from './retention-rule.js';

/**
 * Why a person does not let a proposed deletion happen. The first is the law's own (个人信息保护法 art. 47: 法律、行政法规规定的
 * 保存期限未届满); who needs the data as evidence places a hold instead, which lasts as long as its ground.
 */
export const REFUSAL_GROUNDS = ['statutory-term', 'facts-wrong', 'to-be-verified', 'other'] as const;
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];

/** What a ground is called (docs/glossary.md). */
export const REFUSAL_GROUND_WORDS: Readonly<Record<RefusalGround, Words>> = {
  'statutory-term': words('法定保存期限未届满', 'a term of law still runs'),
  'facts-wrong': words('所列数据或者起算日有误', 'what is listed, or the day it is counted from, is wrong'),
  'to-be-verified': words('需进一步核实', 'still to be verified'),
  other: words('其他情形', 'another reason'),
};

/**
 * Longest time for which a refusal keeps data (days). Article 47 wants it gone and names no such time: half a year is an
 * assumption of ours, so that what nobody looks at again is proposed again. A hold lasts longer, and says what for.
 */
export const LONGEST_REFUSAL_DAYS = 183;

/** A thing and the term that a proposal said was over. */
export interface TermOver {
  readonly data: RetentionData;
  readonly id: string;
  readonly eventOn: CivilDate;
  readonly keptUntil: CivilDate;
}

/** What a person refused to delete. Through its last day none of it is proposed. */
export interface RefusedDeletion {
  readonly number: string;
  readonly until: CivilDate;
  readonly items: readonly TermOver[];
}

/** Whether a deletion can be refused until the day. @param today real day, Asia/Shanghai */
export function checkRefusal(until: CivilDate, today: CivilDate): Result<undefined, string> {
  if (until < today) return err(`${until} is over: a refusal lasts at least until today.`);
  if (daysBetween(today, until) <= LONGEST_REFUSAL_DAYS) return ok(undefined);
  return err(
    `A refusal lasts at most ${LONGEST_REFUSAL_DAYS} days; what is needed for longer is put on hold.`,
  );
}

/**
 * The refusals that keep a thing from being proposed: those of the same thing with the same term. Once its event or its
 * term is another one, nobody has refused that yet.
 * @param today real day, Asia/Shanghai
 */
export function refusalsOf(
  { data, id, eventOn, keptUntil }: TermOver,
  refusals: readonly RefusedDeletion[],
  today: CivilDate,
): readonly RefusedDeletion[] {
  const isSame = (one: TermOver) =>
    one.data === data && one.id === id && one.eventOn === eventOn && one.keptUntil === keptUntil;
  return refusals.filter(({ until, items }) => today <= until && items.some(isSame));
}

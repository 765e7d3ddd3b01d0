import { type Actor, isSamePerson, worksIn } from '../permissions/actor.js';
import { isRecused, recusedFromMessage } from '../permissions/recusal.js';
import type { PartialPenalty } from '../penalty/penalty.js';
import type {
  ChangeProposed,
  ChangeVoided,
  FactAuthor,
  RecordChange,
  RecordFact,
  RecordStanding,
  VoidReason,
} from './record-fact.js';
import { isSameStanding } from './second-person.js';

/** A proposed change that nobody has confirmed or refused. */
export interface WaitingChange extends Omit<ChangeProposed, 'type'> {
  /** Id of the fact that proposed it. */
  readonly id: string;
  /** Legal time, ISO. */
  readonly at: string;
  readonly by: FactAuthor;
  /**
   * The record is another one than it was proposed on, its row was settled otherwise, or who proposed it keeps out of the
   * matter now: it cannot be confirmed any more, only cleared away.
   */
  readonly isVoid: boolean;
  /** Why it counts no more, where that is not that the record has changed since. */
  readonly voidFor?: VoidReason;
}

type Proposal = Extract<RecordFact, ChangeProposed>;
type Voided = Extract<RecordFact, ChangeVoided>;

/** The change of a record that waits for a second person; undefined where none does. */
export function waitingChange(
  record: RecordStanding & { readonly facts: readonly RecordFact[] },
): WaitingChange | undefined {
  const at = record.facts.findLastIndex(isProposal);
  const proposal = record.facts[at];
  if (!proposal || !isProposal(proposal)) return undefined;
  const later = record.facts.slice(at + 1);
  if (later.some(settles)) return undefined;
  const { type: _, ...waiting } = proposal;
  const isVoid = later.some(overtakes) || !isSameStanding(proposal.before, record);
  const voided = later.find(
    (fact): fact is Voided => fact.type === 'change-voided' && fact.proposal === proposal.id,
  );
  return { ...waiting, isVoid, ...(voided && { voidFor: voided.reason }) };
}

/** Codes of whom a change of a record concerns: its subject, and whose it would be. */
export function subjectsOf({ subjectCode }: PartialPenalty, change: RecordChange): readonly string[] {
  const told = [subjectCode, change.type === 'penalty-corrected' ? change.after.subjectCode : undefined];
  return told.filter((code): code is string => code !== undefined && code !== '');
}

function isProposal(fact: RecordFact): fact is Proposal {
  return fact.type === 'change-proposed';
}

function settles(fact: RecordFact): boolean {
  return fact.type === 'change-refused' || (fact.type !== 'republished' && fact.proposedBy !== undefined);
}

/** Duties bear on an application, not on what was proposed of the record. */
function overtakes(fact: RecordFact): boolean {
  return !('obligations' in fact);
}

export const VERDICTS = ['confirm', 'refuse'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why somebody may not settle a proposed change, or may not in this way. */
export interface SettlingBar {
  readonly code: 'NOT_YOURS' | 'RECUSED' | 'SAME_PERSON' | 'PROPOSAL_VOID';
  readonly message: string;
}

/**
 * What keeps the actor from confirming or refusing a change: it is for another person of the department that proposed it.
 * To take one's own proposal back is no confirmation, as in a case.
 * @param subjects codes of all whom the change concerns, see {@link subjectsOf}: who keeps out of one of them keeps out of it
 */
export function barToSettling(
  { by, unit, isVoid }: Pick<WaitingChange, 'unit' | 'isVoid'> & { readonly by: Pick<FactAuthor, 'id'> },
  subjects: readonly string[],
  actor: Actor,
  verdict: Verdict,
): SettlingBar | undefined {
  const isOwn = isSamePerson(actor, by);
  if (!worksIn(actor, unit) && !(isOwn && verdict === 'refuse'))
    return { code: 'NOT_YOURS', message: `This is for a second person of ${unit}.` };
  const own = subjects.find((uscc) => isRecused(actor, uscc));
  if (own !== undefined) return { code: 'RECUSED', message: recusedFromMessage(own) };
  if (verdict === 'refuse') return undefined;
  if (isOwn) return { code: 'SAME_PERSON', message: 'Who proposed the change may not confirm it.' };
  if (!isVoid) return undefined;
  const message =
    'The record has changed since, the row was settled otherwise, or who proposed the change keeps out of it now: propose it anew on what the record is now.';
  return { code: 'PROPOSAL_VOID', message };
}

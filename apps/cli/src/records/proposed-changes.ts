import { CLASS_WORDS, type Penalty, type WaitingChange } from '@xinxiu/domain';
import { nameOf, say } from '../output/language.js';
import { type ActOptions, act } from './record-acts.js';
import { changeWords } from './record-lists.js';

export interface Proposed {
  readonly id: string;
  readonly penalty: Pick<Penalty, 'subjectName' | 'decisionNumber'>;
  readonly proposal?: WaitingChange;
}

/** Cells of a record of which a change waits for a second person. */
export function proposedCells({ id, penalty, proposal }: Proposed): readonly string[] {
  if (!proposal) return [id, penalty.decisionNumber, penalty.subjectName, '—', '—', '—', '—'];
  const { by, unit, before, after, change, isVoid } = proposal;
  const until = `${before.publicationEnds ?? '—'} → ${after.publicationEnds ?? '—'}`;
  return [
    id,
    penalty.decisionNumber,
    penalty.subjectName,
    isVoid ? say('已失效', 'void') : say(`${by.name}（${unit}）`, `${by.name} (${unit})`),
    `${nameOf(before.penaltyClass, CLASS_WORDS)} → ${nameOf(after.penaltyClass, CLASS_WORDS)}`,
    until,
    changeWords(change),
  ];
}

export const proposedHead = (): string[] => [
  say('编号', 'id'),
  say('文号', 'number'),
  say('当事人', 'subject'),
  say('提出人', 'proposed by'),
  say('类别', 'class'),
  say('公示至', 'until'),
  say('变更', 'change'),
];

export function confirmChange(id: string, options: ActOptions): Promise<void> {
  return act(id, 'proposal/confirmation', options, {});
}

export function refuseChange(id: string, options: ActOptions & { readonly reason: string }): Promise<void> {
  return act(id, 'proposal/refusal', options, { reason: options.reason });
}

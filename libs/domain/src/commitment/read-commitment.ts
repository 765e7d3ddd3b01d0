import { type Result } from '../result.js';
import { RowDraft, type RowTexts } from '../rows/row-draft.js';
import type { RowFault } from '../rows/row-fault.js';
import type { RowContext, RowField } from '../rows/row-field.js';
import { holderKind } from '../uscc/holder-kind.js';
import { isIdentityNumber } from '../uscc/not-a-code.js';
import type { Commitment, CommitmentField } from './commitment.js';
import { COMMITMENT_FIELDS } from './commitment-fields.js';

export type CommitmentTexts = RowTexts<CommitmentField>;

export interface CommitmentReading extends RowContext {
  /**
   * Whether everything that the template requires must be there. What other sources publish leaves fields out: then only
   * what tells one commitment from another must be there.
   */
  readonly strict: boolean;
}

type Draft = RowDraft<CommitmentField>;

/** Without these it is not known whose commitment it is, or which. */
const ALWAYS: ReadonlySet<CommitmentField> = new Set([
  'promisorName',
  'promisorCode',
  'type',
  'content',
  'madeOn',
  'acceptor',
]);

/** A row of a source as a commitment, or everything that is wrong with it at once. */
export function readCommitment(
  texts: CommitmentTexts,
  { strict, ...context }: CommitmentReading,
): Result<Commitment, readonly RowFault<CommitmentField>[]> {
  const draft = new RowDraft(COMMITMENT_FIELDS, texts, context);
  settlePromisor(draft);
  const fulfilment = draft.value('fulfilment');
  const isBroken = fulfilment !== undefined && fulfilment !== '全部履行';
  draft.demand(({ field, need }) => ALWAYS.has(field) || (strict && isRequired({ field, need }, isBroken)));
  checkDays(draft, context);
  return draft.result<Commitment>();
}

/** What nobody has determined yet is not unfulfilled. */
function isRequired(
  { field, need }: Pick<RowField<CommitmentField>, 'field' | 'need'>,
  isBroken: boolean,
): boolean {
  return need === 'M' ? field !== 'fulfilment' : need === 'C' && isBroken;
}

function settlePromisor(draft: Draft): void {
  const [code, kind] = [draft.value('promisorCode'), draft.value('promisorKind')];
  if (code === undefined) return;
  const told = holderKind(code);
  if (kind === undefined) draft.set('promisorKind', told);
  else if (kind === '自然人') {
    if (!isIdentityNumber(code)) draft.fault('promisorCode', null, 'IDENTITY_INVALID');
  } else if (kind !== told) draft.fault('promisorKind', kind, 'KIND_CONTRADICTION', code);
}

function checkDays(draft: Draft, { today }: RowContext): void {
  for (const field of ['madeOn', 'determinedOn'] as const) {
    const day = draft.value(field);
    if (day !== undefined && day > today) draft.fault(field, day, 'DATE_IN_FUTURE', today);
  }
  const made = draft.value('madeOn');
  for (const field of ['validUntil', 'determinedOn'] as const) {
    const day = draft.value(field);
    if (made !== undefined && day !== undefined && day !== 'none' && day < made)
      draft.fault(field, day, 'DATE_ORDER', made);
  }
}

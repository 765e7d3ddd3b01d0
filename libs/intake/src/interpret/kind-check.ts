import { readPenaltyKinds } from '@xinxiu/domain';
import { type Draft, trouble } from './draft.js';
import { fieldReason } from './reason.js';

/** Derives the national kinds from kind column and content, and checks them against the amounts. */
export function settleKinds(draft: Draft): void {
  const { penaltyKindText: column, content, fineYuan } = draft.values;
  const reading = readPenaltyKinds(column, content);
  const shown = column ?? content ?? null;
  if (reading.unknown.length > 0)
    trouble(
      draft,
      'penaltyKindText',
      fieldReason('penaltyKindText', shown, 'KIND_UNKNOWN', reading.unknown.join('、')),
    );
  if (reading.licenceUnclear)
    trouble(draft, 'penaltyKindText', fieldReason('penaltyKindText', shown, 'KIND_UNCLEAR'));
  if (reading.kinds.length === 0 && !draft.troubled.has('penaltyKindText') && !draft.troubled.has('content'))
    trouble(draft, 'penaltyKindText', fieldReason('penaltyKindText', shown, 'MISSING_REQUIRED'));
  draft.values.penaltyKinds = reading.kinds;
  const fined = reading.kinds.includes('罚款');
  if (fined && fineYuan === undefined && !draft.troubled.has('fineYuan') && !draft.troubled.has('content'))
    trouble(draft, 'fineYuan', fieldReason('fineYuan', null, 'FINE_AMOUNT_MISSING'));
  if (!fined && fineYuan !== undefined)
    trouble(
      draft,
      'penaltyKindText',
      fieldReason('penaltyKindText', shown, 'KIND_CONTRADICTION', String(fineYuan)),
    );
}

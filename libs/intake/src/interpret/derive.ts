import { compactText, normaliseDecisionNumber } from '@xinxiu/domain';
import { type Draft, trouble } from './draft.js';
import { fieldReason } from './reason.js';
import type { ImportProfile } from '../profile/profile.js';

/** …公开表（泽金管罚决字〔2026〕3号）, …公开表 汉金罚决字〔2024〕8号. */
const IN_TITLE = /(?:表|公告|决定书|[(:])(?<number>[^表()：:]{2,20}〔(?:19|20)\d{2}〕[^()]*)\)?$/;

/** Fills fields from other columns as the profile says, and says so on the row. What is in doubt stays a question. */
export function deriveFields(
  draft: Draft,
  profile: ImportProfile,
  sources: Readonly<Record<string, string>>,
): void {
  for (const { field, from } of profile.derive) {
    const title = sources[from];
    if (title === undefined || draft.values[field] !== undefined || draft.troubled.has(field)) continue;
    const found = IN_TITLE.exec(compactText(title).replace(/[[【]((?:19|20)\d{2})[\]】]/g, '〔$1〕'))
      ?.groups?.['number'];
    const reading = normaliseDecisionNumber(found ?? '');
    if (reading.kind === 'several')
      trouble(draft, field, fieldReason(field, found ?? null, 'NUMBER_SEVERAL'));
    if (reading.kind !== 'number') continue;
    draft.values.decisionNumber = reading.display;
    draft.reasons.push(fieldReason(field, reading.display, 'DERIVED', from));
  }
}

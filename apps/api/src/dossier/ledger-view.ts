import {
  type LedgerEntry,
  type LedgerSummary,
  type RecordFact,
  actsOn,
  summariseLedger,
} from '@xinxiu/domain';
import type { PenaltyRecord } from '@xinxiu/persistence';
import { type PolicyPacks, dossier } from '@xinxiu/policy';
import { type FileView, fileView } from '../files/file-view.js';

/** The duties of a record, what may be done with each, and whether all are fulfilled. */
export interface LedgerView extends LedgerSummary {
  readonly recordId: string;
  /** For the `expectedVersion` of the next act. */
  readonly version: number;
  readonly obligations: readonly (LedgerEntry & { readonly allowed: ReturnType<typeof actsOn> })[];
  readonly files: readonly FileView[];
}

export function ledgerView(
  record: PenaltyRecord,
  packs: PolicyPacks,
  files: readonly FileView[],
): LedgerView {
  const { obligations } = dossier(record, packs);
  return {
    recordId: record.id,
    version: record.publication.version,
    ...summariseLedger(obligations),
    obligations: obligations.map((entry) => ({ ...entry, allowed: actsOn(entry.state) })),
    files: files.map(fileView),
  };
}

/** Every file that somebody ever brought for the record's duties. */
export function ledgerFileIds(facts: readonly RecordFact[]): readonly string[] {
  const ids = facts.flatMap((fact) => {
    if (fact.type === 'obligations-evidenced') return fact.fileIds;
    return fact.type === 'obligations-waived' ? [fact.fileId] : [];
  });
  return [...new Set(ids)];
}

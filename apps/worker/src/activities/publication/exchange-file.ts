import { PENALTY_FIELDS, type Penalty, type PenaltyField } from '@xinxiu/domain';
import type { PenaltyRecord } from '@xinxiu/persistence';
import type { EndInput } from './publication-target.js';

/** The format of our exchange files; a receiver refuses one that it does not know. */
const FORMAT = { format: 'xinxiu-exchange', version: 1, kind: 'repair-result' } as const;

/** Yuan in 10,000 yuan with six places, as CF_NR_FK and CF_NR_WFFF are (发改办财金〔2018〕424号). */
const YUAN_PER_UNIT = 10_000;

/** How the national fields write that there is no end (发改办财金〔2018〕424号). */
const NO_END = '2099-12-31';

/** The message that a record's publication has ended: the record in the national fields, and why it ended. */
export function exchangeFile(record: PenaltyRecord, { caseNo, recordId, decidedAt }: EndInput): string {
  const content = {
    ...FORMAT,
    caseNo,
    recordId,
    decidedAt,
    action: 'end-publication',
    reason: 'repaired',
    fields: nationalFields(record.penalty),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

export function nationalFields(penalty: Penalty): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const { field, code, reader } of PENALTY_FIELDS) {
    const value = penalty[field as PenaltyField];
    if (code === null || value === undefined) continue;
    if (reader === 'money-wan') fields[code] = inTenThousands(Number(value));
    else fields[code] = isEnd(field) && value === 'none' ? NO_END : String(value);
  }
  return fields;
}

function isEnd(field: string): boolean {
  return field === 'validUntil' || field === 'publicationEnds';
}

/** Six places, without a sum of floating errors: a fen is the millionth part of 10,000 yuan. */
function inTenThousands(yuan: number): string {
  return (Math.round(yuan * 100) / (100 * YUAN_PER_UNIT)).toFixed(6);
}

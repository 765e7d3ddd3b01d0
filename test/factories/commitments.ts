import type { CommitmentField } from '@xinxiu/domain';
import { commitmentImportResultSchema } from '@xinxiu/contracts';
import type { z } from 'zod';
import type { Business, Official, Unit } from './county.js';
import { expectStatus } from './repair-journey.js';

export type CommitmentRow = Partial<Record<CommitmentField, string>>;
type Result = z.output<typeof commitmentImportResultSchema>;

/** A commitment of the national template that a business made to a department. */
export function commitmentRow(
  { name, uscc }: Pick<Business, 'name' | 'uscc'>,
  unit: Pick<Unit, 'name' | 'uscc'>,
  over: CommitmentRow = {},
): CommitmentRow {
  const serial = String(1 + Math.floor(Math.random() * 999_998)).padStart(6, '0');
  return {
    number: `42052620260410${serial}`,
    promisorName: name,
    promisorCode: uscc,
    type: '信用修复型',
    matter: '申请信用修复',
    content: `${name}承诺依法诚信经营。`,
    liability: '违反承诺的，恢复公示。',
    madeOn: '2026-04-10',
    acceptor: unit.name,
    acceptorCode: unit.uscc,
    publicity: '特定范围内公开',
    ...over,
  };
}

export async function importCommitments(
  { client }: Pick<Official, 'client'>,
  rows: readonly CommitmentRow[],
  query = '',
): Promise<Result> {
  const file = Buffer.from(JSON.stringify(rows));
  const sent = client.upload('/commitments/import' + query, 'commitments.json', file, 'application/json');
  return commitmentImportResultSchema.parse((await expectStatus(sent, 200)).body);
}

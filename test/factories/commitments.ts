import type { CommitmentField, MarketEntityField } from '@xinxiu/domain';
import { listImportResultSchema } from '@xinxiu/contracts';
import type { z } from 'zod';
import type { Business, Official, Unit } from './county.js';
import { expectStatus } from './repair-journey.js';

export type CommitmentRow = Partial<Record<CommitmentField, string>>;
export type EntityRow = Partial<Record<MarketEntityField, string>>;
type Result = z.output<typeof listImportResultSchema>;

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

/** An active market entity, as a list of the register has it. */
export function entityRow({ name, uscc }: Pick<Business, 'name' | 'uscc'>, over: EntityRow = {}): EntityRow {
  return { name, code: uscc, operating: '在营', industry: '制造业', ...over };
}

export function importEntities(
  official: Pick<Official, 'client'>,
  rows: readonly EntityRow[],
  query = '',
): Promise<Result> {
  return importList(official, '/market-entities/import' + query, rows);
}

export function importCommitments(
  official: Pick<Official, 'client'>,
  rows: readonly CommitmentRow[],
  query = '',
): Promise<Result> {
  return importList(official, '/commitments/import' + query, rows);
}

async function importList(
  { client }: Pick<Official, 'client'>,
  path: string,
  rows: readonly object[],
): Promise<Result> {
  const file = Buffer.from(JSON.stringify(rows));
  const sent = client.upload(path, 'list.json', file, 'application/json');
  return listImportResultSchema.parse((await expectStatus(sent, 200)).body);
}

import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { commitmentImportQuerySchema, commitmentImportResultSchema } from '@xinxiu/contracts';
import {
  type Actor,
  type Commitment,
  type CommitmentFault,
  type CommitmentReading,
  commitmentFault,
  commitmentIdentity,
  readCommitment,
  shanghaiDate,
} from '@xinxiu/domain';
import { type RawRow, storeSource, storedRows } from '@xinxiu/intake';
import {
  type CommitmentContext,
  type CommitmentTaking,
  type Repositories,
  departmentOfAuthority,
} from '@xinxiu/persistence';
import type { z } from 'zod';
import { AuditLog } from '../audit/audit-log.js';
import type { Language } from '../http/problem-document.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { said } from '../staff/staff-row.js';
import { COMMITMENT_LIST, textsOf } from './commitment-list.js';

type Query = z.output<typeof commitmentImportQuerySchema>;
export type CommitmentImport = z.input<typeof commitmentImportResultSchema>;
type RowResult = CommitmentImport['rows'][number];
type Reason = RowResult['reasons'][number];

interface Entry {
  readonly row: number;
  readonly commitment: Commitment;
}

const BATCH = 200;

/** Takes a list of existing commitments into the ledger. Repeated, it changes nothing. */
@Injectable()
export class ImportCommitments {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** Reads the whole list once before anything is stored. @throws IntakeError for a file that cannot be read */
  async take(source: Readable, query: Query, actor: Actor, language: Language): Promise<CommitmentImport> {
    const stored = await storeSource(source);
    try {
      for await (const _ of storedRows(stored, COMMITMENT_LIST));
      const rows: RowResult[] = [];
      for await (const one of this.outcomes(storedRows(stored, COMMITMENT_LIST), query, actor, language))
        rows.push(one);
      const counts = { taken: 0, updated: 0, unchanged: 0, refused: 0 };
      for (const { outcome } of rows) counts[outcome] += 1;
      if (!query.dryRun) await this.audit.done(actor, 'commitments-imported', query.source, counts);
      return { ...counts, total: rows.length, rows };
    } finally {
      await stored.close();
    }
  }

  private async *outcomes(
    raws: AsyncIterable<RawRow>,
    { source, dryRun }: Query,
    actor: Actor,
    language: Language,
  ): AsyncGenerator<RowResult> {
    const [context, reading] = [await this.context(actor), await this.reading(source)];
    const seen = new Set<string>();
    let entries: Entry[] = [];
    let refused: RowResult[] = [];
    const flush = async (): Promise<readonly RowResult[]> => {
      const answers = await this.repositories.commitments.takeMany(
        entries.map(({ commitment }) => commitment),
        dryRun,
        context,
      );
      const done = entries.map(({ row }, index) =>
        resultOf(row, answers[index] as CommitmentTaking, language),
      );
      const rows = [...done, ...refused].sort((one, other) => one.row - other.row);
      [entries, refused] = [[], []];
      return rows;
    };
    for await (const raw of raws) {
      const read = readRow(raw, reading, source, language);
      if ('reasons' in read) refused.push({ row: raw.row, outcome: 'refused', reasons: read.reasons });
      else {
        const identity = commitmentIdentity(read.commitment);
        if (seen.has(identity)) {
          const twice = commitmentFault('content', null, 'DUPLICATE');
          refused.push({ row: raw.row, outcome: 'refused', reasons: [reasonOf(twice, language)] });
        } else entries.push({ row: raw.row, commitment: read.commitment });
        seen.add(identity);
      }
      if (entries.length + refused.length >= BATCH) yield* await flush();
    }
    yield* await flush();
  }

  private async context(actor: Actor): Promise<CommitmentContext> {
    const departments = await this.repositories.departments.all();
    return {
      departmentOf: ({ acceptor: name, acceptorCode: code }) =>
        departmentOfAuthority(departments, { name, code })?.code,
      takenBy: actor.id,
      at: new Date(this.now()).toISOString(),
    };
  }

  private async reading(source: Query['source']): Promise<CommitmentReading> {
    return {
      today: shanghaiDate(this.now()),
      strict: source === 'template',
      confirmed: await this.repositories.confirmedCodes.inForce(),
    };
  }
}

function readRow(
  raw: RawRow,
  reading: CommitmentReading,
  source: Query['source'],
  language: Language,
): { readonly commitment: Commitment } | { readonly reasons: Reason[] } {
  const damaged = [
    ...raw.defects.map(({ code }) => plain('*', null, code, said('The row is damaged.', language))),
    ...raw.cells.flatMap(({ header, value, note }) =>
      note === undefined
        ? []
        : [plain(header, value, 'NOT_PLAIN', said('It is a formula or an error.', language))],
    ),
  ];
  if (damaged.length > 0) return { reasons: damaged };
  // What Credit China shows is public.
  const texts = { ...(source === 'credit-china' && { publicity: '可向社会公开' }), ...textsOf(raw) };
  const read = readCommitment(texts, reading);
  return read.ok
    ? { commitment: read.value }
    : { reasons: read.error.map((fault) => reasonOf(fault, language)) };
}

function resultOf(row: number, taking: CommitmentTaking, language: Language): RowResult {
  if (taking.outcome !== 'conflict') return { row, outcome: taking.outcome, reasons: [] };
  const reasons = taking.differences.map(({ field, stored, value }) => ({
    ...reasonOf(commitmentFault(field, value, 'CONFLICT', stored ?? ''), language),
    stored: stored ?? '',
  }));
  return { row, outcome: 'refused', reasons };
}

function reasonOf({ field, value, code, message }: CommitmentFault, language: Language): Reason {
  return plain(field, value, code, message[language]);
}

function plain(field: string, value: string | null, code: string, message: string): Reason {
  return { field, value, code, message };
}

import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { commitmentImportQuerySchema } from '@xinxiu/contracts';
import {
  type Actor,
  COMMITMENT_FIELDS,
  IMPLIED_BY_CREDIT_CHINA,
  commitmentIdentity,
  readCommitment,
  shanghaiDate,
} from '@xinxiu/domain';
import { type CommitmentContext, type Repositories, departmentOfAuthority } from '@xinxiu/persistence';
import type { z } from 'zod';
import { AuditLog } from '../audit/audit-log.js';
import type { Language } from '../http/problem-document.js';
import { listColumns } from '../lists/list-columns.js';
import { type ListImport, takeList } from '../lists/take-list.js';
import { BESIDE } from './commitment-columns.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';

type Query = z.output<typeof commitmentImportQuerySchema>;

const COLUMNS = listColumns(
  'commitments',
  { zh: '信用承诺名单', en: 'list of commitments' },
  COMMITMENT_FIELDS,
  BESIDE,
);

/** Takes a list of existing commitments into the ledger. Repeated, it changes nothing. */
@Injectable()
export class ImportCommitments {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @throws IntakeError for a file that cannot be read */
  async take(
    source: Readable,
    { source: origin, dryRun }: Query,
    actor: Actor,
    language: Language,
  ): Promise<ListImport> {
    const { commitments, confirmedCodes, marketEntities } = this.repositories;
    const context = await this.context(actor);
    const reading = {
      today: shanghaiDate(this.now()),
      strict: origin === 'template',
      confirmed: await confirmedCodes.inForce(),
    };
    const implied = origin === 'credit-china' ? IMPLIED_BY_CREDIT_CHINA : {};
    const result = await takeList(
      source,
      {
        columns: COLUMNS,
        fields: COMMITMENT_FIELDS,
        read: (texts) => readCommitment({ ...implied, ...texts }, reading),
        identity: commitmentIdentity,
        take: async (values) => {
          const takings = await commitments.takeMany(values, dryRun, context);
          // The number of a person is no code of an entity, and has no place in a question to the store.
          const businesses = values.filter(({ promisorKind }) => promisorKind !== '自然人');
          if (!dryRun) await marketEntities.recount(businesses.map(({ promisorCode }) => promisorCode));
          return takings;
        },
      },
      language,
    );
    const { rows: _, total: __, ...counts } = result;
    if (!dryRun) await this.audit.done(actor, 'commitments-imported', origin, counts);
    return result;
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
}

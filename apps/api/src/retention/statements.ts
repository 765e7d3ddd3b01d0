import { Inject, Injectable } from '@nestjs/common';
import {
  type DeletionStatement,
  type Repositories,
  isGenuine,
  statementEntryId,
  statementHash,
  statementText,
} from '@xinxiu/persistence';
import { AUDIT_KEYS, type AuditKeys, REPOSITORIES } from '../platform/tokens.js';

export interface StatementCheck {
  /** Signed with an audit key of this installation. */
  readonly signed: boolean;
  /** Its hash stands in the audit trail. */
  readonly chained: boolean;
}

/** What a fact was and is, as a deletion says. */
export interface ExplainedChange {
  readonly was: string;
  readonly is: string;
}

/** Tells whether what is said of a deletion is what was signed and chained: a row of the store alone proves nothing. */
@Injectable()
export class Statements {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Pick<Repositories, 'audit' | 'deletionRuns'>,
    @Inject(AUDIT_KEYS) private readonly keys: AuditKeys,
  ) {}

  async check(statement: DeletionStatement): Promise<StatementCheck> {
    const [keys, link] = await Promise.all([
      this.keys(),
      this.repositories.audit.chained(statementEntryId(statement)),
    ]);
    return {
      signed: keys.verifies(statementText(statement), statement),
      chained: link !== undefined && isGenuine(link, keys) && link.entry.content === statementHash(statement),
    };
  }

  /** The facts of a case that lawful deletions have changed, by their ids. */
  async explained(caseNo: string): Promise<ReadonlyMap<string, readonly ExplainedChange[]>> {
    const changes = new Map<string, ExplainedChange[]>();
    for (const { certificate, order } of await this.repositories.deletionRuns.statementsAbout(caseNo)) {
      const statement = await this.firstGenuine([certificate, order]);
      const parts = statement?.items.flatMap((item) => (item.id === caseNo ? item.parts : [])) ?? [];
      for (const { kind, id, sha256: was, stays: is } of parts)
        if (kind === 'fact' && is !== undefined) changes.set(id, [...(changes.get(id) ?? []), { was, is }]);
    }
    return changes;
  }

  /** The certificate, or the order while the certificate is not chained yet. */
  private async firstGenuine(
    statements: readonly (DeletionStatement | undefined)[],
  ): Promise<DeletionStatement | undefined> {
    for (const statement of statements) {
      if (!statement) continue;
      const { signed, chained } = await this.check(statement);
      if (signed && chained) return statement;
    }
    return undefined;
  }
}

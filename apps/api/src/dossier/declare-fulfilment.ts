import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type CivilDate, openObligations, versionToldTo } from '@xinxiu/domain';
import type { Repositories, Scope } from '@xinxiu/persistence';
import { dossier } from '@xinxiu/policy';
import { ProblemError } from '../http/problem.error.js';
import { LAW, type Law, REPOSITORIES } from '../platform/tokens.js';
import { ActOnRecord } from './act-on-record.js';

/** What an application says of the duties: fulfilled on a day, with its proofs. */
export interface Declaration {
  readonly recordId: string;
  readonly applicationId: string;
  readonly fulfilledOn: CivilDate;
  readonly fileIds: readonly string[];
  /** Legal time of the application, ms. */
  readonly legalTime: number;
}

const TRIES = 5;

/** Enters what an application proves in the ledger of its record, for every duty that is still open. */
@Injectable()
export class DeclareFulfilment {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(ActOnRecord) private readonly acts: ActOnRecord,
    @Inject(LAW) private readonly law: Law,
  ) {}

  /** May be repeated. @throws ProblemError RECORD_CHANGED when others change the record all the time */
  async declare(declaration: Declaration, actor: Actor, scope: Scope): Promise<void> {
    const { recordId, applicationId, fulfilledOn: on, fileIds, legalTime } = declaration;
    for (let attempt = 1; ; attempt++) {
      const record = await this.repositories.records.find(scope, recordId);
      const obligations = record ? openObligations(dossier(record, this.law.packs).obligations) : [];
      if (!record || obligations.length === 0) return;
      const act = { type: 'obligations-evidenced', obligations, on, fileIds } as const;
      const expectedVersion = versionToldTo(actor, record);
      const cause = `application:${applicationId}`;
      try {
        await this.acts.actOn(record, { recordId, expectedVersion, act, cause, legalTime }, actor, scope);
        return;
      } catch (error) {
        const again = error instanceof ProblemError && error.code === 'RECORD_CHANGED' && attempt < TRIES;
        if (!again) throw error;
      }
    }
  }
}

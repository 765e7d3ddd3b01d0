import { Inject, Injectable } from '@nestjs/common';
import {
  type Actor,
  type Ground,
  type PartialPenalty,
  type PenaltyDifference,
  penaltyIdentity,
} from '@xinxiu/domain';
import { type Reason, reasonIn } from '@xinxiu/intake';
import {
  COUNTY,
  type HeldRow,
  type HeldRowAct,
  type Repositories,
  type Scope,
  recordIdOf,
} from '@xinxiu/persistence';
import { AuditLog } from '../audit/audit-log.js';
import type { Language } from '../http/problem-document.js';
import { ProblemError } from '../http/problem.error.js';
import { VoidProposals } from '../dossier/void-proposals.js';
import { maskedReason, maskedValue } from '../privacy/masked-row.js';
import { ImportProfiles } from '../imports/import-profiles.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { assertNotRecused } from '../recusal/assert-not-recused.js';
import { type SuppliedValues, interpretCompleted, nationalName, subjectCodesOf } from './completed-row.js';
import { CorrectPenalty } from './correct-penalty.js';
import { ImportContexts } from './import-context.js';

/** What a person says about a held row. */
export interface Completion {
  readonly values?: SuppliedValues | undefined;
  /** Which values stand where the same penalty is stored with others. */
  readonly conflict?: { readonly take: 'stored' | 'new'; readonly ground: Ground } | undefined;
}

export interface Settled {
  readonly outcome: 'taken' | 'kept' | 'corrected' | 'proposed';
  readonly recordId: string;
}

const IS = { taken: 'has been completed', held: 'is held', dismissed: 'has been dismissed' } as const;

/** How an act is called in the audit trail. */
const AUDITED = {
  taken: 'held-row-completed',
  kept: 'held-row-completed',
  corrected: 'held-row-completed',
  dismissed: 'held-row-dismissed',
  restored: 'held-row-restored',
} as const satisfies Record<HeldRowAct['what'], string>;

/** Settles rows that an import held. Whatever a person decides stays with the row, and with the record that it changed. */
@Injectable()
export class SettleHeldRow {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(ImportContexts) private readonly contexts: ImportContexts,
    @Inject(CorrectPenalty) private readonly penalties: CorrectPenalty,
    @Inject(VoidProposals) private readonly proposals: VoidProposals,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(ImportProfiles) private readonly profiles: ImportProfiles,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /**
   * A row whose values a second person has to confirm stays held until then.
   * @throws ProblemError NOT_FOUND, RECUSED, HELD_ROW_DONE, HELD_ROW_STILL_HELD, HELD_ROW_CONFLICT, RECORD_CHANGED,
   *   PROPOSAL_PENDING, RECORD_IN_CASE, RECORD_REPAIRED
   */
  complete(id: string, completion: Completion, actor: Actor, scope: Scope, dryRun = false): Promise<Settled> {
    return this.refusalsAudited(actor, id, 'taken', dryRun, async () => {
      const held = await this.row(scope, id, 'held', actor);
      const settled = await this.take(held, completion, actor, dryRun);
      const { outcome: what, recordId } = settled;
      const reason = completion.conflict?.ground.text ?? '';
      if (!dryRun && what !== 'proposed') await this.settle(scope, held, { what, reason, recordId }, actor);
      return settled;
    });
  }

  /** A second person has confirmed its values. May be repeated. */
  async corrected(id: string, recordId: string, { text: reason }: Ground, actor: Actor): Promise<void> {
    const held = await this.repositories.heldRows.find(COUNTY, id);
    if (held?.state === 'held')
      await this.settle(COUNTY, held, { what: 'corrected', reason, recordId }, actor);
  }

  /** @throws ProblemError NOT_FOUND, RECUSED, HELD_ROW_DONE */
  dismiss(id: string, reason: string, actor: Actor, scope: Scope, dryRun = false): Promise<void> {
    return this.refusalsAudited(actor, id, 'dismissed', dryRun, async () => {
      const held = await this.row(scope, id, 'held', actor);
      if (!dryRun) await this.settle(scope, held, { what: 'dismissed', reason }, actor);
    });
  }

  /** Takes a dismissed row up again. @throws ProblemError NOT_FOUND, RECUSED, HELD_ROW_DONE */
  restore(id: string, reason: string, actor: Actor, scope: Scope): Promise<void> {
    return this.refusalsAudited(actor, id, 'restored', false, async () => {
      const dismissed = await this.row(scope, id, 'dismissed', actor);
      await this.settle(scope, dismissed, { what: 'restored', reason }, actor);
    });
  }

  private async refusalsAudited<T>(
    actor: Actor,
    id: string,
    what: HeldRowAct['what'],
    dryRun: boolean,
    work: () => Promise<T>,
  ): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof ProblemError && !dryRun)
        await this.audit.refused(actor, id, error, '', AUDITED[what]);
      throw error;
    }
  }

  private async row(scope: Scope, id: string, state: HeldRow['state'], actor: Actor): Promise<HeldRow> {
    const found = await this.repositories.heldRows.find(scope, id);
    if (!found) throw new ProblemError('NOT_FOUND', 'No row is held under this id.');
    if (found.state !== state) throw new ProblemError('HELD_ROW_DONE', `The row ${IS[found.state]}.`);
    for (const code of subjectCodesOf(found)) assertNotRecused(actor, code);
    await this.assertNotRecused(actor, found.partial);
    return found;
  }

  /** The row may name somebody else than the record of the same penalty, which it would change or leave as it is. */
  private async assertNotRecused(actor: Actor, penalty: PartialPenalty): Promise<void> {
    assertNotRecused(actor, penalty.subjectCode);
    const identity = penaltyIdentity(penalty);
    if (!identity.ok) return;
    const stored = await this.repositories.records.find(COUNTY, recordIdOf(identity.value));
    assertNotRecused(actor, stored?.penalty.subjectCode);
  }

  private async settle(
    scope: Scope,
    row: HeldRow,
    act: Pick<HeldRowAct, 'what' | 'reason' | 'recordId'>,
    actor: Actor,
  ): Promise<void> {
    // First: cut off in between what was proposed by it is void, and may be proposed anew.
    if (act.what !== 'corrected') await this.proposals.ofRow(row.id, actor);
    const at = new Date(this.now()).toISOString();
    const done = await this.repositories.heldRows.settle(scope, row, { ...act, by: actor.id, at });
    // A row whose penalty is stored is settled whoever was faster; a dismissal may only be one's own.
    if (!done && act.recordId === undefined)
      throw new ProblemError('HELD_ROW_DONE', 'Somebody has just dealt with the row.');
    await this.audit.done(actor, AUDITED[act.what], act.recordId ?? row.id, { row: row.id, what: act.what });
  }

  private async take(
    held: HeldRow,
    { values = {}, conflict }: Completion,
    actor: Actor,
    dryRun: boolean,
  ): Promise<Settled> {
    const profile = await this.profiles.get(held.source.profile);
    const { context, ...known } = await this.contexts.open(actor, undefined);
    const read = interpretCompleted(held, values, profile, known);
    if (read.outcome !== 'ready') throw stillHeld(read.reasons);
    const { penalty, identity } = read;
    await this.assertNotRecused(actor, penalty);
    const recordId = recordIdOf(identity);
    const source = { ...held.source, kept: read.kept };
    const [result] = await this.repositories.records.takeMany(
      [{ penalty, identity, source }],
      dryRun,
      context,
    );
    if (result?.outcome === 'conflict') {
      if (conflict === undefined) throw conflicting(result.differences);
      if (conflict.take === 'stored') return { outcome: 'kept', recordId };
      const correction = { recordId, rowId: held.id, penalty, ground: conflict.ground };
      return { outcome: await this.penalties.correct(correction, context, actor, dryRun), recordId };
    }
    const before = result?.outcome === 'unchanged' && conflict?.take === 'new' && !dryRun;
    const corrected = before && (await this.penalties.wasCorrected({ recordId, rowId: held.id }, actor));
    return { outcome: corrected ? 'corrected' : 'taken', recordId };
  }
}

function conflicting(differences: readonly PenaltyDifference[]): ProblemError {
  const errors = differences.map(({ field, stored, value }) => {
    const path = nationalName(field);
    return { path, message: `stored: ${maskedValue(path, stored)}; here: ${maskedValue(path, value)}` };
  });
  return new ProblemError('HELD_ROW_CONFLICT', 'The same penalty is stored with other content.', { errors });
}

function stillHeld(reasons: readonly Reason[]): ProblemError {
  const errorsIn = (language: Language) =>
    reasons
      .map((reason) => maskedReason(reasonIn(reason, language)))
      .map(({ field, code, message }) => ({ path: field, message: `${code}: ${message}` }));
  return new ProblemError(
    'HELD_ROW_STILL_HELD',
    `${reasons.length} things are still to be supplied.`,
    { errors: errorsIn('en') },
    { errors: errorsIn('zh') },
  );
}

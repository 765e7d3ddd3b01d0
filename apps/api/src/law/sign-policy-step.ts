import { Inject, Injectable } from '@nestjs/common';
import type { policyStepSchema } from '@xinxiu/contracts';
import { type Actor, isSamePerson } from '@xinxiu/domain';
import {
  type DraftObjection,
  type LifeProblem,
  type PackStep,
  type ParsedPack,
  type SignedEntry,
  advance,
  formatPackProblem,
  foundProblems,
  parseLedger,
  parsePack,
  signStep,
  signableDraft,
  versionKey,
} from '@xinxiu/policy';
import type { z } from 'zod';
import { AuditLog } from '../audit/audit-log.js';
import { inChinese } from '../http/in-chinese.js';
import { ProblemError } from '../http/problem.error.js';
import { LAW, type Law, NOW, type Now, POLICY_KEYS, type PolicyKeys } from '../platform/tokens.js';

const ACTION = 'policy-step-signed';

/** How problems call a draft that came without its name. */
const DRAFT = 'draft.yaml';

/**
 * Signs a step in the life of a pack for whoever is signed in. The lines before it come along, and count only as far as
 * this county believes them: so the second person is another account than the first, whatever the caller sends.
 */
@Injectable()
export class SignPolicyStep {
  constructor(
    @Inject(LAW) private readonly law: Law,
    @Inject(POLICY_KEYS) private readonly keys: PolicyKeys,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /**
   * A draft that passes its check beside the law of this county.
   * @returns the line for the ledger. @throws ProblemError with what keeps it from being signed
   */
  async signDraft(
    event: 'drafted' | 'reviewed',
    { draft, before, warningsAccepted }: z.output<typeof policyStepSchema>,
    actor: Actor,
  ): Promise<SignedEntry> {
    const read = parsePack(draft, DRAFT);
    const beside = { law: this.law.published, drafts: [] };
    const signable = signableDraft(DRAFT, read, beside, warningsAccepted);
    if (signable.ok) return this.sign({ event, ...versionOf(signable.value) }, before, actor);
    const subject = read.ok ? versionKey(versionOf(read.value)) : DRAFT;
    const refusal = problemOf(signable.error);
    await this.audit.refused(actor, subject, refusal, '', ACTION);
    throw refusal;
  }

  /** @returns the line for the ledger. @throws ProblemError with what keeps the step from following */
  async sign(step: PackStep, before: readonly string[], actor: Actor): Promise<SignedEntry> {
    const subject = versionKey(step);
    try {
      const at = new Date(this.now()).toISOString();
      const entry = signStep(step, { person: actor.id, by: actor.name, at }, this.keys.signer);
      this.assertMayFollow(entry, before, actor);
      await this.audit.done(actor, ACTION, subject, { step: step.event, substance: step.substance });
      return entry;
    } catch (error) {
      if (error instanceof ProblemError) await this.audit.refused(actor, subject, error, '', ACTION);
      throw error;
    }
  }

  /** The ledger tells accounts apart; which of them are one person, or stand in for one, is known to the county (ADR 38, ADR 40). */
  private assertMayFollow(entry: SignedEntry, before: readonly string[], actor: Actor): void {
    const ledger = parseLedger(before.join('\n'), this.keys.trust);
    if (!ledger.ok) throw problemOf(foundProblems('LEDGER_INVALID', ledger.error));
    const known = ledger.value.get(versionKey(entry));
    const life = advance(known, entry);
    if (!life.ok) throw new ProblemError(life.error.code, life.error.message);
    const drafter = known?.drafted?.person;
    if (entry.event === 'reviewed' && drafter !== undefined && isSamePerson(actor, { id: drafter }))
      throw new ProblemError('SAME_PERSON', 'Who drafted it is the same person by another account, or away.');
  }
}

function versionOf({ pack, substance }: ParsedPack): Pick<PackStep, 'pack' | 'version' | 'substance'> {
  return { pack: pack.id, version: pack.version, substance };
}

type Told = DraftObjection | (LifeProblem & { readonly code: 'LEDGER_INVALID' });

function problemOf({ code, message: told, problems }: Told): ProblemError {
  const lines = problems?.map((one) => formatPackProblem({ ...one, message: inChinese(one.message) }));
  return new ProblemError(code, told, {}, lines && { detail: lines.join('\n') });
}

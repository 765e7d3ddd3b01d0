import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@xinxiu/domain';
import {
  type PackStep,
  type SignedEntry,
  advance,
  formatPackProblem,
  parseLedger,
  signStep,
  versionKey,
} from '@xinxiu/policy';
import { AuditLog } from '../audit/audit-log.js';
import { inChinese } from '../http/in-chinese.js';
import { ProblemError } from '../http/problem.error.js';
import { NOW, type Now, POLICY_KEYS, type PolicyKeys } from '../platform/tokens.js';

const ACTION = 'policy-step-signed';

/**
 * Signs a step in the life of a pack for whoever is signed in. The lines before it come along, and count only as far as
 * this county believes them: so the second person is another account than the first, whatever the caller sends.
 */
@Injectable()
export class SignPolicyStep {
  constructor(
    @Inject(POLICY_KEYS) private readonly keys: PolicyKeys,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @returns the line for the ledger. @throws ProblemError with what keeps the step from following */
  async sign(step: PackStep, before: readonly string[], actor: Actor): Promise<SignedEntry> {
    const subject = versionKey(step);
    try {
      const at = new Date(this.now()).toISOString();
      const entry = signStep(step, { person: actor.id, by: actor.name, at }, this.keys.signer);
      this.assertMayFollow(entry, before);
      await this.audit.done(actor, ACTION, subject, { step: step.event, substance: step.substance });
      return entry;
    } catch (error) {
      if (error instanceof ProblemError) await this.audit.refused(actor, subject, error.code, '', ACTION);
      throw error;
    }
  }

  private assertMayFollow(entry: SignedEntry, before: readonly string[]): void {
    const ledger = parseLedger(before.join('\n'), this.keys.trust);
    if (!ledger.ok) {
      const told = ledger.error.map(formatPackProblem).join('\n');
      const chinese = ledger.error.map((one) =>
        formatPackProblem({ ...one, message: inChinese(one.message) }),
      );
      throw new ProblemError('LEDGER_INVALID', told, {}, { detail: `规则台账有误：\n${chinese.join('\n')}` });
    }
    const life = advance(ledger.value.get(versionKey(entry)), entry);
    if (!life.ok) throw new ProblemError(life.error.code, life.error.message);
  }
}

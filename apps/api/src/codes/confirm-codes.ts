import { Inject, Injectable } from '@nestjs/common';
import { type Actor, USCC_REASONS, checkUscc, normaliseUscc, maskNumbers } from '@xinxiu/domain';
import type { CodeStep, ConfirmedCode, Repositories, Scope } from '@xinxiu/persistence';
import type { z } from 'zod';
import type { confirmCodeSchema } from '@xinxiu/contracts';
import { AuditLog } from '../audit/audit-log.js';
import { assertOwnFiles } from '../files/own-files.js';
import { ProblemError } from '../http/problem.error.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { assertNotRecused } from '../recusal/assert-not-recused.js';

type Confirmation = z.output<typeof confirmCodeSchema>;

/**
 * The list of credit codes that a person vouches for. Only a code whose first check alone is wrong can be on it: it is a
 * typo or was given out in the pilot, and its certificate tells which.
 */
@Injectable()
export class ConfirmCodes {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @throws ProblemError RECUSED, CODE_NOT_IN_DOUBT, CODE_CONFIRMED, CODE_CHANGED, FILE_UNKNOWN */
  confirm(typed: Confirmation, actor: Actor, scope: Scope): Promise<ConfirmedCode> {
    const code = normaliseUscc(typed.code);
    const { fileId, ground } = typed;
    return this.audited(actor, 'code-confirmed', code, async () => {
      assertNotRecused(actor, code);
      assertInDoubt(code);
      const before = await this.repositories.confirmedCodes.find(code);
      if (before?.state === 'confirmed') throw alreadyConfirmed(before);
      await assertOwnFiles(this.repositories, scope, [fileId]);
      const confirmed = await this.add(code, before, {
        type: 'confirmed',
        ...this.mark(actor),
        fileId,
        // Kept open, and needed in full by nobody.
        ground: maskNumbers(ground),
      });
      await this.repositories.files.use([fileId]);
      return confirmed;
    });
  }

  /** Records that were taken under it stay; from now on the code is a typo again. @throws ProblemError RECUSED, NOT_FOUND, CODE_CHANGED */
  revoke(typed: string, reason: string, actor: Actor): Promise<ConfirmedCode> {
    const code = normaliseUscc(typed);
    return this.audited(actor, 'code-revoked', code, async () => {
      assertNotRecused(actor, code);
      const before = await this.repositories.confirmedCodes.find(code);
      if (before?.state !== 'confirmed') throw new ProblemError('NOT_FOUND', `${code} is not confirmed.`);
      return this.add(code, before, { type: 'revoked', ...this.mark(actor), reason: maskNumbers(reason) });
    });
  }

  private mark({ id, name }: Actor): Pick<CodeStep, 'by' | 'at'> {
    return { by: { id, name }, at: new Date(this.now()).toISOString() };
  }

  private async add(code: string, before: ConfirmedCode | undefined, step: CodeStep): Promise<ConfirmedCode> {
    const after = await this.repositories.confirmedCodes.add(code, before, step);
    if (after) return after;
    throw new ProblemError('CODE_CHANGED', `Somebody else has just confirmed or revoked ${code}.`);
  }

  private async audited(
    actor: Actor,
    action: 'code-confirmed' | 'code-revoked',
    code: string,
    act: () => Promise<ConfirmedCode>,
  ): Promise<ConfirmedCode> {
    try {
      const after = await act();
      const last = after.steps.at(-1);
      await this.audit.done(actor, action, code, {
        version: after.version,
        ...(last?.type === 'confirmed' && { file: last.fileId }),
      });
      return after;
    } catch (error) {
      if (error instanceof ProblemError) await this.audit.refused(actor, code, error, '', action);
      throw error;
    }
  }
}

function assertInDoubt(code: string): void {
  const { valid, reason } = checkUscc(code);
  if (reason === 'TYPO_OR_PILOT_CODE') return;
  const right = { en: 'Both check characters are right', zh: '两个校验码都正确' };
  const why = valid || reason === undefined ? right : USCC_REASONS[reason];
  throw new ProblemError(
    'CODE_NOT_IN_DOUBT',
    `${code}: ${why.en}. No document changes that.`,
    {},
    { detail: `${code}：${why.zh}。任何证件都不能改变这一点。` },
  );
}

function alreadyConfirmed({ code, steps }: ConfirmedCode): ProblemError {
  const { by, at } = steps.at(-1) as CodeStep;
  return new ProblemError('CODE_CONFIRMED', `${by.name} confirmed ${code}.`, { by: by.name, at });
}

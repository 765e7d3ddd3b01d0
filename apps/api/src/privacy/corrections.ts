import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { AskedCorrection, CorrectionDecision } from '@xinxiu/contracts';
import {
  type Actor,
  asWitness,
  auditedValue,
  checkCorrection,
  correctionOffice,
  correctionsSeenBy,
  mayDecideCorrection,
} from '@xinxiu/domain';
import { COUNTY, type Correction, type Person, type Repositories } from '@xinxiu/persistence';
import { AccountNotices } from '../accounts/account-notices.js';
import { AuditLog } from '../audit/audit-log.js';
import { unknownFiles } from '../files/own-files.js';
import { ProblemError } from '../http/problem.error.js';
import { ownAccount } from '../people/known-person.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';

/**
 * Corrects what is held of a person and others rely on: he asks, somebody else verifies and decides (个人信息保护法 art. 46).
 * The new value is that of facts from then on; what stands in facts stays as it was true when they were written.
 */
@Injectable()
export class Corrections {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(AccountNotices) private readonly notices: AccountNotices,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** Asked again in the same words it is the same request. @throws ProblemError CORRECTION_IMPOSSIBLE, CORRECTION_OPEN, FILE_UNKNOWN */
  async ask({ field, value, reason, fileId = '' }: AskedCorrection, actor: Actor): Promise<Correction> {
    const person = await ownAccount(this.repositories.people, actor.id);
    const possible = checkCorrection(person, { field, value, hasProof: fileId !== '' });
    if (!possible.ok) throw new ProblemError('CORRECTION_IMPOSSIBLE', possible.error);
    if (fileId !== '') await this.assertOwnFile(person, fileId);
    const office = correctionOffice(person.role);
    const asked = {
      id: randomUUID(),
      personId: person.id,
      uscc: person.organisation,
      office,
      field,
      from: person[field],
      to: value,
      reason,
      fileId,
      askedAt: this.instant(),
    };
    const { corrections, people } = this.repositories;
    if (!(await corrections.ask(asked))) return this.sameOrRefused(asked);
    if (fileId !== '') await this.repositories.files.use([fileId]);
    await this.audit.done(actor, 'correction-asked', asked.id, { field, office });
    const deciders = (await people.withRole(office)).filter((one) => one.id !== person.id);
    for (const to of deciders)
      await this.notices.write({
        kind: 'correction-task',
        cause: asked.id,
        to,
        content: { correctedField: field },
      });
    return { ...asked, standing: 'open', version: 1 };
  }

  /** @throws ProblemError NOT_FOUND, CORRECTION_DECIDED */
  async withdraw(id: string, actor: Actor): Promise<Correction> {
    const { corrections } = this.repositories;
    const before = await corrections.find(id);
    if (before?.personId !== actor.id) throw unknown();
    const closing = { standing: 'withdrawn', by: asWitness(actor), at: this.instant(), reason: '' } as const;
    const after = before.standing === 'open' ? await corrections.close(before, closing) : undefined;
    if (after) {
      await this.audit.done(actor, 'correction-withdrawn', id, { field: before.field });
      return after;
    }
    const now = (await corrections.find(id)) ?? before;
    if (now.standing === 'withdrawn') return now;
    throw settled(now);
  }

  /** By the same person again it is the same decision. @throws ProblemError NOT_FOUND, SAME_PERSON, RECUSED, CORRECTION_DECIDED */
  async decide(id: string, { outcome, reason }: CorrectionDecision, actor: Actor): Promise<Correction> {
    const before = await this.get(id, actor);
    const may = mayDecideCorrection(before, actor);
    if (!may.ok) {
      const { code, message } = may.error;
      const refusal = new ProblemError(code, message);
      await this.audit.refused(actor, id, refusal, '', 'correction-decided');
      throw refusal;
    }
    const standing = outcome === 'approve' ? 'approved' : 'refused';
    const closing = { standing, by: asWitness(actor), at: this.instant(), reason } as const;
    const { corrections } = this.repositories;
    const after = before.standing === 'open' ? await corrections.close(before, closing) : undefined;
    const now = after ?? (await this.get(id, actor));
    if (now.standing !== standing || now.closed?.by.id !== actor.id) throw settled(now);
    await this.carryOut(now);
    return now;
  }

  /** One of those that the actor's office decides; who oversees both sees all. @throws ProblemError NOT_FOUND */
  async get(id: string, { role }: Actor): Promise<Correction> {
    const found = await this.repositories.corrections.find(id);
    const office = correctionsSeenBy(role);
    if (found && (office === undefined || office === found.office)) return found;
    throw unknown();
  }

  /** What was decided and not carried out in full, as when the process went away in the middle of it. */
  async carryOutDue(): Promise<void> {
    for (const correction of await this.repositories.corrections.due()) await this.carryOut(correction);
  }

  /** Each step does nothing when it is done twice. */
  private async carryOut(correction: Correction): Promise<void> {
    const { id, standing, field, from, to, personId, closed } = correction;
    if (!closed || (standing !== 'approved' && standing !== 'refused')) return;
    const { people, corrections } = this.repositories;
    if (standing === 'approved') await this.correct(correction);
    const values = { from: auditedValue(field, from), to: auditedValue(field, to) };
    const detail = { field, ...values, person: personId, reason: closed.reason };
    await this.audit.doneOnce(`correction:${id}`, closed.by, `correction-${standing}`, id, detail);
    const person = await people.find(personId);
    if (person) {
      const { username } = person;
      const words = standing === 'approved' ? { note: closed.reason } : { reasons: [closed.reason] };
      const content = { username, correctedField: field, ...words };
      await this.notices.write({ kind: `correction-${standing}`, cause: id, to: person, content });
    }
    await corrections.settled(id);
  }

  private correct({ field, from, to, personId, uscc }: Correction): Promise<void> {
    const { people } = this.repositories;
    return field === 'name'
      ? people.correctName(personId, from, to)
      : people.correctOrganisationName(uscc, from, to);
  }

  private async assertOwnFile({ id }: Person, fileId: string): Promise<void> {
    const file = await this.repositories.files.find(COUNTY, fileId);
    if (file?.uploadedBy !== id) throw unknownFiles([fileId]);
  }

  private async sameOrRefused({
    personId,
    field,
    to,
    reason,
    fileId,
  }: Omit<Correction, 'standing' | 'version'>) {
    const open = await this.repositories.corrections.openOf(personId, field);
    if (open && open.to === to && open.reason === reason && open.fileId === fileId) return open;
    throw new ProblemError(
      'CORRECTION_OPEN',
      'You have asked for a correction of this already, and it waits.',
    );
  }

  private instant(): string {
    return new Date(this.now()).toISOString();
  }
}

function unknown(): ProblemError {
  return new ProblemError('NOT_FOUND', 'You have no request for a correction with this id.');
}

function settled({ standing, closed }: Correction): ProblemError {
  const { by, at = '' } = closed ?? {};
  const name = by?.name ?? '';
  return new ProblemError('CORRECTION_DECIDED', `The request was ${standing} by ${name} at ${at}.`, {
    by: name,
    at,
  });
}

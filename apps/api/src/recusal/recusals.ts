import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type RecusalGround, isOfficial, isSamePerson } from '@xinxiu/domain';
import type { Person, Recusal, RecusalStep, Repositories } from '@xinxiu/persistence';
import { AuditLog } from '../audit/audit-log.js';
import { ProblemError } from '../http/problem.error.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { VoidProposals } from '../dossier/void-proposals.js';
import { RETURN_REASONS } from '../staff/return-reasons.js';
import { ReturnWork, type ReturnedWork } from '../staff/return-work.js';

export interface RecusalWanted {
  readonly uscc: string;
  readonly ground: RecusalGround;
  readonly text: string;
}

export type Recused = ReturnedWork & { readonly recusal: Recusal };

/**
 * Who keeps out of what (公务回避). An official declares an interest, or a supervisor orders that he keeps out; a
 * supervisor ends it, and nobody his own. It acts on the next request, cases of the organisation go back to the queue, and
 * what he proposed of its records is void.
 */
@Injectable()
export class Recusals {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(ReturnWork) private readonly work: ReturnWork,
    @Inject(VoidProposals) private readonly proposals: VoidProposals,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /**
   * With every account by which the person is in office. Repeated, it records nothing more and tries again to give back what
   * could not be reached.
   * @throws ProblemError NOT_FOUND, RECUSAL_STANDING
   */
  async recuse(personId: string, wanted: RecusalWanted, actor: Actor): Promise<Recused> {
    const person = await this.official(personId);
    const own = await this.enter(person, wanted, actor);
    const all = [own];
    for (const other of await this.othersInOffice(person, wanted.uscc))
      all.push(await this.enter(other, wanted, actor));
    return {
      recusal: own.recusal,
      returned: all.flatMap(({ returned }) => returned),
      waiting: all.flatMap(({ waiting }) => waiting),
    };
  }

  private async enter(
    { id: personId, name: personName, otherIds = [] }: Person,
    { uscc, ground, text }: RecusalWanted,
    actor: Actor,
  ): Promise<Recused> {
    const before = await this.repositories.recusals.find(personId, uscc);
    const recusal = before?.inForce
      ? before
      : await this.add(before ?? { personId, personName, uscc }, {
          type: 'recused',
          ...this.mark(actor),
          ground,
          text,
        });
    await this.repositories.people.setRecused(personId, uscc, true);
    if (recusal !== before) await this.audit.done(actor, 'recused', personId, { uscc, ground });
    await this.proposals.ofPerson([personId, ...otherIds], uscc, actor);
    // The parties of the case read it: that somebody keeps out, and never why.
    const returned = await this.work.of(
      personId,
      actor,
      RETURN_REASONS.recused,
      ({ applicant }) => applicant.uscc === uscc,
    );
    return { recusal, ...returned };
  }

  /** Other accounts by which the same person is in office (ADR 38); what a supervisor ended for one of them stays ended. */
  private async othersInOffice({ otherIds = [] }: Person, uscc: string): Promise<readonly Person[]> {
    const found: Person[] = [];
    for (const id of otherIds) {
      const other = await this.repositories.people.find(id);
      if (!other || !isOfficial(other.role) || other.leftAt !== undefined) continue;
      const known = await this.repositories.recusals.find(id, uscc);
      if (known === undefined || known.inForce) found.push(other);
    }
    return found;
  }

  /** @throws ProblemError NOT_FOUND, SAME_PERSON, RECUSAL_STANDING */
  async end(personId: string, uscc: string, reason: string, actor: Actor): Promise<Recusal> {
    const refusal = await this.barToEnd(personId, uscc, actor);
    if (refusal) {
      await this.audit.refused(actor, personId, refusal, '', 'recusal-ended');
      throw refusal;
    }
    const before = await this.repositories.recusals.find(personId, uscc);
    if (!before) throw new ProblemError('NOT_FOUND', 'The person was never recused from this organisation.');
    if (!before.inForce) throw standing(before);
    const recusal = await this.add(before, { type: 'ended', ...this.mark(actor), reason });
    await this.repositories.people.setRecused(personId, uscc, false);
    await this.audit.done(actor, 'recusal-ended', personId, { uscc });
    return recusal;
  }

  private async barToEnd(personId: string, uscc: string, actor: Actor): Promise<ProblemError | undefined> {
    if (isSamePerson(actor, { id: personId }))
      return new ProblemError('SAME_PERSON', 'Nobody ends a recusal of his own.');
    if (await this.isOfBusiness(personId, uscc))
      return new ProblemError('SAME_PERSON', `The person has an account of ${uscc} as well.`);
    return undefined;
  }

  /** Whether another account of the same person (ADR 38) is the business's own: its matters are his while that lasts. */
  private async isOfBusiness(personId: string, uscc: string): Promise<boolean> {
    const { otherIds = [] } = (await this.repositories.people.find(personId)) ?? {};
    const others = await Promise.all(otherIds.map((id) => this.repositories.people.find(id)));
    return others.some((other) => other?.organisation === uscc && other.leftAt === undefined);
  }

  private async official(id: string) {
    const person = await this.repositories.people.find(id);
    if (person && isOfficial(person.role)) return person;
    throw new ProblemError('NOT_FOUND', 'No official has this id.');
  }

  private mark({ id, name }: Actor): Pick<RecusalStep, 'by' | 'at'> {
    return { by: { id, name }, at: new Date(this.now()).toISOString() };
  }

  private async add(
    before: Parameters<Repositories['recusals']['add']>[0],
    step: RecusalStep,
  ): Promise<Recusal> {
    const after = await this.repositories.recusals.add(before, step);
    if (after) return after;
    const { personId, uscc } = before;
    const now = await this.repositories.recusals.find(personId, uscc);
    // The same click twice: both are answered with what is true.
    if (now && step.type === 'recused' && now.inForce) return now;
    throw standing(now ?? { personName: before.personName, uscc, inForce: false });
  }
}

function standing({
  personName,
  uscc,
  inForce,
}: Pick<Recusal, 'personName' | 'uscc' | 'inForce'>): ProblemError {
  return new ProblemError(
    'RECUSAL_STANDING',
    inForce ? `${personName} is recused from ${uscc}.` : `${personName} is not recused from ${uscc}.`,
  );
}

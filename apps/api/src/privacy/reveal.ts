import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@xinxiu/domain';
import type { Repositories } from '@xinxiu/persistence';
import { AuditLog } from '../audit/audit-log.js';
import { ProblemError } from '../http/problem.error.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { assertNotRecused } from '../recusal/assert-not-recused.js';

export interface Revealed {
  readonly field: string;
  readonly value: string;
}

/** Where the value stands and whose it is. */
export interface RevealedPlace {
  readonly subject: string;
  /** Unified social credit code; empty where its owner has none. */
  readonly about: string;
  readonly field: string;
  readonly reason: string;
}

/**
 * Shows a personal value in full. To read it is an act: it enters the audit trail and the list of who read whose data,
 * with its reason, before the value leaves (RELIABILITY S23; 个人信息保护法 art. 51).
 */
@Injectable()
export class Reveal {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @param value undefined where there is none @throws ProblemError NOT_FOUND, RECUSED */
  async show(actor: Actor, place: RevealedPlace, value: string | undefined): Promise<Revealed> {
    // Who keeps out of what concerns an organisation has no need of its numbers either.
    assertNotRecused(actor, place.about);
    if (value === undefined || value === '')
      throw new ProblemError('NOT_FOUND', `${place.field} is not known here.`);
    const { subject, about, field, reason } = place;
    const id = randomUUID();
    const disclosure = {
      id,
      about,
      subject,
      field,
      reason,
      personId: actor.id,
      personName: actor.name,
      role: actor.role,
      department: actor.department ?? '',
      at: new Date(this.now()).toISOString(),
    };
    await this.audit.revealed(actor, disclosure);
    await this.repositories.disclosures.record(disclosure);
    return { field, value };
  }
}

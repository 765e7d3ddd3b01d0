import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type Service, checkService, legalNow, shanghaiDate } from '@xinxiu/domain';
import type { Notice, Repositories } from '@xinxiu/persistence';
import { AuditLog } from '../audit/audit-log.js';
import { ProblemError } from '../http/problem.error.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';

/** Records how a statutory notice came on paper to whom it is for. What became of its mail stays as it is. */
@Injectable()
export class ServeNotice {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @throws ProblemError NOT_FOUND */
  async get(id: string): Promise<Notice> {
    const found = await this.repositories.notices.findStatutory(id);
    if (!found) throw new ProblemError('NOT_FOUND', 'No statutory notice has this id.');
    return found;
  }

  /** @throws ProblemError NOT_FOUND, SERVICE_IMPOSSIBLE, NOTICE_CHANGED */
  async serve(id: string, service: Service, actor: Actor): Promise<Notice> {
    const notice = await this.get(id);
    const now = this.now();
    const clock = await this.repositories.cases.clockOf(notice.caseNo);
    const today = shanghaiDate(legalNow(clock, now));
    const possible = checkService(service, shanghaiDate(Date.parse(notice.at)), today);
    if (!possible.ok) throw new ProblemError('SERVICE_IMPOSSIBLE', possible.error);
    const entry = { ...service, by: { id: actor.id, name: actor.name }, at: new Date(now).toISOString() };
    const served = await this.repositories.notices.serve(notice, entry);
    if (!served)
      throw new ProblemError('NOTICE_CHANGED', 'Somebody has just recorded how the notice was served.');
    const { method, on, postNumber } = service;
    await this.audit.done(actor, 'notice-served', notice.caseNo, {
      notice: notice.number ?? notice.id,
      method,
      on,
      ...(postNumber !== undefined && { postNumber }),
    });
    return served;
  }
}

import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, MARKET_ENTITY_FIELDS, readMarketEntity, shanghaiDate, words } from '@xinxiu/domain';
import type { Repositories } from '@xinxiu/persistence';
import { AuditLog } from '../audit/audit-log.js';
import type { Language } from '../http/problem-document.js';
import { listColumns } from '../lists/list-columns.js';
import { type ListImport, takeList } from '../lists/take-list.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';

const COLUMNS = listColumns(
  'market-entities',
  { zh: '经营主体名单', en: 'list of market entities' },
  MARKET_ENTITY_FIELDS,
  [words('类别', 'Kind'), words('信用承诺数', 'Commitments')],
);

/** Brings the register up to date: what the newest list says of an entity is right. Who is not in it stays as he was. */
@Injectable()
export class ImportMarketEntities {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @throws IntakeError for a file that cannot be read */
  async take(source: Readable, dryRun: boolean, actor: Actor, language: Language): Promise<ListImport> {
    const { marketEntities, confirmedCodes } = this.repositories;
    const now = this.now();
    const context = { takenBy: actor.id, at: new Date(now).toISOString() };
    const reading = { today: shanghaiDate(now), confirmed: await confirmedCodes.inForce() };
    const result = await takeList(
      source,
      {
        columns: COLUMNS,
        fields: MARKET_ENTITY_FIELDS,
        read: (texts) => readMarketEntity(texts, reading),
        identity: ({ code }) => code,
        take: (values) => marketEntities.takeMany(values, dryRun, context),
      },
      language,
    );
    const { rows: _, total: __, ...counts } = result;
    if (!dryRun) await this.audit.done(actor, 'market-entities-imported', 'market-entities', counts);
    return result;
  }
}

import type { Repositories } from '@xinxiu/persistence';
import type { Law } from '../../law/law.js';
import type { NoticeOutbox } from '../notices/notice-outbox.js';

/** What storing the facts of a registration or of a tracked commitment needs. */
export interface LedgerDeps {
  readonly repositories: Repositories;
  readonly law: Pick<Law, 'calendar' | 'rulesOn'>;
  readonly outbox: Pick<NoticeOutbox, 'write'>;
  /** Real instant, ms. */
  readonly now: () => number;
}

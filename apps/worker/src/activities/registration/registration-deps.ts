import type { Repositories } from '@xinxiu/persistence';
import type { Law } from '../../law/law.js';
import type { NoticeOutbox } from '../notices/notice-outbox.js';

export interface RegistrationDeps {
  readonly repositories: Repositories;
  readonly law: Pick<Law, 'calendar' | 'rulesOn' | 'rulesOfPack'>;
  readonly outbox: Pick<NoticeOutbox, 'write'>;
  /** Real instant, ms. */
  readonly now: () => number;
}

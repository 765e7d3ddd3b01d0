import type { CaseRecipients, Repositories } from '@xinxiu/persistence';
import type { Law } from '../../law/law.js';
import type { NoticeOutbox } from '../notices/notice-outbox.js';
import type { CaseSignals } from '../case-signals.js';
import type { CaseClocks } from './case-clocks.js';

/** What the steps of a repair case stand on. */
export interface RepairCaseDeps {
  readonly repositories: Repositories;
  readonly law: Pick<Law, 'calendar' | 'rulesOn' | 'rulesOfPack'>;
  readonly recipients: CaseRecipients;
  readonly clocks: CaseClocks;
  readonly signals: Pick<CaseSignals, 'urgedCaseEnded'>;
  readonly outbox: Pick<NoticeOutbox, 'write'>;
  /** Real instant, ms. */
  readonly now: () => number;
}

import type { Client } from '@temporalio/client';
import type { Law } from '../../law/law.js';
import type { Actor } from '@xinxiu/domain';
import type { BulkAct, BulkItem, ItemOutcome, Repositories, StuckRow } from '@xinxiu/persistence';

/** What the steps of a bulk act need. */
export interface BulkDeps {
  readonly repositories: Pick<
    Repositories,
    'bulk' | 'stuck' | 'cases' | 'people' | 'absences' | 'urgeLetters' | 'counters' | 'audit'
  >;
  readonly law: Pick<Law, 'rulesOn'>;
  readonly client: Pick<Client, 'workflow' | 'withDeadline' | 'workflowService' | 'options'>;
  /** Real instant, ms. */
  readonly now: () => number;
}

/** The turn of one item: by whom, and what it is stuck for now. */
export interface Turn {
  readonly act: BulkAct;
  readonly item: BulkItem;
  readonly actor: Actor;
  readonly row: StuckRow;
}

export type TakeTurn = (deps: BulkDeps, turn: Turn) => Promise<ItemOutcome>;

import { BulkActs } from './bulk/bulk-acts.js';
import { BulkEngine } from './bulk/bulk-engine.js';
import { FollowBulk } from './bulk/follow-bulk.js';
import { PlanBulk } from './bulk/plan-bulk.js';
import { CaseWaits } from './case-waits.js';
import { EngineWord } from './engine-word.js';
import { LookForStuck } from './look-for-stuck.js';
import { RetryStuck } from './retry-stuck.js';
import { StoreReading } from './store-word.js';

/** What is stuck, why, and how it is set right. */
export const STUCK_SERVICES = [
  EngineWord,
  StoreReading,
  LookForStuck,
  RetryStuck,
  CaseWaits,
  PlanBulk,
  BulkActs,
  BulkEngine,
  FollowBulk,
];

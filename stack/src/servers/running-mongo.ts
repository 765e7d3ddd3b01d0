import type { Part } from '../process/part.js';
import type { ProviderRecord } from '../state/stack-state.js';

export interface RunningMongo {
  uri: string;
  provider: ProviderRecord;
  /** Empty for an external server; in the order of their start. */
  parts: Part[];
}

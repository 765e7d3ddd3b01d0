import type { PublicStatistics, Words } from '@xinxiu/domain';

/** Published figures, and how to call what they are of. */
export interface ShownStatistics extends PublicStatistics {
  /** Asia/Shanghai day. */
  readonly asOf: string;
  /** Of departments, by code. */
  readonly names: ReadonlyMap<string, Words>;
}

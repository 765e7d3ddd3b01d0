import { words } from '@xinxiu/domain';
import type { DaySeal } from '@xinxiu/persistence';
import type { Column } from '../exports/column.js';

/** Of the seal of a day (UTC). */
export const SEAL_COLUMNS: readonly Column<DaySeal>[] = [
  { head: words('日期（UTC）', 'Day (UTC)'), cell: ({ day }) => day },
  { head: words('条数', 'Entries'), cell: ({ links }) => links },
  { head: words('链末哈希', 'Head of the chain'), cell: ({ head }) => head },
  { head: words('封存时间', 'Sealed'), cell: ({ sealedAt }, say) => say.instant(sealedAt) },
  { head: words('密钥', 'Key'), cell: ({ keyId }) => keyId },
];

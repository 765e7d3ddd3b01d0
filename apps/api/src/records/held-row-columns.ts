import { type Words, words } from '@xinxiu/domain';
import type { HeldRow } from '@xinxiu/persistence';
import type { Column } from '../exports/column.js';

/**
 * Of a row that waits for a person: where it comes from, why it is held, and what it says, masked as in the list.
 * @param titles of the profiles, by their names
 */
export const heldRowColumns = (titles: ReadonlyMap<string, Words>): readonly Column<HeldRow>[] => [
  {
    head: words('数据来源', 'Profile'),
    cell: ({ source: { profile } }, say) => say.of(titles.get(profile)) ?? profile,
  },
  { head: words('行号', 'Row'), cell: ({ source }) => source.row },
  { head: words('暂存时间', 'Held'), cell: ({ heldAt }, say) => say.instant(heldAt) },
  { head: words('原因代码', 'Codes'), cell: ({ reasons }, say) => say.list(reasons.map(({ code }) => code)) },
  {
    head: words('原因', 'Reasons'),
    cell: ({ reasons }, say) => say.list(reasons.map(({ message }) => message)),
  },
  {
    head: words('原文', 'As it came'),
    cell: ({ cells }) => cells.map(({ header, value }) => `${header}=${value}`).join(' | '),
  },
];

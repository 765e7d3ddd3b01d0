import type { DEPARTMENT_SORTS } from '@xinxiu/contracts';
import { words } from '@xinxiu/domain';
import type { Department, Page } from '@xinxiu/persistence';
import type { Column } from '../exports/column.js';

export type DepartmentView = Pick<Department, 'code' | 'name' | 'nameEn' | 'kind'>;

interface Wanted {
  /** Part of a name, or of the code. */
  readonly q?: string | undefined;
  readonly kind?: Department['kind'] | undefined;
  readonly sort: (typeof DEPARTMENT_SORTS)[number];
}

/** The units that are asked for, in the order that is. A county has few: they are read as a whole. */
export function departmentsOf(all: readonly Department[], { q = '', kind, sort }: Wanted): DepartmentView[] {
  const looked = q.toLowerCase();
  const found = all
    .filter((one) => kind === undefined || one.kind === kind)
    .filter(({ code, name, nameEn }) =>
      [code, name, nameEn].some((text) => text.toLowerCase().includes(looked)),
    );
  const key = sort.replace(/^-/, '') as 'code' | 'name' | 'nameEn';
  const ordered = found.toSorted((a, b) => a[key].localeCompare(b[key], 'zh-Hans-CN'));
  return (sort.startsWith('-') ? ordered.toReversed() : ordered).map((one) => {
    const { code, name, nameEn } = one;
    return { code, name, nameEn, kind: one.kind };
  });
}

/** A page of them; the whole list without a limit. */
export function pageOfDepartments(
  items: readonly DepartmentView[],
  {
    cursor,
    limit = items.length,
  }: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Page<DepartmentView> {
  const before = cursor === undefined ? -1 : items.findIndex(({ code }) => cursorOf(code) === cursor);
  if (cursor !== undefined && before < 0) throw new RangeError('Not a cursor of this list.');
  const page = items.slice(before + 1, before + 1 + limit);
  const last = page.at(-1);
  const isLast = last === undefined || last.code === items.at(-1)?.code;
  return { items: page, total: items.length, ...(!isLast && { nextCursor: cursorOf(last.code) }) };
}

/** Names the last one of the page before. */
const cursorOf = (code: string): string => Buffer.from(code).toString('base64url');

const KIND_WORDS = {
  'credit-office': words('信用主管部门', 'Credit office'),
  'determining-department': words('认定单位', 'Determining department'),
} as const;

export const DEPARTMENT_COLUMNS: readonly Column<DepartmentView>[] = [
  { head: words('代码', 'Code'), cell: ({ code }) => code },
  { head: words('名称', 'Name'), cell: ({ name }) => name },
  { head: words('英文名称', 'Name in English'), cell: ({ nameEn }) => nameEn },
  { head: words('类别', 'Kind'), cell: ({ kind }, say) => say.of(KIND_WORDS[kind]) },
];

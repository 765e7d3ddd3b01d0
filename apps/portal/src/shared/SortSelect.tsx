import { Select } from './Select.js';
import { useSharedTexts } from './shared.texts.js';
import type { Sorting } from './sorted-heads.js';

interface Props<S extends string> {
  readonly sorts: readonly S[];
  readonly sorting: Sorting<S>;
  readonly label: (sort: S) => string;
}

/** The order of a list that has no heads to press, or more keys than heads. */
export function SortSelect<S extends string>({ sorts, sorting: { sort, first, change }, label }: Props<S>) {
  const say = useSharedTexts();
  return (
    <Select<S>
      aria-label={say('order')}
      value={sort ?? first}
      popupMatchSelectWidth={false}
      style={{ minWidth: 150 }}
      onChange={(next) => change(next === first ? undefined : next)}
      options={sorts.map((value) => ({ value, label: label(value) }))}
    />
  );
}

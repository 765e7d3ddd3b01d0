import { Select } from './Select.js';

interface Props<V extends string> {
  readonly label: string;
  /** What the list is called that is not narrowed. */
  readonly any: string;
  readonly value: V | undefined;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly change: (value: V | undefined) => void;
  /** For a list too long to look through: it is narrowed by typing. */
  readonly canSearch?: boolean;
}

/** Narrows a list to what has one value, or to none. */
export function FilterSelect<V extends string>({
  label,
  any,
  value,
  options,
  change,
  canSearch = false,
}: Props<V>) {
  return (
    <Select<V | ''>
      aria-label={label}
      value={value ?? ''}
      showSearch={canSearch && { optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      style={{ minWidth: 140 }}
      onChange={(next) => change(next === '' ? undefined : next)}
      options={[{ value: '' as const, label: any }, ...options]}
    />
  );
}

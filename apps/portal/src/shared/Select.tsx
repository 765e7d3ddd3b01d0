import { Select as AntSelect, type SelectProps } from 'antd';
import type { DefaultOptionType } from 'antd/es/select';
import { type ReactNode, useLayoutEffect, useRef } from 'react';

/** What Ant Design puts behind the id of a field to make that of its list. */
const LIST = '_list';

/** What a field is called: by itself, or by the label that is tied to it. */
function nameOf(field: HTMLElement | null): string | undefined {
  const own = field?.getAttribute('aria-label');
  if (own) return own;
  const [label] = field instanceof HTMLInputElement ? (field.labels ?? []) : [];
  return label?.textContent ?? undefined;
}

/** Ant Design gives its open list no name; it gets that of its field (WCAG 2.2, 4.1.2). */
function NamedList({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  // After every drawing: the list without options is another element than the one with them.
  useLayoutEffect(() => {
    const list = box.current?.querySelector('[role=listbox]');
    const name = list && nameOf(document.getElementById(list.id.slice(0, -LIST.length)));
    if (name) list.setAttribute('aria-label', name);
  });
  return <div ref={box}>{children}</div>;
}

/** For `popupRender` of what else opens a list. */
export const namedList = (list: ReactNode): ReactNode => <NamedList>{list}</NamedList>;

/** Ant Design's field with a list to choose from. */
export function Select<V = unknown, O extends DefaultOptionType = DefaultOptionType>(
  props: SelectProps<V, O>,
) {
  return <AntSelect<V, O> {...props} popupRender={namedList} />;
}

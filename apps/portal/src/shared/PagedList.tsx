import type { UseQueryResult } from '@tanstack/react-query';
import { Empty } from 'antd';
import type { ReactNode } from 'react';
import { NothingHere } from './NothingHere.js';
import { OutdatedPlace } from './OutdatedPlace.js';
import { Pager, type PagerProps } from './Pager.js';
import { Waiting } from './Waiting.js';

interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly nextCursor?: string | undefined;
}

interface Props<T> {
  readonly query: UseQueryResult<Page<T>>;
  readonly trail: PagerProps['trail'];
  readonly go: PagerProps['go'];
  /** Said of a list without rows. */
  readonly none: string;
  /** Of a list that can be narrowed: whether it is now, and how to see all of it again. */
  readonly filter?: { readonly isOn: boolean; readonly clear: () => void };
  /** What an empty list offers to do instead. */
  readonly instead?: ReactNode;
  /** The rows of a page; not asked for without any. */
  readonly children: (items: readonly T[]) => ReactNode;
}

/** A page of a list that the server cuts, or why it is empty, and the way to the other pages. */
export function PagedList<T>({ query, trail, go, none, filter, instead, children }: Props<T>) {
  const empty = filter?.isOn ? (
    <NothingHere looking none={none} clear={filter.clear} />
  ) : (
    <Empty description={none}>{instead}</Empty>
  );
  return (
    <OutdatedPlace query={query} trail={trail} go={go}>
      <Waiting query={query}>
        {({ items, total, nextCursor }) => (
          <>
            {items.length === 0 ? empty : children(items)}
            <Pager total={total} nextCursor={nextCursor} trail={trail} go={go} />
          </>
        )}
      </Waiting>
    </OutdatedPlace>
  );
}

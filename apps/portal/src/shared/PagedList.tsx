import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Empty } from 'antd';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api/problem.js';
import { NothingHere } from './NothingHere.js';
import { Pager, type PagerProps } from './Pager.js';
import { Waiting } from './Waiting.js';
import { useSharedTexts } from './shared.texts.js';

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

/** Filters of an address that mean nothing are left out, so it is the page that a link names which the list has not. */
const isOutdatedPlace = (error: unknown): boolean =>
  error instanceof ApiProblem && error.code === 'INVALID_REQUEST';

/** A page of a list that the server cuts, or why it is empty, and the way to the other pages. */
export function PagedList<T>({ query, trail, go, none, filter, instead, children }: Props<T>) {
  const say = useSharedTexts();
  const empty = filter?.isOn ? (
    <NothingHere looking none={none} clear={filter.clear} />
  ) : (
    <Empty description={none}>{instead}</Empty>
  );
  if (query.data === undefined && trail.length > 0 && isOutdatedPlace(query.error))
    return (
      <Empty description={say('outdatedPage')}>
        <Button onClick={() => go(undefined)}>{say('firstPage')}</Button>
      </Empty>
    );
  return (
    <Waiting query={query}>
      {({ items, total, nextCursor }) => (
        <>
          {items.length === 0 ? empty : children(items)}
          <Pager total={total} nextCursor={nextCursor} trail={trail} go={go} />
        </>
      )}
    </Waiting>
  );
}

import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { ProblemNote } from './ProblemNote.js';

interface Props<T> {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}

/** What is asked for, while it comes, and when it does not. What came before stays when asking again fails. */
export function Waiting<T>({ query, children }: Props<T>) {
  const { data, error, refetch } = query;
  return (
    <>
      {error && <ProblemNote error={error} again={() => void refetch()} />}
      {data !== undefined && children(data)}
      {data === undefined && !error && <Skeleton active style={{ marginBlock: 12 }} />}
    </>
  );
}

import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { isRefused } from '../api/problem.js';
import { PageTitle } from './PageTitle.js';
import { ProblemNote } from './ProblemNote.js';

interface Props<T> {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
  /** Of a whole page: its heading and the way out where there is no such thing. */
  readonly missing?: { readonly title: string; readonly way: ReactNode };
}

/** What is asked for, while it comes, and when it does not. What came before stays when asking again fails. */
export function Waiting<T>({ query, children, missing }: Props<T>) {
  const { data, error, refetch } = query;
  return (
    <>
      {error && data === undefined && missing && (
        <>
          {missing.way}
          <PageTitle title={missing.title} />
        </>
      )}
      {error && (
        // What was refused is refused again.
        <ProblemNote error={error} {...(!isRefused(error) && { again: () => void refetch() })} />
      )}
      {data !== undefined && children(data)}
      {data === undefined && !error && <Skeleton active style={{ marginBlock: 12 }} />}
    </>
  );
}

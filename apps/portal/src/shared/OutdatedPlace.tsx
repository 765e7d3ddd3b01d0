import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Empty } from 'antd';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api/problem.js';
import type { PagerProps } from './Pager.js';
import { useSharedTexts } from './shared.texts.js';

interface Props {
  readonly query: UseQueryResult<unknown>;
  readonly trail: PagerProps['trail'];
  readonly go: PagerProps['go'];
  /** The list, of any other address. */
  readonly children: ReactNode;
}

/** Filters of an address that mean nothing are left out, so it is the page that a link names which the list has not. */
const isOutdatedPlace = (error: unknown): boolean =>
  error instanceof ApiProblem && error.code === 'INVALID_REQUEST';

/** Leads from a page that a list does not have, or has no more, to its first one. */
export function OutdatedPlace({ query, trail, go, children }: Props) {
  const say = useSharedTexts();
  if (query.data !== undefined || trail.length === 0 || !isOutdatedPlace(query.error)) return children;
  return (
    <Empty description={say('outdatedPage')}>
      <Button onClick={() => go(undefined)}>{say('firstPage')}</Button>
    </Empty>
  );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { barToSettling, reachOf } from '@xinxiu/domain';
import { Badge } from 'antd';
import { useEffect } from 'react';
import { proposedList } from '../api/records.js';
import { useAppTexts } from './app.texts.js';
import { actorOf, usePerson } from './session.js';

/** So many are looked through; more are a heap that needs no exact number. */
const MOST = 100;
const waiting = proposedList({ limit: MOST });

/** How many changes of records wait for this person's confirmation; nothing for who confirms none. */
export function WaitingChanges() {
  const { role } = usePerson();
  return reachOf('record-change.settle', role) === undefined ? null : <Count />;
}

/** By the rule that the server asks: neither own proposals nor those of another department are for the person; whom he keeps out of, only it knows. */
function Count() {
  const say = useAppTexts();
  const person = usePerson();
  const { pathname } = useLocation();
  const queries = useQueryClient();
  const { data } = useQuery(waiting);
  // Nobody is told when a colleague proposes something: whoever goes through the pages looks again.
  useEffect(() => {
    void queries.prefetchQuery(waiting);
  }, [queries, pathname]);
  const mine = (data?.items ?? []).filter(
    ({ proposal }) => proposal && !barToSettling(proposal, [], actorOf(person), 'confirm'),
  );
  if (mine.length === 0) return null;
  const n = mine.length;
  return (
    <Badge
      count={n}
      overflowCount={MOST - 1}
      style={{ marginInlineStart: 8 }}
      title={say('changesWait', { n })}
    />
  );
}

import { useState } from 'react';

/** Rows that are chosen, page after page of one list: of a list that is narrowed otherwise none is. */
export function useChosen(filter: object): [readonly string[], (ids: readonly string[]) => void] {
  const of = JSON.stringify(filter);
  const [chosen, setChosen] = useState<{ readonly of: string; readonly ids: readonly string[] }>();
  return [chosen?.of === of ? chosen.ids : [], (ids) => setChosen({ of, ids })];
}

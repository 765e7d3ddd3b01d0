import type { StuckAnswer } from '@xinxiu/contracts';
import { type Actor, CAUSE_TABLE, retryWay } from '@xinxiu/domain';
import type { StuckRow } from '@xinxiu/persistence';

/** A row as it is shown: what failed in the words of the program only to who looks after the machines. */
export function stuckView(row: StuckRow, { role }: Pick<Actor, 'role'>): StuckAnswer {
  const { id, matter, subjectId, cause, since, attempts, retry, retryState, failure } = row;
  return {
    ...{ id, matter, subjectId, cause, since, attempts },
    turn: CAUSE_TABLE[cause].turn,
    ...filled({
      name: row.name,
      department: row.department,
      status: row.status,
      holder: row.holder,
      due: row.due,
      until: row.until,
      step: row.activity,
      triedAt: row.triedAt,
      nextAt: row.nextAt,
      about: row.about,
    }),
    ...(failure && role === 'administrator' && { failure }),
    retryWay: row.until === '' ? retryWay(row, role) : 'by-itself',
    ...(retry &&
      retryState && {
        retry: { at: retry.at, by: retry.by.name, reason: retry.reason, state: retryState },
      }),
  };
}

function filled<K extends string>(texts: Readonly<Record<K, string>>): { [key in K]?: string } {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== '')) as {
    [key in K]?: string;
  };
}

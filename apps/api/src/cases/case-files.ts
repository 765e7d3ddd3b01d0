import type { Application, StoredEvent } from '@xinxiu/persistence';

/** Files that a case names: those of the application and those that answered a request for supplement. */
export function caseFileIds(
  application: Application | undefined,
  events: readonly StoredEvent[],
): ReadonlySet<string> {
  const applied = (application?.content.files ?? []).map(({ id }) => id);
  const answered = events.flatMap((event) =>
    event.type === 'supplement-answered' ? event.data.answers.flatMap(({ fileIds }) => fileIds) : [],
  );
  return new Set([...applied, ...answered]);
}

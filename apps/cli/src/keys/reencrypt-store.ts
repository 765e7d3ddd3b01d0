import type { Repositories } from '@xinxiu/persistence';

/** What was done in one collection. */
export interface Reencrypted {
  readonly collection: string;
  readonly seen: number;
  readonly changed: number;
  readonly left: number;
}

/** Closes what is plain, or closed with an older key: fields first, then the contents of files. */
export async function reencryptStore(
  { reencryption, files }: Pick<Repositories, 'reencryption' | 'files'>,
  batch: number,
  tell: (line: string) => void,
): Promise<readonly Reencrypted[]> {
  const totals = new Map<string, Reencrypted>();
  const count = ({ collection, seen, changed, left }: Reencrypted): void => {
    const before = totals.get(collection) ?? { seen: 0, changed: 0, left: 0 };
    const sum = { seen: before.seen + seen, changed: before.changed + changed, left: before.left + left };
    totals.set(collection, { collection, ...sum });
    tell(`${collection}: ${sum.seen} / ${sum.changed}`);
  };
  for await (const step of reencryption.run(batch)) count(step);
  for await (const ids of files.allIds(batch)) {
    let changed = 0;
    for (const id of ids) if (await files.closeContent(id)) changed++;
    count({ collection: 'fileContents', seen: ids.length, changed, left: 0 });
  }
  return [...totals.values()];
}

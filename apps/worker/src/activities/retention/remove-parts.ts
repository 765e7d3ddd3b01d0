import type {
  DeletionItem,
  DeletionPart,
  DeletionParts,
  DeletionStatement,
  KeptItem,
  KeptReason,
} from '@xinxiu/persistence';

type Items = DeletionStatement['items'];
type Item = Items[number];
export type PartStore = Pick<DeletionParts, 'hashOf' | 'isNamed' | 'remove' | 'mark'>;

/** Why an item may not go now; undefined while it may, and when the first part of it that went took the thing itself. */
export type Obstacle = (item: DeletionItem) => Promise<KeptReason | undefined>;

/** Why a part is still there, by {@link keyOf}. */
export type Reasons = ReadonlyMap<string, KeptReason>;

/** Deletes what is there as it was when it was ordered, part by part. What changed since, or is kept now, stays. */
export async function removeParts(store: PartStore, items: Items, obstacle: Obstacle): Promise<Reasons> {
  const why = new Map<string, KeptReason>();
  for (const item of items) {
    for (const part of item.parts) {
      const there = await store.hashOf(part, noticesOf(item));
      if (isGone(part, there)) continue;
      const reason = await keeps(store, item, part, there, obstacle);
      if (reason === undefined) await store.remove(part, noticesOf(item));
      else why.set(keyOf(item, part), reason);
    }
  }
  return why;
}

async function keeps(
  store: PartStore,
  item: Item,
  part: DeletionPart,
  there: string | undefined,
  obstacle: Obstacle,
): Promise<KeptReason | undefined> {
  if (there !== part.sha256) return 'changed';
  const obstructed = await obstacle(item);
  if (obstructed !== undefined) return obstructed;
  return part.kind === 'file' && (await store.isNamed(part.id)) ? 'shared' : undefined;
}

/** Looks at the store: what is gone went, whoever took it away and in however many tries. */
export async function whatWent(
  store: PartStore,
  items: Items,
  why: Reasons,
): Promise<{ readonly items: Items; readonly kept: readonly KeptItem[] }> {
  const went: Item[] = [];
  const kept: KeptItem[] = [];
  for (const item of items) {
    const gone: DeletionPart[] = [];
    const left: KeptItem[] = [];
    for (const part of item.parts) {
      if (isGone(part, await store.hashOf(part, noticesOf(item)))) gone.push(part);
      else left.push(keptPart(item, part, why.get(keyOf(item, part)) ?? 'changed'));
    }
    if (gone.length > 0) went.push({ ...item, parts: gone });
    kept.push(...left);
    // A file that somebody else still names goes with the last who does.
    if (left.every(({ reason }) => reason === 'shared')) await store.mark(item);
  }
  return { items: went, kept };
}

/** Whether a part is as it will be: not there, or only what stays in its place. */
function isGone({ stays }: DeletionPart, there: string | undefined): boolean {
  return there === stays;
}

function keptPart({ data, id }: Item, { kind, id: partId }: DeletionPart, reason: KeptReason): KeptItem {
  return { data, id, part: { kind, id: partId }, reason };
}

function keyOf({ data, id }: Item, part: DeletionPart): string {
  return `${data} ${id} ${part.kind} ${part.id}`;
}

/** The case whose notices an item's are; mails about accounts belong to none. */
function noticesOf({ data, id }: Item): string {
  return data === 'account-mails' ? '' : id;
}

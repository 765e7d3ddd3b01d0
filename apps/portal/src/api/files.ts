import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { readBlob } from './client.js';

/** The content of a file in memory: its address is good in this page only, and the file runs in none. */
export interface FileContent {
  readonly url: string;
  /** As the server says: it has looked into the file. */
  readonly type: string;
}

const FILE = 'file';
/** How long a file is kept after it was looked at, ms: every fetch of it is recorded. */
const KEPT_MS = 60_000;

/** @param from path in the api */
export const fileContent = (from: string) =>
  queryOptions({
    queryKey: [FILE, from],
    queryFn: async (): Promise<FileContent> => {
      const blob = await readBlob(from);
      return { url: URL.createObjectURL(blob), type: blob.type };
    },
    staleTime: Infinity,
    gcTime: KEPT_MS,
  });

let lastHeld = 0;
const places = new WeakMap<Blob, number>();

function placeOf(held: Blob): number {
  const place = places.get(held) ?? (lastHeld += 1);
  places.set(held, place);
  return place;
}

/** A file that this page has sent itself: nothing of it is fetched. */
export const heldContent = (held: Blob) =>
  queryOptions({
    queryKey: [FILE, placeOf(held)],
    queryFn: (): FileContent => ({ url: URL.createObjectURL(held), type: held.type }),
    staleTime: Infinity,
    gcTime: KEPT_MS,
  });

/** Gives the memory of a file back as soon as its content is forgotten. */
export function forgetFiles(queries: QueryClient): void {
  queries.getQueryCache().subscribe(({ type, query }) => {
    const content = query.state.data as FileContent | undefined;
    if (type === 'removed' && query.queryKey[0] === FILE && content) URL.revokeObjectURL(content.url);
  });
}

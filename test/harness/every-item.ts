import type { ApiClient } from './api-client.js';

/** What a list holds, page after page. @param path of the list, with its query */
export async function* everyItem<T>(client: Pick<ApiClient, 'get'>, path: string): AsyncGenerator<T> {
  const next = path.includes('?') ? '&cursor=' : '?cursor=';
  for (let cursor = ''; ;) {
    const { body } = await client.get<{ items: T[]; nextCursor?: string }>(path + cursor);
    yield* body.items;
    if (body.nextCursor === undefined) return;
    cursor = next + body.nextCursor;
  }
}

/** All of it at once, for lists that are short. */
export async function allItems<T>(client: Pick<ApiClient, 'get'>, path: string): Promise<T[]> {
  const items: T[] = [];
  for await (const item of everyItem<T>(client, path)) items.push(item);
  return items;
}

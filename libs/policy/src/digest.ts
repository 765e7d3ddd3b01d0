import { createHash } from 'node:crypto';

/** Hex SHA-256 of the content, whatever the order of its keys, its comments or its layout. */
export function contentDigest(content: unknown): string {
  return createHash('sha256').update(canonicalText(content)).digest('hex');
}

/** The content as JSON with its keys in order: equal contents have equal texts. */
export function canonicalText(content: unknown): string {
  return JSON.stringify(sorted(content));
}

/** Digest of what a reviewer answers for: all of a pack but its status and its first day, which publishing sets. */
export function substanceOf(content: Readonly<Record<string, unknown>>): string {
  const { status: _status, validity, ...rest } = content;
  const { from: _from, ...end } = validity as Readonly<Record<string, unknown>>;
  return contentDigest({ ...rest, validity: end });
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

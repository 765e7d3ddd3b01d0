/** A rule as it stands in a pack: whatever carries an id and an article. */
export interface PackRule {
  readonly id: string;
  readonly article: string;
  /** Where it stands, as `['terms', 2]`. */
  readonly path: readonly PropertyKey[];
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Every rule of a pack's content, in the order of the file. */
export function packRules(content: unknown): PackRule[] {
  return rulesWithin(content, []);
}

function rulesWithin(value: unknown, path: readonly PropertyKey[]): PackRule[] {
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Readonly<Record<string, unknown>>;
  const { id, article } = fields;
  const own =
    typeof id === 'string' && article !== undefined ? [{ id, article: String(article), path, fields }] : [];
  const inner = Object.entries(fields).flatMap(([key, one]) =>
    rulesWithin(one, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [...own, ...inner];
}

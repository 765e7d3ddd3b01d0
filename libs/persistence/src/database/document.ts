import { type Connection, type IndexDefinition, type IndexOptions, type Model, Schema } from 'mongoose';

/** How a field is kept. `data` and `list` hold what the domain defines; no query looks inside them. */
type FieldKind = 'text' | 'number' | 'flag' | 'data' | 'texts' | 'list';

const TYPES: Record<FieldKind, unknown> = {
  text: String,
  number: Number,
  flag: Boolean,
  data: Schema.Types.Mixed,
  texts: [String],
  list: [Schema.Types.Mixed],
};

export type Index = readonly [fields: IndexDefinition, options?: IndexOptions];

/** The schema of a collection: every field of the document, none beside them; ids are ours, empty objects are kept. */
export function documentSchema<Doc extends { _id: string }>(
  collection: string,
  fields: Record<keyof Doc & string, FieldKind>,
  indexes: readonly Index[] = [],
): Schema<Doc> {
  const definition = Object.fromEntries(
    Object.entries<FieldKind>(fields).map(([name, kind]) => [name, TYPES[kind]]),
  );
  const schema = new Schema(definition as never, {
    collection,
    strict: 'throw',
    minimize: false,
    versionKey: false,
    id: false,
  });
  for (const [index, options] of indexes) schema.index(index, options);
  return schema as unknown as Schema<Doc>;
}

export function modelOf<Doc>(connection: Connection, name: string, schema: Schema<Doc>): Model<Doc> {
  const known = connection.models[name];
  return (known as Model<Doc> | undefined) ?? connection.model<Doc>(name, schema);
}

const TRIES = 5;

/** Creates what is missing. Idempotent; api and worker may do it at the same time, which a server may refuse once. */
export async function ensureIndexes(models: readonly Model<never>[]): Promise<void> {
  for (const model of models) {
    for (let attempt = 1; ; attempt++) {
      try {
        await model.createIndexes();
        break;
      } catch (error) {
        if (attempt === TRIES) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100 * attempt));
      }
    }
  }
}

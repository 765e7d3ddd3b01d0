import { randomUUID } from 'node:crypto';
import { type Database, connectDatabase } from '../database/connect.js';
import type { FieldKeys } from '../fields/field-cipher.js';
import { type Repositories, createRepositories } from '../repositories.js';
import { fieldKeys } from './field-keys.js';

/** A database of its own on the server that MONGODB_URI names. */
export interface FreshStore {
  readonly uri: string;
  readonly database: Database;
  readonly repositories: Repositories;
  drop(): Promise<void>;
}

/** @throws when MONGODB_URI is not set: an integration test needs a real server */
export async function freshStore(keys: FieldKeys = fieldKeys()): Promise<FreshStore> {
  const base = process.env['MONGODB_URI'];
  if (!base) throw new Error('MONGODB_URI must name a server for integration tests.');
  const url = new URL(base);
  url.pathname = `/test-${randomUUID().slice(0, 8)}`;
  const database = await connectDatabase(url.href);
  const repositories = createRepositories(database, keys);
  await repositories.ensureIndexes();
  return {
    uri: url.href,
    database,
    repositories,
    drop: async () => {
      await database.connection.dropDatabase();
      await database.close();
    },
  };
}

/** Runs the same thing many times at once. */
export function race<T>(racers: number, run: (racer: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: racers }, (_, racer) => run(racer)));
}

import { type Connection, Mongoose } from 'mongoose';
import './ended-lines.js';
import { assertDurableWrites, durableOptions } from './durable-writes.js';

/** An open connection. Repositories are made from it; nobody else touches the driver. */
export interface Database {
  readonly connection: Connection;
  /** Rejects when the store does not answer; whoever asks sets the time. */
  ping(): Promise<void>;
  /** Real instant (ms) by the clock of the store's machine; undefined where it tells none. */
  clock(): Promise<number | undefined>;
  close(): Promise<void>;
}

export interface ConnectOptions {
  /** ms to wait for a server, at start and for each operation later. */
  readonly serverSelectionTimeoutMS?: number;
  readonly maxPoolSize?: number;
  /** ms to wait for an answer, where nobody waits at a page. */
  readonly answerMS?: number;
}

/**
 * A store may hang without dying: the line stands and nothing comes. Nobody waits longer for an answer than this (ms), nor
 * for a new line. A read is not tried again behind the caller's back, which would double the time: he is told, and may.
 */
export const ANSWER_MS = 10_000;
const LINE_MS = 5_000;

/** @throws StoreError WEAK_WRITES, or the driver's error when no server answers */
export async function connectDatabase(uri: string, options: ConnectOptions = {}): Promise<Database> {
  assertDurableWrites(uri);
  // A filter on a field that a schema does not have is a defect, never "match everything".
  const mongoose = new Mongoose({
    strictQuery: 'throw',
    sanitizeFilter: true,
    autoIndex: false,
    autoCreate: false,
  });
  const connection = await mongoose
    .createConnection(uri, {
      serverSelectionTimeoutMS: options.serverSelectionTimeoutMS ?? 5_000,
      socketTimeoutMS: options.answerMS ?? ANSWER_MS,
      connectTimeoutMS: LINE_MS,
      waitQueueTimeoutMS: ANSWER_MS,
      retryReads: false,
      maxPoolSize: options.maxPoolSize ?? 20,
      ignoreUndefined: true,
      ...durableOptions(uri),
    })
    .asPromise();
  return {
    connection,
    ping: async () => {
      await connection.db?.command({ ping: 1 });
    },
    clock: async () => {
      const told = await connection.db?.command({ hello: 1 });
      const at: unknown = told?.['localTime'];
      return at instanceof Date ? at.getTime() : undefined;
    },
    close: () => connection.close(),
  };
}

import diagnostics from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Database, connectDatabase } from '@xinxiu/persistence';
import { type StallingProxy, startStallingProxy } from '../../harness/stalling-proxy.js';

/** ms; what is asked without a server waits for the look for one, and no longer. */
const LOOK_MS = 500;
const MOST_MS = 5_000;

const lines = new Set<Socket>();
const keep = (message: unknown): void => {
  lines.add((message as { socket: Socket }).socket);
};
let proxy: StallingProxy;
let database: Database;

beforeAll(async () => {
  const store = new URL(process.env['MONGODB_URI'] ?? '');
  proxy = await startStallingProxy(store.hostname, Number(store.port || 27_017));
  store.host = `127.0.0.1:${proxy.port}`;
  diagnostics.subscribe('net.client.socket', keep);
  database = await connectDatabase(store.href, { serverSelectionTimeoutMS: LOOK_MS });
});

afterAll(async () => {
  diagnostics.unsubscribe('net.client.socket', keep);
  await database.close();
});

/** The code of the answer, or that there was none. */
async function asked(): Promise<string> {
  const late = new Promise<string>((resolve) => setTimeout(() => resolve('waits for ever'), MOST_MS).unref());
  const answer = database.ping().then(
    () => 'answered',
    (error: unknown) => (error as Error).name,
  );
  return Promise.race([answer, late]);
}

describe('a store that goes in the moment in which it is asked (S19)', () => {
  it('refuses the question: nobody waits on a line that has ended and is not yet closed', async () => {
    await Promise.all([1, 2, 3, 4].map(() => database.ping()));
    const answers: Promise<string>[] = [];
    const between: boolean[] = [];
    for (const line of lines) {
      if (line.remotePort !== proxy.port) continue;
      let closed = false;
      line.once('close', () => (closed = true));
      // From here to `close` the driver believes in the line, and nothing that is written to it is told of.
      line.once('finish', () => {
        for (const soon of [process.nextTick, queueMicrotask])
          soon(() => {
            between.push(line.destroyed && !closed);
            answers.push(asked());
          });
      });
    }
    await proxy.close();
    while (answers.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(between).toContain(true);
    for (const answer of await Promise.all(answers)) expect(answer).toMatch(/^Mongo\w*Error$/);
  });
});

import { createRequire } from 'node:module';

/** What is used of the driver's line to a server: an emitter of `close` at its end, with `error` set by then. */
interface Line {
  readonly error: Error | null;
  once(event: 'close', listener: () => void): void;
  off(event: 'close', listener: () => void): void;
  writeCommand(...command: unknown[]): Promise<void>;
}

/** The driver that mongoose itself uses, whichever copies are installed. */
const requireOfMongoose = createRequire(createRequire(import.meta.url).resolve('mongoose'));
const { Connection } = requireOfMongoose('mongodb/lib/cmap/connection.js') as {
  Connection: { prototype: Line };
};
const { writeCommand } = Connection.prototype;

/**
 * Fails what is being written when its line ends. The driver (seen in 7.8 and 7.9) waits for the `drain` of a socket that
 * is destroyed and not yet closed: no event comes any more, none of its time limits begins, the operation waits for ever
 * and keeps its place in the pool. It happens to what is asked in the moment in which a server goes.
 */
Connection.prototype.writeCommand = async function (this: Line, ...command): Promise<void> {
  let ended = (): void => undefined;
  const end = new Promise<never>((_, reject) => {
    ended = () => reject(this.error ?? new Error('The line to the store has ended.'));
    this.once('close', ended);
  });
  try {
    await Promise.race([writeCommand.apply(this, command), end]);
  } finally {
    this.off('close', ended);
  }
};

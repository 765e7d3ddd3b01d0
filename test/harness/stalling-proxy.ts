import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

export interface StallingProxy {
  readonly port: number;
  /** From now on lines stand and nothing passes, neither on old ones nor on new ones. */
  stall(): void;
  /** What was held back goes on. */
  flow(): void;
  close(): Promise<void>;
}

/** A way to a server that can hang without breaking: what a dead machine behind a living network looks like. */
export async function startStallingProxy(host: string, port: number): Promise<StallingProxy> {
  const ends = new Set<Socket>();
  let stalled = false;
  const keep = (socket: Socket): Socket => {
    ends.add(socket);
    if (stalled) socket.pause();
    // A broken line is what the test is about: the other end sees it by itself.
    return socket.on('error', () => socket.destroy()).on('close', () => ends.delete(socket));
  };
  const server = createServer((client) => {
    const target = keep(connect(port, host));
    keep(client);
    client.pipe(target).pipe(client);
    if (stalled) for (const socket of [client, target]) socket.pause();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const all = (act: 'pause' | 'resume') => {
    for (const socket of ends) socket[act]();
  };
  return {
    port: (server.address() as AddressInfo).port,
    stall: () => {
      stalled = true;
      all('pause');
    },
    flow: () => {
      stalled = false;
      all('resume');
    },
    close: async () => {
      for (const socket of ends) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

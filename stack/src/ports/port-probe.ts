import { connect, createServer } from 'node:net';

/** Whether a server could listen there: nobody answers, and binding succeeds (root may bind what others may not). */
export async function isPortFree(port: number): Promise<boolean> {
  return !(await answers(port)) && bindable(port);
}

/** Whether somebody accepts connections on this port of the loopback address. */
export function answers(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 2_000 });
    const done = (result: boolean) => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', () => done(true));
    socket.once('timeout', () => done(false));
    socket.once('error', () => done(false));
  });
}

function bindable(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}

import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RunningStack, StackPartName } from '@xinxiu/stack';

/** Lets tests in another process kill and restart the parts of the stack: POST /kill/PART/SIGNAL, /restart/PART. */
export async function serveStackControl(stack: RunningStack): Promise<{ url: string; close(): void }> {
  const server: Server = createServer((request, response) => {
    const [, verb, part, signal] = (request.url ?? '').split('/');
    const act =
      verb === 'kill'
        ? stack.kill(part as StackPartName, signal as NodeJS.Signals)
        : stack.restart(part as StackPartName);
    act.then(
      () => response.writeHead(204).end(),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

import { type Server, type ServerResponse, createServer } from 'node:http';
import type { Metrics } from '@xinxiu/platform';

/** One part that a worker needs; tells what it found. Rejects when the part is not well. */
export type HealthCheck = () => Promise<string>;

const CHECK_MS = 2_000;

/** `/live`: the process answers. `/ready`: every check is well. `/metrics`: measures. On 127.0.0.1 only. */
export class HealthServer {
  private server: Server | undefined;
  private draining = false;

  constructor(
    private readonly checks: Readonly<Record<string, HealthCheck>>,
    private readonly metrics: Metrics,
  ) {}

  async listen(port: number): Promise<void> {
    const server = createServer((request, response) => {
      if (request.url === '/live') answer(response, 200, { status: 'live' });
      else if (request.url === '/ready') void this.ready(response);
      else if (request.url === '/metrics') void this.measures(response);
      else answer(response, 404, { status: 'unknown', paths: ['/live', '/ready', '/metrics'] });
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    this.server = server;
  }

  /** From now on not ready: whoever watches sends nothing new. */
  drain(): void {
    this.draining = true;
  }

  async close(): Promise<void> {
    const { server } = this;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  private async measures(response: ServerResponse): Promise<void> {
    const text = await this.metrics.text();
    response.writeHead(200, { 'content-type': this.metrics.contentType, 'cache-control': 'no-store' });
    response.end(text);
  }

  private async ready(response: ServerResponse): Promise<void> {
    const parts = await Promise.all(
      Object.entries(this.checks).map(async ([name, check]) => ({ name, ...(await outcome(check)) })),
    );
    const ready = !this.draining && parts.every((part) => part.ok);
    answer(response, ready ? 200 : 503, {
      status: this.draining ? 'draining' : ready ? 'ready' : 'not-ready',
      parts,
    });
  }
}

async function outcome(check: HealthCheck): Promise<{ ok: boolean; detail: string }> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${CHECK_MS} ms`)), CHECK_MS);
  });
  try {
    return { ok: true, detail: await Promise.race([check(), late]) };
  } catch (error) {
    return { ok: false, detail: (error as Error).message };
  } finally {
    clearTimeout(timer);
  }
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

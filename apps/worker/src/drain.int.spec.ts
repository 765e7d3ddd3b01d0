import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';

const program = fileURLToPath(new URL('../dist/main.js', import.meta.url));
let worker: ChildProcess | undefined;
let lines: string;

afterEach(() => {
  worker?.kill('SIGKILL');
});

/** A second worker of the stack that is under test. @returns its health address */
async function start(over: Record<string, string> = {}): Promise<string> {
  const port = await freePort();
  lines = '';
  worker = spawn(process.execPath, [program], {
    env: { ...process.env, NODE_OPTIONS: '', XINXIU_WORKER_HEALTH_PORT: String(port), ...over },
  });
  worker.stdout?.on('data', (chunk: Buffer) => (lines += chunk.toString()));
  worker.stderr?.on('data', (chunk: Buffer) => (lines += chunk.toString()));
  return `http://127.0.0.1:${port}`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function ended(): Promise<number | null> {
  return new Promise((resolve) => worker?.once('exit', (code) => resolve(code)));
}

async function ready(address: string): Promise<Response> {
  for (const until = Date.now() + 30_000; ;) {
    const response = await fetch(`${address}/ready`).catch(() => undefined);
    if (response?.ok) return response;
    if (Date.now() > until) throw new Error(`The worker was not ready within 30 s:\n${lines}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Names of the parts that are not well, once all but one are. */
async function untilOnlyBad(address: string): Promise<string[]> {
  for (const until = Date.now() + 30_000; ;) {
    const response = await fetch(`${address}/ready`).catch(() => undefined);
    const { parts } = ((await response?.json()) ?? { parts: [] }) as {
      parts: { name: string; ok: boolean }[];
    };
    const bad = parts.filter(({ ok }) => !ok).map(({ name }) => name);
    if (bad.length === 1 || Date.now() > until) return bad;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

describe('a worker process', () => {
  it('says when it is ready, and ends within 40 s of SIGTERM with everything closed', async () => {
    const address = await start();
    const { parts } = (await (await ready(address)).json()) as { parts: { name: string; ok: boolean }[] };
    expect(parts.map(({ name, ok }) => [name, ok])).toEqual([
      ['worker', true],
      ['polls', true],
      ['database', true],
      ['temporal', true],
      ['mail', true],
    ]);
    expect((await fetch(`${address}/live`)).status).toBe(200);
    expect((await fetch(`${address}/other`)).status).toBe(404);
    const measures = await (await fetch(`${address}/metrics`)).text();
    for (const name of ['cases_open', 'cases_overdue', 'notices_queued', 'audit_waiting'])
      expect(measures).toMatch(new RegExp(`^xinxiu_${name} \\d+$`, 'm'));
    const from = Date.now();
    const end = ended();
    worker?.kill('SIGTERM');
    expect(await end).toBe(0);
    expect(Date.now() - from).toBeLessThan(40_000);
    expect(lines).toContain('"failed":[]');
    expect(lines.split('\n').filter((line) => line !== '' && !line.startsWith('{'))).toEqual([]);
  }, 90_000);

  it('is not ready while the mail server does not answer', async () => {
    const address = await start({ SMTP_URL: 'smtp://127.0.0.1:9' });
    const bad = await untilOnlyBad(address);
    expect(bad).toEqual(['mail']);
    expect((await fetch(`${address}/ready`)).status).toBe(503);
  }, 60_000);

  it('ends with code 1 and says what is missing when it is told too little', async () => {
    await start({ MONGODB_URI: 'http://nowhere' });
    expect(await ended()).toBe(1);
    expect(lines).toContain('MONGODB_URI');
  }, 30_000);
});

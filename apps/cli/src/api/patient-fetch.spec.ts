import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { output } from '../output/output.js';
import { patientFetch } from './patient-fetch.js';
import { Hung, whileAlive } from './while-alive.js';

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serving(listener: Parameters<typeof createServer>[1]): Promise<string> {
  server = createServer(listener as never).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('a request without a limit of its own', () => {
  it('sends a form as the platform does, and gives status, headers and body of the answer', async () => {
    const url = await serving((request, response) => {
      void (async () => {
        let body = '';
        for await (const chunk of request) body += String(chunk);
        response.writeHead(201, { 'x-type': request.headers['content-type'] }).end(body);
      })();
    });
    const form = new FormData();
    form.append('file', new Blob(['一行']), 'a.csv');
    const answer = await patientFetch(url, { method: 'POST', headers: {}, body: form });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('x-type')).toMatch(/^multipart\/form-data; boundary=/);
    expect(await answer.text()).toContain('一行');
  });

  it('takes a refusal that comes before the body was sent, and an answer without body', async () => {
    const url = await serving((request, response) => {
      response.writeHead(request.method === 'DELETE' ? 204 : 413).end();
    });
    expect((await patientFetch(url, { method: 'DELETE', headers: {} })).status).toBe(204);
    expect((await patientFetch(url, { method: 'POST', headers: {}, body: 'x' })).status).toBe(413);
  });
});

describe('waiting for an answer', () => {
  beforeEach(() => {
    jest.spyOn(output, 'note').mockReturnValue();
  });

  const patience = { pauseMs: 10, lookMs: 20, misses: 2 };
  const never = (signal: AbortSignal): Promise<never> =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        reject(signal.reason as Error);
      });
    });

  it('goes on as long as the other side lives, far beyond what a hung one is given', async () => {
    let looks = 0;
    const answer = await whileAlive(
      () => new Promise((resolve) => setTimeout(resolve, 200, 'done')),
      () => Promise.resolve((looks += 1)),
      patience,
    );
    expect(answer).toBe('done');
    expect(looks).toBeGreaterThan(2);
  });

  it('ends when it hangs, with a connection that is open and says nothing', async () => {
    const url = await serving(() => undefined);
    const ask = (signal: AbortSignal) => patientFetch(url, { method: 'GET', headers: {}, signal });
    await expect(whileAlive(ask, ask, patience)).rejects.toBeInstanceOf(Hung);
    await expect(whileAlive(never, never, patience)).rejects.toBeInstanceOf(Hung);
  });
});

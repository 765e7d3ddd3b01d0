import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type OwnApi, startOwnApi, stopOwnApis } from '../../harness/own-process.js';
import { type StallingProxy, startStallingProxy } from '../../harness/stalling-proxy.js';
import { Door, type Visitor } from './door.js';

jest.setTimeout(120_000);

/** What a client waits at most for a store that hangs, ms: the answer of the store, and a little for ours. */
const MOST_MS = 12_000;

let proxy: StallingProxy;
let api: OwnApi;
let door: Door;
let clerk: Visitor;

beforeAll(async () => {
  const store = new URL(process.env['MONGODB_URI'] ?? '');
  proxy = await startStallingProxy(store.hostname, Number(store.port || 27_017));
  store.host = `127.0.0.1:${proxy.port}`;
  api = await startOwnApi({ MONGODB_URI: store.href });
  door = await Door.open();
  clerk = await door.person('credit-office');
});

afterAll(async () => {
  proxy.flow();
  await stopOwnApis();
  await proxy.close();
  await door.close();
});

function ask(path: string): Promise<Response> {
  // The limit is the test: a client that is kept waiting longer has been left alone.
  return fetch(`${api.url}/api/v1${path}`, {
    headers: { authorization: `Bearer ${clerk.token}` },
    signal: AbortSignal.timeout(MOST_MS),
  });
}

describe('a store that hangs without dying (S19)', () => {
  it('is told with 503 and Retry-After, to the first who asks and to the next; then all goes on', async () => {
    expect((await ask('/cases')).status).toBe(200);
    proxy.stall();
    for (const path of ['/cases', '/records', '/public/records']) {
      const refused = await ask(path);
      expect(refused.status).toBe(503);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await refused.json()).toMatchObject({ code: 'UNAVAILABLE', requestId: expect.any(String) });
    }
    proxy.flow();
    let status = 0;
    for (const until = Date.now() + 60_000; status !== 200 && Date.now() < until;) {
      status = (await ask('/cases')).status;
    }
    expect(status).toBe(200);
  });

  it('takes from the public only what is in it: the rules are still told, and a page says what to do', async () => {
    const page = (path: string): Promise<Response> =>
      fetch(`${api.url}${path}`, { signal: AbortSignal.timeout(MOST_MS) });
    proxy.stall();
    try {
      for (const path of ['/', '/how', '/check?kind=penalty&decisionDate=2026-05-20'])
        expect([path, (await page(path)).status]).toEqual([path, 200]);
      const refused = await page('/search');
      expect(refused.status).toBe(503);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await refused.text()).toContain('暂时无法提供服务');
    } finally {
      proxy.flow();
    }
  });
});

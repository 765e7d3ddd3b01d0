import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, type Socket, connect, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { OtherNetwork, networksPossible } from '../../harness/network-namespace.js';
import { type OwnApi, startOwnApi } from '../../harness/own-process.js';
import { County } from '../../factories/county.js';
import { PDF, RepairJourney } from '../../factories/repair-journey.js';
import { Door } from './door.js';
import { expectCode } from './expect-problem.js';
import { isOneShot, operations } from './operations.js';

jest.setTimeout(120_000);

let door: Door;
let county: County;

beforeAll(async () => {
  door = await Door.open();
  county = await County.open();
});

afterAll(async () => {
  await county.close();
  await door.close();
});

function expectSafe(headers: Headers, what: string, policy = /default-src 'none'/): void {
  const got = (name: string): string => `${what}: ${headers.get(name) ?? 'absent'}`;
  expect(got('strict-transport-security')).toBe(`${what}: max-age=31536000; includeSubDomains`);
  expect(got('content-security-policy')).toMatch(policy);
  expect(got('content-security-policy')).not.toContain('unsafe');
  expect(got('x-content-type-options')).toBe(`${what}: nosniff`);
  expect(got('referrer-policy')).toBe(`${what}: no-referrer`);
  expect(got('cross-origin-opener-policy')).toBe(`${what}: same-origin`);
  expect(got('cross-origin-resource-policy')).toBe(`${what}: same-origin`);
  expect(got('cache-control')).toContain('no-store');
  expect(headers.get('x-powered-by')).toBeNull();
  expect(headers.get('access-control-allow-origin')).toBeNull();
}

describe('S9: the headers that keep a browser safe', () => {
  it('come with every route, whoever asks, and with every kind of error', async () => {
    const all = (await operations(door)).filter(isOneShot);
    for (const { method, path } of all) {
      const filled = path.replace(/\{\w+\}/g, 'nothing');
      const { headers } = await door.knock(method, filled);
      expectSafe(headers, `${method} ${path}`);
      for (const directive of ["frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'"])
        expect(headers.get('content-security-policy')).toContain(directive);
    }
    const json = { 'content-type': 'application/json' };
    const errors = [
      await door.knock('GET', '/nowhere'),
      await door.knock('PUT', '/v1/cases'),
      await door.knock('OPTIONS', '/v1/cases'),
      await door.knock('POST', '/v1/sessions', { body: '{', headers: json }),
      await door.knock('POST', '/v1/sessions', { body: 'x'.repeat(300_000), headers: json }),
      await door.knock('GET', '/%E0%A4%A'),
    ];
    for (const { headers, status } of errors) expectSafe(headers, String(status));
  });

  it('come with a download too, which moreover runs in no page (S17)', async () => {
    const as = await door.person('applicant', { organisation: '914205260000000077' });
    const { body } = await door.upload('/v1/files', as, 'a.pdf', PDF);
    const { headers, status } = await door.knock('GET', `/v1/files/${String(body['id'])}`, { as });
    expect(status).toBe(200);
    expectSafe(headers, 'download', /sandbox/);
    expect(headers.get('content-disposition')).toMatch(/^attachment; /);
  });

  it('let the desk run scripts of ours and no other, framed by nobody', async () => {
    const { headers } = await fetch(`${process.env['XINXIU_API_URL'] ?? ''}/desk`);
    const policy = headers.get('content-security-policy') ?? '';
    for (const directive of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
    ])
      expect(policy.split('; ')).toContain(directive);
    expect(headers.get('cache-control')).toContain('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });
});

/** Counts who connects. */
async function sink() {
  let heard = 0;
  const server = createServer((socket: Socket) => {
    heard++;
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { port, heard: () => heard, close: () => server.close() };
}

describe('S14: an address that somebody writes', () => {
  it('is fetched by nobody, wherever it is written', async () => {
    const trap = await sink();
    try {
      const url = `http://127.0.0.1:${trap.port}/x`;
      const { business, clerk, recordId } = await RepairJourney.begin(county);
      const { body, headers } = await business.client.post<{ id: string }>('/applications', { recordId });
      const content = {
        contact: { name: url, phone: '13800000000', email: `a@127.0.0.1.nip.io` },
        commitment: {
          text: `本单位承诺 ${url} 真实有效，file:///etc/passwd http://169.254.169.254/`,
          agreed: true,
        },
      };
      await business.client.patch(`/applications/${body.id}`, content, headers.get('etag') ?? '"1"');
      const pdf = Buffer.from(PDF.toString().replace('trailer', `<</S/URI/URI(${url})>>\ntrailer`));
      await business.client.upload('/files', '凭证.pdf', pdf, 'application/pdf');
      const row = { 行政相对人名称: url, 处罚决定书文号: url, 处罚机关: url };
      const xml = `<?xml version="1.0"?><!DOCTYPE a SYSTEM "${url}"><a/>`;
      for (const file of [JSON.stringify([row]), JSON.stringify({ $ref: url }), xml])
        await clerk.client.upload('/records/import', 'p.json', Buffer.from(file), 'application/json');
      await door.knock('GET', `/v1/public/records?q=${encodeURIComponent(url)}`, {
        headers: { referer: url, 'x-forwarded-host': `127.0.0.1:${trap.port}` },
      });
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      expect(trap.heard()).toBe(0);
      await once(connect(trap.port, '127.0.0.1'), 'close');
      expect(trap.heard()).toBe(1);
    } finally {
      trap.close();
    }
  });
});

describe('S15: an address or a name that would write mail of its own', () => {
  it.each([
    'user@good.example\r\nBcc: all@evil.example',
    'user@good.com(x)evil.example',
    '"user@good.example"<x@evil.example>',
    'a@good.example,b@evil.example',
    'user@go\u00adod.example',
    Array.from({ length: 5_000 }, (_, n) => `u${n}@evil.example`).join(','),
  ])('%# is refused before it reaches a mail', async (email) => {
    const { business, recordId } = await RepairJourney.begin(county);
    const { body, headers } = await business.client.post<{ id: string }>('/applications', { recordId });
    const contact = { name: '赵明', phone: '13800000000', email };
    const etag = headers.get('etag') ?? '"1"';
    const answer = await business.client.patch(`/applications/${body.id}`, { contact }, etag);
    expect(answer).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } });
    const named = { ...contact, email: 'a@good.example', name: 'x\r\nBcc: all@evil.example' };
    expect((await business.client.patch(`/applications/${body.id}`, { contact: named }, etag)).status).toBe(
      400,
    );
  });
});

describe('S18: the limit on the public query', () => {
  const search = (api: OwnApi, headers: Record<string, string> = {}) =>
    fetch(`${api.url}/api/v1/public/records?q=${randomUUID()}`, { headers });

  /** Asks until the minute has room for the whole test. */
  async function atTheStartOfAMinute(): Promise<void> {
    const left = 60_000 - (Date.now() % 60_000);
    if (left < 25_000) await new Promise((resolve) => setTimeout(resolve, left + 100));
  }

  it('ends at 100 a minute for an address, whatever it claims in X-Forwarded-For', async () => {
    const api = await startOwnApi({ XINXIU_TRUSTED_PROXIES: '0' });
    try {
      await atTheStartOfAMinute();
      const answers = await Promise.all(
        Array.from({ length: 110 }, (_, n) => search(api, { 'x-forwarded-for': `10.9.${n}.1` })),
      );
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused.length).toBeGreaterThanOrEqual(10);
      expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await search(api, { 'x-real-ip': '10.1.1.1', forwarded: 'for=10.1.1.1' })).status).toBe(429);
    } finally {
      await api.stop();
    }
  });

  it('counts by the address that the trusted proxy saw, and by nothing that the client put before it', async () => {
    const api = await startOwnApi({ XINXIU_TRUSTED_PROXIES: '1' });
    const seen = `10.8.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}`;
    try {
      await atTheStartOfAMinute();
      const spoof = (n: number) => search(api, { 'x-forwarded-for': `10.7.${n}.1, ${seen}` });
      const answers = await Promise.all(Array.from({ length: 105 }, (_, n) => spoof(n)));
      expect(answers.some(({ status }) => status === 429)).toBe(true);
      expect((await search(api, { 'x-forwarded-for': `${seen}, 10.8.251.1` })).status).toBe(200);
    } finally {
      await api.stop();
    }
  });

  it('of an account holds over all processes of the api', async () => {
    const over = { XINXIU_REQUESTS_PER_ACCOUNT: '20' };
    const [one, other] = await Promise.all([startOwnApi(over), startOwnApi(over)]);
    try {
      const { token } = await door.person('supervisor');
      const ask = (api: OwnApi) =>
        fetch(`${api.url}/api/v1/departments`, { headers: { authorization: `Bearer ${token}` } });
      await atTheStartOfAMinute();
      const first = await Promise.all(Array.from({ length: 20 }, () => ask(one)));
      expect(first.map(({ status }) => status)).toEqual(Array(20).fill(200));
      expect((await ask(one)).status).toBe(429);
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      // The other process hears of them when it shares its own first count.
      await ask(other);
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect((await ask(other)).status).toBe(429);
    } finally {
      await Promise.all([one.stop(), other.stop()]);
    }
  });
});

describe('S26: the servers of the stack', () => {
  const reached = (host: string, port: number): Promise<boolean> =>
    new Promise((resolve) => {
      const socket = connect({ host, port, timeout: 2_000 });
      const end = (is: boolean): void => {
        socket.destroy();
        resolve(is);
      };
      socket.once('connect', () => end(true));
      socket.once('timeout', () => end(false));
      socket.once('error', () => end(false));
    });

  /** Of everything that listens: the page of the engine beside its port, the measures of the worker beside its health. */
  const portsOf = (env: NodeJS.ProcessEnv): readonly number[] => {
    const named = ['XINXIU_API_URL', 'MONGODB_URI', 'SMTP_URL', 'XINXIU_INBOX_URL'].flatMap((name) => {
      const found = /:(\d+)(\/|$)/.exec(env[name] ?? '');
      return found ? [Number(found[1])] : [];
    });
    const [, temporal = '0'] = (env['TEMPORAL_ADDRESS'] ?? '').split(':');
    return [...named, Number(temporal), Number(temporal) + 1, Number(env['XINXIU_WORKER_HEALTH_PORT'])];
  };
  const ownAddresses = () =>
    Object.values(networkInterfaces()).flatMap((list) => (list ?? []).filter(({ internal }) => !internal));
  const isPossible = networksPossible();
  const unless = isPossible ? '' : ' (no other network here: it takes root and ip with netns and veth)';

  it(`answer on this machine only: from its own address on the network nobody reaches them${unless}`, async () => {
    const all = portsOf(process.env);
    expect(all.length).toBeGreaterThanOrEqual(6);
    for (const port of all) expect([port, await reached('127.0.0.1', port)]).toEqual([port, true]);
    for (const { address: host } of ownAddresses())
      for (const port of all) expect([host, port, await reached(host, port)]).toEqual([host, port, false]);
  });

  (isPossible ? it : it.skip)('answer nobody who comes from another network', async () => {
    const network = await OtherNetwork.open();
    // What listens on every address is reached from there: the cable carries, and the others refuse.
    const open = createServer().listen(0, '0.0.0.0');
    try {
      await once(open, 'listening');
      const { port } = open.address() as AddressInfo;
      const ports = portsOf(process.env);
      const own = ownAddresses().flatMap(({ family, address }) => (family === 'IPv4' ? [address] : []));
      for (const host of new Set([network.hostAddress, ...own]))
        expect([host, await network.reached(host, [port, ...ports])]).toEqual([host, [port]]);
    } finally {
      open.close();
      await network.close();
    }
  });
});

describe('S12: what a query must not carry', () => {
  it('is refused on every list, and changes nothing', async () => {
    const as = await door.person('supervisor');
    for (const path of ['/v1/cases', '/v1/records', '/v1/people'])
      for (const search of ['uscc[$regex]=.*', 'q[$ne]=1', '__proto__[x]=1', 'constructor=1'])
        expectCode(await door.knock('GET', `${path}?${search}`, { as }), 'INVALID_REQUEST');
  });
});

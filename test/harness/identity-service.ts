import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { repositoryRoot } from './repository-root.js';

export interface TestIdentityService {
  readonly issuer: string;
  stop(): void;
}

/** Starts a provider of its own process. @throws Error with what it has written when it does not come up in 20 s */
async function startIdentityService(client: {
  readonly id: string;
  readonly secret: string;
  readonly redirectUri: string;
}): Promise<TestIdentityService> {
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    CLIENT_ID: client.id,
    CLIENT_SECRET: client.secret,
    REDIRECT_URI: client.redirectUri,
  };
  const script = join(repositoryRoot(), 'test/dist/harness/identity-service.main.js');
  const child = spawn(process.execPath, [script], { env });
  const issuer = await told(child);
  return { issuer, stop: () => void child.kill('SIGTERM') };
}

function told(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let lines = '';
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`No identity service:\n${lines}`));
    }, 20_000);
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        lines += chunk.toString();
        const [, issuer] = /^issuer (\S+)$/m.exec(lines) ?? [];
        if (issuer === undefined) return;
        clearTimeout(late);
        resolve(issuer);
      });
  });
}

export const REDIRECT_URI = 'https://xinxiu.example/identity-return';
const CLIENT = { id: 'xinxiu', secret: 'a secret of the test only' };

/** Starts a provider and tells what an api is told of it. @param redirectUri where it sends the browser back */
export async function identityServiceFor(
  redirectUri = REDIRECT_URI,
): Promise<TestIdentityService & { readonly env: Readonly<Record<string, string>> }> {
  const service = await startIdentityService({ ...CLIENT, redirectUri });
  const env = {
    XINXIU_OIDC_ISSUER: service.issuer,
    XINXIU_OIDC_CLIENT_ID: CLIENT.id,
    XINXIU_OIDC_CLIENT_SECRET: CLIENT.secret,
    XINXIU_OIDC_REDIRECT_URI: redirectUri,
    XINXIU_OIDC_NAME: '一网通办',
  };
  return { ...service, env };
}

/** Goes where it is sent as a browser does, until the service sends it back. @returns what stands in that address */
export async function visit(start: string, as: string): Promise<Readonly<Record<string, string>>> {
  const jar = new Map<string, string>();
  let at = new URL(start);
  at.searchParams.set('login_hint', as);
  for (let hops = 0; hops < 20; hops++) {
    if (at.href.startsWith(REDIRECT_URI)) return Object.fromEntries(at.searchParams);
    const cookie = [...jar].map((pair) => pair.join('=')).join('; ');
    const response = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
      jar.set(name, value);
    }
    const location = response.headers.get('location');
    if (!location) throw new Error(`${at.href} answered ${response.status}: ${await response.text()}`);
    at = new URL(location, at);
  }
  throw new Error('The identity service sends the browser round and round.');
}

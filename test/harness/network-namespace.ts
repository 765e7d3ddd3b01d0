import { execFile, execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Of a block for documentation (RFC 5737), which is routed nowhere. */
const NETWORK = '198.51.100';

/** Whether another network can be set up here: it takes root, and `ip` with namespaces and pairs of virtual devices. */
export function networksPossible(): boolean {
  if (process.getuid?.() !== 0) return false;
  const name = `xinxiu-try-${process.pid}`;
  try {
    execFileSync('ip', ['netns', 'add', name], { stdio: 'ignore' });
  } catch {
    return false;
  }
  try {
    const pair = ['type', 'veth', 'peer', 'name', 'end', 'netns', name];
    execFileSync('ip', ['link', 'add', `xt${process.pid}`, ...pair], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    // The devices of a namespace go with it, and each of a pair with the other.
    execFileSync('ip', ['netns', 'delete', name], { stdio: 'ignore' });
  }
}

/**
 * A network of its own, joined to this machine by a cable: whoever stands in it comes from outside, as another machine
 * does. Nothing of it is left after {@link close}.
 */
export class OtherNetwork {
  private constructor(
    private readonly name: string,
    /** Address of this machine on the cable. */
    readonly hostAddress: string,
  ) {}

  static async open(): Promise<OtherNetwork> {
    const id = String(randomInt(1e6));
    const [name, here] = [`xinxiu-${id}`, `xn${id}`];
    // Sixty-four cables fit into the block, for tests that run at once.
    const first = randomInt(64) * 4;
    const [host, other] = [`${NETWORK}.${first + 1}`, `${NETWORK}.${first + 2}`];
    await run('ip', ['netns', 'add', name]);
    const network = new OtherNetwork(name, host);
    try {
      await run('ip', ['link', 'add', here, 'type', 'veth', 'peer', 'name', 'end', 'netns', name]);
      await run('ip', ['address', 'add', `${host}/30`, 'dev', here]);
      await run('ip', ['link', 'set', here, 'up']);
      await run('ip', ['-n', name, 'address', 'add', `${other}/30`, 'dev', 'end']);
      await run('ip', ['-n', name, 'link', 'set', 'end', 'up']);
      await run('ip', ['-n', name, 'route', 'add', 'default', 'via', host]);
      return network;
    } catch (error) {
      await network.close();
      throw error;
    }
  }

  /** Those of the ports at which somebody answers who comes from there. */
  async reached(host: string, ports: readonly number[]): Promise<readonly number[]> {
    const args = ['netns', 'exec', this.name, process.execPath, '-e', PROBE, host, ...ports.map(String)];
    const { stdout } = await run('ip', args, { env: { ...process.env, NODE_OPTIONS: '' } });
    return JSON.parse(stdout) as number[];
  }

  async close(): Promise<void> {
    await run('ip', ['netns', 'delete', this.name]);
  }
}

const PROBE = `
const { connect } = require('node:net');
const [host, ...ports] = process.argv.slice(1);
const reached = (port) => new Promise((resolve) => {
  const socket = connect({ host, port: Number(port), timeout: 2000 });
  const end = (is) => { socket.destroy(); resolve(is); };
  socket.once('connect', () => end(true)).once('timeout', () => end(false)).once('error', () => end(false));
});
Promise.all(ports.map(async (port) => (await reached(port)) ? [Number(port)] : []))
  .then((found) => console.log(JSON.stringify(found.flat())));
`;

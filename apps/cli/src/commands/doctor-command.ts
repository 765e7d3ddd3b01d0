import { constants } from 'node:fs';
import { access, readdir, statfs } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { findRunningStack } from '@xinxiu/stack';
import type { Command } from 'commander';
import { dataDir } from '../api/api-address.js';
import { EXIT, output, table } from '../output/output.js';

interface Finding {
  readonly part: string;
  readonly ok: boolean;
  readonly detail: string;
  readonly whatToDo?: string;
}

type Check = () => Promise<Finding>;

const START = 'Start the stack with "npm start"; its logs are in data/local/logs.';
const FREE_BYTES = 1024 ** 3;

function finding(part: string, ok: boolean, detail: string, whatToDo: string): Finding {
  return { part, ok, detail, ...(!ok && { whatToDo }) };
}

async function answers(part: string, url: string | undefined, whatToDo: string): Promise<Finding> {
  if (!url) return finding(part, false, 'not started', START);
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(3_000) });
    return finding(part, response.ok, `${url}: ${response.status}`, whatToDo);
  } catch (error) {
    return finding(part, false, `${url}: ${String(error)}`, whatToDo);
  }
}

function listens(part: string, address: string | undefined, whatToDo: string): Promise<Finding> {
  const match = /([\w.-]+):(\d+)/.exec((address ?? '').replace(/^\w+:\/\/([^@]*@)?/, ''));
  if (!match) return Promise.resolve(finding(part, false, 'not started', START));
  return new Promise((resolve) => {
    const socket = connect({ host: match[1] as string, port: Number(match[2]), timeout: 3_000 });
    const end = (ok: boolean, detail: string): void => {
      socket.destroy();
      resolve(finding(part, ok, detail, whatToDo));
    };
    socket.once('connect', () => {
      end(true, `${match[0]} answers`);
    });
    socket.once('timeout', () => {
      end(false, `${match[0]} does not answer`);
    });
    socket.once('error', (error) => {
      end(false, `${match[0]}: ${error.message}`);
    });
  });
}

async function folder(part: string, path: string): Promise<Finding> {
  try {
    await access(path, constants.R_OK | constants.W_OK);
    return finding(part, true, `${path} (${(await readdir(path)).length} entries)`, '');
  } catch (error) {
    return finding(part, false, `${path}: ${(error as Error).message}`, START);
  }
}

async function disk(): Promise<Finding> {
  const { bavail, bsize } = await statfs(join(dataDir(), '..')).catch(() => statfs('.'));
  const free = bavail * bsize;
  return finding(
    'disk',
    free > FREE_BYTES,
    `${(free / FREE_BYTES).toFixed(1)} GiB free`,
    'Free at least 1 GiB.',
  );
}

function node(): Promise<Finding> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = major > 20 || (major === 20 && minor >= 19);
  return Promise.resolve(finding('node', fits, process.versions.node, 'Install Node.js 20.19 or later.'));
}

async function checks(): Promise<readonly Check[]> {
  const addresses = (await findRunningStack(dataDir()))?.addresses ?? {};
  const api = process.env['XINXIU_API_URL'] ?? addresses['api'];
  return [
    node,
    disk,
    () => listens('temporal', process.env['TEMPORAL_ADDRESS'] ?? addresses['temporal'], START),
    () => listens('database', process.env['MONGODB_URI'] ?? addresses['mongodb'], START),
    () => listens('smtp', process.env['SMTP_URL'] ?? addresses['smtp'], START),
    () => answers('api', api && `${api}/api/v1/health/live`, START),
    () =>
      answers(
        'api and what it needs',
        api && `${api}/api/v1/health/ready`,
        'See which part it names as down.',
      ),
    () => folder('keys', process.env['XINXIU_KEYS_DIR'] ?? join(dataDir(), 'keys')),
    () => folder('exchange', process.env['XINXIU_EXCHANGE_DIR'] ?? join(dataDir(), 'exchange')),
  ];
}

async function doctor({ json }: { json?: boolean }): Promise<void> {
  const findings = await Promise.all((await checks()).map((check) => check()));
  const ok = findings.every((one) => one.ok);
  if (json) output.json({ ok, findings });
  else {
    output.text(table(findings.map(({ part, ok: good, detail }) => [good ? 'ok' : 'BAD', part, detail])));
    for (const { part, whatToDo } of findings) if (whatToDo) output.text(`${part}: ${whatToDo}`);
  }
  if (!ok) process.exitCode = EXIT.refused;
}

export function doctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('检查各部分是否正常 / checks every part and says what to do')
    .option('--json')
    .action(doctor);
}

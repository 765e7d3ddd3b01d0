import { join } from 'node:path';
import { findRunningStack } from '@xinxiu/stack';
import { say } from '../output/language.js';
import { Refused } from '../output/output.js';
import { projectDir } from '../stack/project.js';

/** Data of the stack that `npm start` runs. */
export function dataDir(): string {
  return process.env['XINXIU_DATA_DIR'] ?? join(projectDir(), 'data', 'local');
}

/** Where the keys of this installation lie: the same as for api and worker. */
export function keysDir(): string {
  return process.env['XINXIU_KEYS_DIR'] ?? join(dataDir(), 'keys');
}

/** Address of the api: from the environment, else of the stack that runs here. @throws Refused */
export async function apiAddress(): Promise<string> {
  const given = process.env['XINXIU_API_URL'];
  if (given) return checkedAddress(given.replace(/\/+$/, ''));
  const running = await findRunningStack(dataDir());
  const address = running?.addresses['api'];
  if (address) return address;
  throw new Refused(
    say('本机没有服务在运行。', 'No stack runs here.'),
    say(
      '用 "npm start" 启动，或在 XINXIU_API_URL 中指明地址。',
      'Start one with "npm start", or name an api in XINXIU_API_URL.',
    ),
    { code: 'NO_STACK' },
  );
}

function checkedAddress(address: string): string {
  if (/^https?:\/\//i.test(address) && URL.canParse(address)) return address;
  throw new Refused(
    say(`XINXIU_API_URL 不是地址：${address}`, `XINXIU_API_URL is not an address: ${address}`),
    say('写成 http://127.0.0.1:3210 这样的地址。', 'Give one such as http://127.0.0.1:3210.'),
    { code: 'API_ADDRESS' },
  );
}

/** Connection string of the store, for the few commands that need it. @throws Refused */
export async function storeUri(): Promise<string> {
  const uri = process.env['MONGODB_URI'] ?? (await findRunningStack(dataDir()))?.addresses['mongodb'];
  if (uri) return uri;
  throw new Refused(
    say('不知道数据库地址。', 'No store is known.'),
    say('先启动本机服务，或在 MONGODB_URI 中指明。', 'Start the stack, or name the store in MONGODB_URI.'),
    { code: 'STORE_UNKNOWN' },
  );
}

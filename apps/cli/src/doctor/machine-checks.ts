import { constants } from 'node:fs';
import { access, readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { localised, say } from '../output/language.js';
import { type Finding, finding } from './finding.js';

const GIB = 1024 ** 3;

export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const fits = major > 20 || (major === 20 && minor >= 19);
  const whatToDo = say('安装 Node.js 20.19 或更高版本。', 'Install Node.js 20.19 or later.');
  return finding('node', fits, version, whatToDo);
}

/** Below 1 GiB the store and the engine may stop in the middle of a write. */
export async function checkDisk(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder).catch(() => statfs('.'));
  const free = bavail * bsize;
  const detail = `${(free / GIB).toFixed(1)} GiB ${say('可用', 'free')}`;
  return finding('disk', free > GIB, detail, say('腾出至少 1 GiB。', 'Free at least 1 GiB.'));
}

/** Private keys are for their owner only. */
export async function checkKeys(folder: string, whatToDo: string): Promise<Finding> {
  const readable = await checkFolder('keys', folder, whatToDo);
  if (!readable.ok) return readable;
  const secret = (await readdir(folder)).filter((name) => !name.endsWith('.pub.pem'));
  const modes = await Promise.all(secret.map(async (name) => (await stat(join(folder, name))).mode & 0o077));
  const open = secret.filter((_, index) => modes[index] !== 0);
  if (open.length === 0) return readable;
  return finding(
    'keys',
    false,
    say(`其他用户可读：${open.join('、')}`, `readable by others: ${open.join(', ')}`),
    `chmod 600 ${open.map((name) => join(folder, name)).join(' ')}`,
  );
}

export async function checkFolder(part: string, path: string, whatToDo: string): Promise<Finding> {
  try {
    await access(path, constants.R_OK | constants.W_OK);
    return finding(part, true, path, '');
  } catch (error) {
    return finding(part, false, `${path}: ${localised((error as Error).message)}`, whatToDo);
  }
}

/** Files that the other side has not answered for a minute keep their cases in publishing. */
export async function checkExchange(folder: string, now: number, whatToDo: string): Promise<Finding> {
  const readable = await checkFolder('exchange', folder, whatToDo);
  if (!readable.ok) return readable;
  const out = join(folder, 'out');
  const names = new Set(await readdir(out).catch(() => []));
  const sent = [...names].filter((name) => name.endsWith('.json') && !name.endsWith('.ack.json'));
  const open = sent.filter((name) => !names.has(`${name}.ack.json`));
  const ages = await Promise.all(open.map(async (name) => now - (await stat(join(out, name))).mtimeMs));
  const late = ages.filter((age) => age > 60_000).length;
  return finding(
    'exchange',
    late === 0,
    say(
      `${sent.length} 份文件，${late} 份逾一分钟未回执`,
      `${sent.length} files, ${late} unanswered for a minute`,
    ),
    say(
      '检查接收方；本机可运行 "xinxiu exchange receive"。',
      'Look at the receiver; "xinxiu exchange receive" plays one here.',
    ),
  );
}

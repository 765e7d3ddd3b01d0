import { type Repositories, connectDatabase, createRepositories } from '@xinxiu/persistence';
import {
  ROTATED_PURPOSES,
  type RotatedPurpose,
  type Rotation,
  isOfCodes,
  listKeys,
  loadFieldKeys,
  rotateKeys,
} from '@xinxiu/platform';
import { Argument, type Command } from 'commander';
import { keysDir, storeUri } from '../api/api-address.js';
import { recordActFromHere } from '../audit/act-from-here.js';
import { examples } from '../output/examples.js';
import { say } from '../output/language.js';
import { EXIT, output, table } from '../output/output.js';
import { type Reencrypted, reencryptStore } from '../keys/reencrypt-store.js';

async function list({ json }: { json?: boolean }): Promise<void> {
  const files = await listKeys(keysDir());
  if (json) output.json({ items: files });
  else {
    const head = [say('文件', 'file'), say('当前密钥', 'active'), say('密钥数', 'keys'), say('权限', 'mode')];
    const rows = files.map(({ file, active = '', keys = 1, closed }) => [
      file,
      active,
      String(keys),
      closed ? '0600' : say('他人可读！', 'open to others!'),
    ]);
    output.text(table([head, ...rows]));
  }
  if (files.some(({ closed }) => !closed)) process.exitCode = EXIT.refused;
}

async function rotate(purposes: RotatedPurpose[], { json }: { json?: boolean }): Promise<void> {
  const rotations: Rotation[] = [];
  for (const purpose of purposes) rotations.push(await rotateKeys(keysDir(), purpose));
  await recordRotations(rotations);
  if (json) return output.json({ items: rotations });
  output.text(table(rotations.map(({ purpose, before, active }) => [purpose, `${before} → ${active}`])));
  output.note(
    say('请立即备份密钥目录；旧密钥不可删除。', 'Back up the keys folder now; never delete an old key.'),
  );
  if (rotations.some(({ restart }) => restart))
    output.note(
      say(
        '签名密钥和确认码密钥：请重启 api 和 worker。',
        'Signing keys and keys of codes: restart api and worker.',
      ),
    );
  if (purposes.some(isOfCodes))
    output.note(
      say(
        '此前发出的确认码、查询码均已失效，请有关人员重新申请；旧密钥不保留。',
        'Codes from before work no more, and whoever needs one asks for another; the old key is not kept.',
      ),
    );
  if (purposes.includes('field'))
    output.note(
      say('用 "xinxiu keys reencrypt" 重新加密旧字段。', 'Close old fields anew: "xinxiu keys reencrypt".'),
    );
}

/** Keys can be rotated while the store is away: then the trail does not have it, and whoever did it is told. */
async function recordRotations(rotations: readonly Rotation[]): Promise<void> {
  try {
    await inStore(async (repositories) => {
      // Also of codes that were mailed: the store compares them by their hashes, whatever made them.
      if (rotations.some(({ purpose }) => purpose === 'one-time'))
        await repositories.oneTimeLinks.withdrawEvery();
      for (const { purpose, before, active } of rotations)
        await recordActFromHere(repositories, 'key-rotated', purpose, { before, active });
    });
  } catch (error) {
    output.note(
      say(
        `存储无法连接，轮换未记入审计，已发出的确认码仍可使用；恢复后请再次轮换（${(error as Error).message}）。`,
        `The store could not be reached: that the keys were rotated is not in the audit trail, and codes that were mailed still work; rotate again when it is back (${(error as Error).message}).`,
      ),
    );
  }
}

/** The local store reads a whole collection before it gives the first of it: some seconds for 60,000 rows, more under load. */
const ANSWER_MS = 300_000;

async function inStore(work: (repositories: Repositories) => Promise<void>): Promise<void> {
  const database = await connectDatabase(await storeUri(), { answerMS: ANSWER_MS });
  try {
    await work(createRepositories(database, await loadFieldKeys(keysDir())));
  } finally {
    await database.close();
  }
}

/** May be stopped at any time; the next run goes on where it stopped. */
async function reencrypt({ batch, json }: { batch: string; json?: boolean }): Promise<void> {
  await inStore(async (repositories) => {
    const tell = (line: string): void => {
      if (!json) output.note(line);
    };
    const done: readonly Reencrypted[] = await reencryptStore(repositories, Number(batch), tell);
    await recordActFromHere(repositories, 'store-reencrypted', 'store');
    if (json) output.json({ items: done });
    else
      output.text(
        table([
          [
            say('集合', 'collection'),
            say('检查', 'seen'),
            say('重新加密', 'closed anew'),
            say('留待下次', 'left'),
          ],
          ...done.map(({ collection, seen, changed, left }) => [
            collection,
            ...[seen, changed, left].map(String),
          ]),
        ]),
      );
    if (done.some(({ left }) => left > 0)) process.exitCode = EXIT.refused;
  });
}

export function keyCommands(program: Command): void {
  const keys = program.command('keys').description(say('密钥', 'keys of this installation'));
  keys
    .command('list')
    .description(
      say('列出密钥文件（不显示密钥）', 'the key files, without a key; exit 1 if one is open to others'),
    )
    .option('--json')
    .action(list);
  keys
    .command('rotate')
    .addArgument(new Argument('<purpose...>', say('用途', 'purposes')).choices(ROTATED_PURPOSES))
    .description(
      say(
        '生成新密钥并启用；旧密钥保留，旧的历史和字段仍可读',
        'makes a new key and uses it from now on; old histories and fields stay readable',
      ),
    )
    .option('--json')
    .addHelpText('after', examples('xinxiu keys rotate field payload'))
    .action(rotate);
  keys
    .command('reencrypt')
    .description(
      say(
        '用当前密钥重新加密数据库中的字段和文件；可中断、可重复；仍有未处理的文档时退出码为 1',
        'closes fields and files of the store with the active key; may be stopped and repeated; exit 1 if any is left',
      ),
    )
    .option('--batch <n>', say('每批文档数', 'documents a batch'), '200')
    .option('--json')
    .action(reencrypt);
}

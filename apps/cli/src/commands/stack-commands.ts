import {
  type RunningStack,
  findOrphanedStack,
  findRunningStack,
  resetStack,
  runStack,
  stopStack,
} from '@xinxiu/stack';
import type { Command } from 'commander';
import { Api } from '../api/api.js';
import { dataDir } from '../api/api-address.js';
import { readDemoCounty } from '../demo-county/county-file.js';
import { fileDemoPenalties } from '../demo-county/file-demo-penalties.js';
import { ask } from '../output/ask.js';
import { localised, say } from '../output/language.js';
import { EXIT, output, table } from '../output/output.js';
import { seedsDir } from '../stack/project.js';
import { orphansText } from '../stack/orphans-text.js';
import { stackOptions } from '../stack/stack-options.js';

async function start({ demoOnExternal }: { demoOnExternal: boolean }): Promise<void> {
  await runStack(stackOptions(output.note, demoOnExternal), async (stack) => {
    const external = stack.servers.mongo?.provider.kind === 'external';
    if (!external || demoOnExternal) await loadDemoPenalties(stack);
    output.note(
      say(
        'Ctrl-C 结束；在另一终端运行 "npm run demo" 演示一个案件。',
        'Ctrl-C ends it; "npm run demo" in another terminal plays a case.',
      ),
    );
  });
}

async function loadDemoPenalties({ apiUrl }: RunningStack): Promise<void> {
  const { password } = await readDemoCounty(seedsDir());
  const { api } = await Api.signIn(apiUrl, 'clerk', password);
  await fileDemoPenalties(api);
}

async function stop(): Promise<void> {
  const ended = await stopStack(dataDir(), output.note);
  output.text(ended ? say('已停止', 'stopped') : say('没有在运行', 'nothing was running'));
}

async function reset({ yes, demoOnExternal }: { yes: boolean; demoOnExternal: boolean }): Promise<void> {
  const confirm = (question: string): Promise<boolean> => (yes ? Promise.resolve(true) : askYes(question));
  const done = await resetStack({ dataDir: dataDir(), log: output.note, confirm, demoOnExternal });
  output.text(
    done
      ? say('已全部删除', 'everything is deleted')
      : say('没有可删除的数据', 'there was nothing to delete'),
  );
}

/** Nobody at a terminal means no. */
async function askYes(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const answer = await ask(`${localised(question)} (yes/no) `).catch(() => '');
  return answer.trim().toLowerCase() === 'yes';
}

async function status({ json }: { json?: boolean }): Promise<void> {
  const running = await findRunningStack(dataDir());
  const orphaned = running ? undefined : await findOrphanedStack(dataDir());
  const { addresses = {}, processes = [], launcher, providers } = running ?? orphaned ?? {};
  if (json) {
    const parts = processes.map(({ name, pid }) => ({ name, pid }));
    output.json({
      running: running !== undefined,
      dataDir: dataDir(),
      launcher: running ? (launcher?.pid ?? null) : null,
      parts,
      addresses,
      providers: providers ?? {},
    });
  } else if (orphaned) {
    output.text(orphansText(orphaned));
  } else if (!running) {
    output.text(say('没有在运行；用 "npm start" 启动。', 'nothing runs here; "npm start" starts it.'));
  } else {
    output.text(table(Object.entries(addresses).map(([name, address]) => [name, address])));
  }
  if (!running) process.exitCode = EXIT.refused;
}

export function stackCommands(program: Command): void {
  program
    .command('start')
    .description(
      say(
        '启动本机全部服务，直到 Ctrl-C 或 "xinxiu stop"',
        'starts everything here, until Ctrl-C or "xinxiu stop"',
      ),
    )
    .option(
      '--demo-on-external',
      say('在 MONGODB_URI 所指数据库上也装载示范县', 'load the demo county on a store named by MONGODB_URI'),
      false,
    )
    .action(start);
  program
    .command('stop')
    .description(say('按次序停止', 'ends the stack that runs on this folder, in order'))
    .action(stop);
  program
    .command('status')
    .description(say('是否在运行及各部分地址', 'whether it runs, and where its parts are; exit 1 if not'))
    .option('--json')
    .action(status);
  program
    .command('reset')
    .description(
      say(
        '清空本机全部案件、邮件和密钥；先询问',
        'deletes every case, mail and key of the local stack; asks first',
      ),
    )
    .option('--yes', say('不询问', 'do not ask'), false)
    .option(
      '--demo-on-external',
      say('也清空只存示范数据的外部服务', 'also empty external servers that hold only the demo'),
      false,
    )
    .action(reset);
}

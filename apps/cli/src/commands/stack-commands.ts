import { createInterface } from 'node:readline/promises';
import { type RunningStack, resetStack, runStack, stopStack } from '@xinxiu/stack';
import type { Command } from 'commander';
import { Api } from '../api/api.js';
import { dataDir } from '../api/api-address.js';
import { readDemoCounty } from '../demo-county/county-file.js';
import { loadDemoCounty } from '../demo-county/load-demo-county.js';
import { output } from '../output/output.js';
import { projectDir, seedsDir } from '../stack/project.js';

/** What `start` and `demo` tell the stack. */
export function stackOptions(log: (line: string) => void, demoOnExternal = false) {
  return {
    dataDir: dataDir(),
    instance: 'default',
    projectDir: projectDir(),
    seedsDir: seedsDir(),
    log,
    demoOnExternal,
    seed: (env: Readonly<Record<string, string>>) => loadDemoCounty({ env, log }),
  };
}

/** Files the demo county's penalties through the api, as its clerk would; again and again it changes nothing. */
async function fileDemoPenalties({ apiUrl }: RunningStack): Promise<void> {
  const { password } = await readDemoCounty(seedsDir());
  const { api } = await Api.signIn(apiUrl, 'clerk', password);
  const file = `${seedsDir()}/demo/penalties.csv`;
  const { body } = await api.uploadFile<{ taken: number; total: number }>('/records/import', file);
  output.note(`demo penalties: ${body.taken} of ${body.total} taken`);
}

async function askYes(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(`${question} (yes/no) `);
  terminal.close();
  return answer.trim().toLowerCase() === 'yes';
}

export function stackCommands(program: Command): void {
  program
    .command('start')
    .description('启动本机全部服务 / starts everything on this machine, until Ctrl-C or "xinxiu stop"')
    .option('--demo-on-external', 'load the demo county on a store named by MONGODB_URI', false)
    .action(async ({ demoOnExternal }: { demoOnExternal: boolean }) => {
      await runStack(stackOptions(output.note, demoOnExternal), async (stack) => {
        await fileDemoPenalties(stack);
        output.note('Ctrl-C ends it; "npm run demo" in another terminal plays a case.');
      });
    });
  program
    .command('stop')
    .description('停止 / ends the stack that runs on this folder, in order')
    .action(async () => {
      const ended = await stopStack(dataDir(), output.note);
      output.text(ended ? 'stopped' : 'nothing was running');
    });
  program
    .command('reset')
    .description('清空本机数据 / deletes every case, mail and key of the local stack; asks first')
    .option('--yes', 'do not ask', false)
    .option('--demo-on-external', 'also empty external servers that hold only the demo', false)
    .action(async ({ yes, demoOnExternal }: { yes: boolean; demoOnExternal: boolean }) => {
      const confirm = (question: string): Promise<boolean> =>
        yes ? Promise.resolve(true) : askYes(question);
      const done = await resetStack({ dataDir: dataDir(), log: output.note, confirm, demoOnExternal });
      output.text(done ? 'everything is deleted' : 'there was nothing to delete');
    });
}

import { join } from 'node:path';
import { type Words, words } from '@xinxiu/domain';
import { type StackState, findOrphanedStack, findRunningStack } from '@xinxiu/stack';
import type { Command } from 'commander';
import { dataDir } from '../api/api-address.js';
import { type Finding, finding } from '../doctor/finding.js';
import { checkDisk, checkExchange, checkKeys, checkNode } from '../doctor/machine-checks.js';
import { checkHealth, checkListener } from '../doctor/server-checks.js';
import { nameOf, say } from '../output/language.js';
import { EXIT, output, table } from '../output/output.js';
import { orphansText } from '../stack/orphans-text.js';

/** Where the parts are: as the environment says, else as the stack that runs here does. */
function addresses(running: StackState | undefined) {
  const { env } = process;
  const told = running?.addresses ?? {};
  const workerPort = env['XINXIU_WORKER_HEALTH_PORT'] ?? running?.ports['workerHealth'];
  return {
    temporal: env['TEMPORAL_ADDRESS'] ?? told['temporal'],
    database: env['MONGODB_URI'] ?? told['mongodb'],
    smtp: env['SMTP_URL'] ?? told['smtp'],
    api: env['XINXIU_API_URL'] ?? told['api'],
    worker: workerPort === undefined ? undefined : `http://127.0.0.1:${workerPort}`,
    keys: env['XINXIU_KEYS_DIR'] ?? join(dataDir(), 'keys'),
    exchange: env['XINXIU_EXCHANGE_DIR'] ?? join(dataDir(), 'exchange'),
  };
}

async function findings(): Promise<readonly Finding[]> {
  const orphaned = await findOrphanedStack(dataDir());
  const at = addresses(orphaned ?? (await findRunningStack(dataDir())));
  const logs = join(dataDir(), 'logs');
  const start = say(
    `用 "npm start" 启动；日志在 ${logs}。`,
    `Start the stack with "npm start"; its logs are in ${logs}.`,
  );
  const ready = say(
    '查看它所说未就绪的部分，以及该部分的日志。',
    'See which part it names as down, and that part’s log.',
  );
  return Promise.all([
    checkNode(process.versions.node),
    checkDisk(dataDir()),
    ...(orphaned ? [launcherGone(orphaned)] : []),
    checkListener('temporal', at.temporal, start),
    checkListener('database', at.database, start),
    checkListener('smtp', at.smtp, start),
    checkHealth('api', at.api && `${at.api}/api/v1/health/live`, start),
    checkHealth('api: what it needs', at.api && `${at.api}/api/v1/health/ready`, ready),
    checkHealth('worker', at.worker && `${at.worker}/live`, start),
    checkHealth('worker: what it needs', at.worker && `${at.worker}/ready`, ready),
    checkKeys(at.keys, start),
    checkExchange(at.exchange, Date.now(), start),
  ]);
}

/** Parts go by their own names, and what they need by what it is. */
const PART_WORDS: Readonly<Record<string, Words>> = {
  'api: what it needs': words('api 所需的部分', 'api: what it needs'),
  'worker: what it needs': words('worker 所需的部分', 'worker: what it needs'),
};

function partName({ part }: Finding): string {
  return nameOf(part, PART_WORDS);
}

function launcherGone(orphaned: StackState): Finding {
  return finding('launcher', false, say('已不在', 'is gone'), orphansText(orphaned));
}

async function doctor({ json }: { json?: boolean }): Promise<void> {
  const found = await findings();
  const ok = found.every((one) => one.ok);
  if (json) output.json({ ok, findings: found });
  else {
    const [good, bad] = [say('正常', 'ok'), say('异常', 'BAD')];
    output.text(table(found.map((one) => [one.ok ? good : bad, partName(one), one.detail])));
    for (const one of found) if (one.whatToDo) output.text(`${partName(one)}: ${one.whatToDo}`);
  }
  if (!ok) process.exitCode = EXIT.refused;
}

export function doctorCommand(program: Command): void {
  program
    .command('doctor')
    .description(
      say(
        '检查各部分是否正常，并说明如何处理；有异常时退出码为 1',
        'checks every part and says what to do; exit 1 if one is not well',
      ),
    )
    .option('--json')
    .action(doctor);
}

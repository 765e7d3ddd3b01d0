import { join } from 'node:path';
import { receiveExchangeFiles } from '@xinxiu/stack';
import type { Command } from 'commander';
import { dataDir } from '../api/api-address.js';
import { say } from '../output/language.js';
import { output } from '../output/output.js';

/** Runs until it is told to end. */
async function receive(): Promise<void> {
  const ending = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => ending.abort());
  await receiveExchangeFiles({
    exchangeDir: process.env['XINXIU_EXCHANGE_DIR'] ?? join(dataDir(), 'exchange'),
    publicKeyFile: join(process.env['XINXIU_KEYS_DIR'] ?? join(dataDir(), 'keys'), 'exchange.pub.pem'),
    log: output.note,
    signal: ending.signal,
  });
}

export function exchangeCommand(program: Command): void {
  program
    .command('exchange')
    .description(say('与其他系统的文件交换', 'the exchange of files with other systems'))
    .command('receive')
    .description(
      say(
        '模拟接收方：验签并回执，直到结束',
        'plays the receiver: checks signatures and acknowledges, until ended',
      ),
    )
    .action(receive);
}

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Part } from '../process/part.js';
import { answers } from '../ports/port-probe.js';
import type { ServerContext } from './server-context.js';

export interface RunningSmtp {
  url: string;
  /** JSON list of what was caught; undefined for an external server. */
  inboxUrl?: string;
  provider: 'external' | 'local';
  parts: Part[];
}

/** Built program beside this file, also when this file is run from source. */
const catcherProgram = fileURLToPath(new URL('../../dist/smtp/catcher.main.js', import.meta.url));

/** Starts the local mail catcher, unless SMTP_URL names a server. */
export async function startSmtp(context: ServerContext): Promise<RunningSmtp> {
  const external = process.env['SMTP_URL'];
  if (external) {
    context.log('SMTP: SMTP_URL: found');
    return { url: external, provider: 'external', parts: [] };
  }
  const folder = join(context.dataDir, 'mail');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const port = await context.ports.take('smtp');
  const inboxPort = await context.ports.take('smtpInbox');
  const part = context.part({
    name: 'smtp',
    command: process.execPath,
    args: [catcherProgram, folder, String(port), String(inboxPort)],
    ready: async () => (await answers(port)) && answers(inboxPort),
    readyWithin: 20_000,
    stopSignal: 'SIGTERM',
    stopWithin: 5_000,
  });
  await part.start();
  return {
    url: `smtp://127.0.0.1:${port}`,
    inboxUrl: `http://127.0.0.1:${inboxPort}`,
    provider: 'local',
    parts: [part],
  };
}

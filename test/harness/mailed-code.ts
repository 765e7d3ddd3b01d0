import { setTimeout as pause } from 'node:timers/promises';
import type { LedgerEntry } from '@xinxiu/stack';

const PATIENCE_MS = 40_000;

/** Mails of a kind that an address got. */
export async function mailsTo(address: string, kind: string): Promise<readonly LedgerEntry[]> {
  const response = await fetch(`${inbox()}/messages?to=${encodeURIComponent(address)}`);
  return ((await response.json()) as LedgerEntry[]).filter((mail) => mail.kind === kind);
}

/** Text of the `nth` mail of a kind to an address, waited for. @throws when it does not come */
export async function mailTo(address: string, kind: string, nth = 1): Promise<string> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await pause(250)) {
    const mail = (await mailsTo(address, kind))[nth - 1];
    if (!mail) continue;
    const response = await fetch(`${inbox()}/messages/${mail.id}`);
    return ((await response.json()) as { text: string }).text;
  }
  throw new Error(`No mail "${kind}" came to ${address}.`);
}

/** The code in such a mail. */
export async function mailedCode(address: string, kind: string, nth = 1): Promise<string> {
  const text = await mailTo(address, kind, nth);
  const code = /(?:确认码|Code): (\S+)/.exec(text)?.[1];
  if (code === undefined) throw new Error(`No code in: ${text}`);
  return code;
}

function inbox(): string {
  const url = process.env['XINXIU_INBOX_URL'];
  if (!url) throw new Error('Run this by "npm test": it starts the servers that the test is about.');
  return url;
}

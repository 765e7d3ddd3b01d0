import type { LedgerEntry } from '@xinxiu/stack';

/** What tests ask of the stack that they run on; `npm test` serves it (stack-control.ts). */
async function ask(path: string): Promise<void> {
  const base = process.env['XINXIU_STACK_CONTROL'];
  if (!base) throw new Error('Run this by "npm test": it starts the servers that the test is about.');
  const response = await fetch(`${base}${path}`, { method: 'POST' });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
}

export function kill(part: string, signal: NodeJS.Signals): Promise<void> {
  return ask(`/kill/${part}/${signal}`);
}

export function restart(part: string): Promise<void> {
  return ask(`/restart/${part}`);
}

/** Every mail that the catcher got, with what it answered. */
export async function mailLedger(): Promise<readonly LedgerEntry[]> {
  const response = await fetch(`${process.env['XINXIU_INBOX_URL']}/messages`);
  return (await response.json()) as LedgerEntry[];
}

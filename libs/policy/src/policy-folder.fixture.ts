import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type ParsedPack, parsePack } from './parse-pack.js';
import { formatPackProblem } from './pack-problem.js';

export const COUNTY = readFileSync('seeds/policies/county-demo.yaml', 'utf8');
export const REGIME = readFileSync('seeds/policies/order-36.yaml', 'utf8');

/** A draft of the next version of the county overlay with one limit of its own. */
export const COUNTY_DRAFT = COUNTY.replace("version: '1'", "version: '2'")
  .replace('status: published', 'status: draft')
  .replace('workingDays: 3', 'workingDays: 2');

export function parsed(text: string): ParsedPack {
  const pack = parsePack(text, 'pack.yaml');
  if (!pack.ok) throw new Error(pack.error.map(formatPackProblem).join('\n'));
  return pack.value;
}

/** A folder with these files; what is published and can be read is in its ledger. */
export function policyFolder(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'policies-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  if (!('ledger.jsonl' in files)) writeFileSync(join(dir, 'ledger.jsonl'), released(files));
  return dir;
}

function released(files: Readonly<Record<string, string>>): string {
  const seen = new Set<string>();
  return Object.entries(files)
    .flatMap(([file, text]) => {
      const pack = parsePack(text, file);
      if (!pack.ok || pack.value.status !== 'published') return [];
      const { id, version, digest } = pack.value.pack;
      if (seen.has(`${id}@${version}`)) return [];
      seen.add(`${id}@${version}`);
      return [{ event: 'released', pack: id, version, by: '信修', at: '2026-01-01T00:00:00Z', file, digest }];
    })
    .map((entry) => `${JSON.stringify(entry)}\n`)
    .join('');
}

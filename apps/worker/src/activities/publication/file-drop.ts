import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { COUNTY, type Repositories } from '@xinxiu/persistence';
import { z } from 'zod';
import { exchangeFile } from './exchange-file.js';
import type { Confirmation, EndInput, PublicationTarget } from './publication-target.js';

/** Signs what leaves the house. */
export interface ExchangeSigner {
  sign(data: Buffer): { readonly keyId: string; readonly signature: string };
}

const acknowledgement = z.object({
  file: z.string(),
  sha256: z.string(),
  status: z.enum(['accepted', 'rejected']),
  at: z.string(),
  reason: z.string().optional(),
});

/** How long to look for an answer before the case comes back later, ms, and how often. */
const PATIENCE_MS = 1_500;
const LOOK_MS = 100;

/**
 * A signed exchange file in a directory that another system reads, and its acknowledgement beside it. The signature
 * (Ed25519 over the file's bytes) lies in `<file>.sig` before the file appears, the file appears whole.
 */
export class FileDrop implements PublicationTarget {
  readonly name = 'file-drop';

  constructor(
    private readonly records: Repositories['records'],
    private readonly exchangeDir: string,
    private readonly signer: ExchangeSigner,
    private readonly patienceMs = PATIENCE_MS,
  ) {}

  /** The file of a case is written once: a receiver may have read it. */
  async end(input: EndInput): Promise<void> {
    const path = this.path(input.caseNo);
    if (await exists(path)) return;
    const record = await this.records.find(COUNTY, input.recordId);
    if (!record) throw new Error(`Record ${input.recordId} is not in the store.`);
    const bytes = Buffer.from(exchangeFile(record, input));
    await mkdir(join(this.exchangeDir, 'out'), { recursive: true });
    const signature = { algorithm: 'Ed25519', ...this.signer.sign(bytes) };
    await writeWhole(`${path}.sig`, `${JSON.stringify(signature, null, 2)}\n`);
    await writeWhole(path, bytes);
  }

  async confirm({ caseNo }: EndInput): Promise<Confirmation> {
    const path = this.path(caseNo);
    for (let waited = 0; ; waited += LOOK_MS) {
      const answer = await readFile(`${path}.ack.json`, 'utf8').catch(() => undefined);
      if (answer !== undefined) return judge(answer, await readFile(path), `${caseNo}.json`);
      if (waited >= this.patienceMs) {
        return { confirmed: false, evidence: `no acknowledgement of ${caseNo}.json yet` };
      }
      await pause(LOOK_MS);
    }
  }

  private path(caseNo: string): string {
    if (!/^[A-Za-z0-9-]+$/.test(caseNo)) throw new Error(`${caseNo} cannot be the name of a file.`);
    return join(this.exchangeDir, 'out', `${caseNo}.json`);
  }
}

function judge(answer: string, bytes: Buffer, name: string): Confirmation {
  const parsed = acknowledgement.safeParse(parseJson(answer));
  if (!parsed.success)
    return { confirmed: false, evidence: `the acknowledgement of ${name} is not understood` };
  const { file, sha256, status, at, reason } = parsed.data;
  const ours = createHash('sha256').update(bytes).digest('hex');
  if (file !== name || sha256 !== ours) {
    return { confirmed: false, evidence: `the acknowledgement is of another file (${file}, ${sha256})` };
  }
  if (status === 'rejected') {
    return { confirmed: false, evidence: `rejected at ${at}: ${reason ?? 'no reason given'}` };
  }
  return { confirmed: true, evidence: `accepted at ${at}, sha256 ${sha256}` };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function exists(path: string): Promise<boolean> {
  return readFile(path).then(
    () => true,
    () => false,
  );
}

async function writeWhole(path: string, content: string | Buffer): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  await writeFile(draft, content);
  await rename(draft, path);
}

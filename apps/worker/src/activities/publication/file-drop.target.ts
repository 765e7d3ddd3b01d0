import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PENALTY_FIELDS, type PenaltyField } from '@xinxiu/domain';
import { COUNTY, type PenaltyRecord, type RecordRepository } from '@xinxiu/persistence';
import type { SigningKey } from '@xinxiu/platform';
import type { EndPublicationInput, TargetReport } from '@xinxiu/workflows';
import { z } from 'zod';
import type { PublicationTarget } from './publication-target.js';

/** How long a look waits for an acknowledgement that is on its way, ms. */
const PATIENCE_MS = 1_500;
const GLANCE_MS = 100;

const ackSchema = z.looseObject({
  file: z.string(),
  sha256: z.string(),
  status: z.enum(['accepted', 'rejected']),
  at: z.string(),
});

/**
 * An exchange by files: a signed JSON of the ended record in the national fields, and `<file>.ack.json` from the other
 * side. The file appears under its name only when complete; the same case writes the same bytes each time.
 */
export class FileDropTarget implements PublicationTarget {
  readonly name = 'file-drop';
  private readonly folder: string;

  constructor(
    private readonly records: Pick<RecordRepository, 'find'>,
    private readonly key: SigningKey,
    exchangeDir: string,
  ) {
    this.folder = join(exchangeDir, 'out');
  }

  async end(input: EndPublicationInput): Promise<void> {
    const record = await this.records.find(COUNTY, input.recordId);
    if (!record) throw new Error(`The record ${input.recordId} is not in the store.`);
    const text = exchangeText(input, record);
    await mkdir(this.folder, { recursive: true });
    const { keyId, signature } = this.key.sign(text);
    await this.place(
      `${fileName(input)}.sig.json`,
      `${JSON.stringify({ keyId, algorithm: 'Ed25519', signature })}\n`,
    );
    await this.place(fileName(input), text);
  }

  async confirm(input: EndPublicationInput): Promise<Omit<TargetReport, 'target'>> {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      const ack = await this.acknowledgement(input);
      if (ack) return ack;
      if (Date.now() > end) return { confirmed: false, evidence: `no ${fileName(input)}.ack.json yet` };
      await pause(GLANCE_MS);
    }
  }

  private async acknowledgement(
    input: EndPublicationInput,
  ): Promise<Omit<TargetReport, 'target'> | undefined> {
    const name = fileName(input);
    const raw = await readIfThere(join(this.folder, `${name}.ack.json`));
    if (raw === undefined) return undefined;
    const parsed = ackSchema.safeParse(parseJson(raw));
    if (!parsed.success) return { confirmed: false, evidence: `${name}.ack.json cannot be read` };
    const { sha256, status, at } = parsed.data;
    const sent = createHash('sha256')
      .update((await readIfThere(join(this.folder, name))) ?? '')
      .digest('hex');
    if (sha256 !== sent)
      return { confirmed: false, evidence: `${name}.ack.json is of another file (${sha256.slice(0, 12)})` };
    return {
      confirmed: status === 'accepted',
      evidence: `${name}.ack.json: ${status} at ${at}, SHA-256 ${sha256}`,
    };
  }

  private async place(name: string, text: string): Promise<void> {
    const path = join(this.folder, name);
    if ((await readIfThere(path)) === text) return;
    const draft = `${path}.${process.pid}.tmp`;
    await writeFile(draft, text);
    await rename(draft, path);
  }
}

function fileName({ caseNo }: EndPublicationInput): string {
  return `${caseNo}.json`;
}

function exchangeText(
  { caseNo, recordId, decidedAt }: EndPublicationInput,
  { penalty }: PenaltyRecord,
): string {
  const fields = Object.fromEntries(
    PENALTY_FIELDS.map(({ code, field }) => [code, inNationalUnits(field, penalty[field])]),
  );
  return `${JSON.stringify({ type: 'publication-ended', reason: 'repaired', caseNo, recordId, decidedAt, record: fields }, null, 2)}\n`;
}

/** The standard counts sums in 10,000 yuan with six places (发改办财金〔2018〕424号); the record keeps yuan. */
function inNationalUnits(field: PenaltyField, value: unknown): unknown {
  const isSum = field === 'fineYuan' || field === 'confiscatedYuan';
  return isSum && typeof value === 'number' ? Number((value / 10_000).toFixed(6)) : (value ?? null);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

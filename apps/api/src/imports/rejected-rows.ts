import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CSV_BEGIN, csvLine } from '@xinxiu/domain';
import { REASON_HEADER, type RowOutcome, reasonIn } from '@xinxiu/intake';
import { maskedReason } from '../privacy/masked-row.js';
import type { Language } from '../http/problem-document.js';

interface Kept {
  readonly values: Readonly<Record<string, string>>;
  readonly why: string;
}

const FIRST_WORDS = {
  zh: { held: '待处理', refused: '拒绝', taken: '' },
  en: { held: 'held', refused: 'refused', taken: '' },
} as const;

/**
 * A file of the rows that are not taken, with the headers of their source and one column that says why: corrected, it can
 * be imported again. The columns are known only at the end, so the rows wait in a file of this process's user alone.
 */
export class RejectedRows {
  private constructor(
    private readonly folder: string,
    private readonly headers: readonly string[],
  ) {}

  static async collect(
    outcomes: AsyncIterable<RowOutcome>,
    which: 'refused' | 'all',
    language: Language,
  ): Promise<RejectedRows> {
    const folder = await mkdtemp(join(tmpdir(), 'xinxiu-rejected-'));
    const headers = new Set<string>();
    async function* lines(): AsyncGenerator<string> {
      for await (const outcome of outcomes) {
        if (outcome.outcome === 'taken' || (which === 'refused' && outcome.outcome !== 'refused')) continue;
        for (const header of outcome.raw.columns) if (header !== '') headers.add(header);
        yield `${JSON.stringify(kept(outcome, language))}\n`;
      }
    }
    try {
      await pipeline(Readable.from(lines()), createWriteStream(join(folder, 'rows'), { mode: 0o600 }));
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
    headers.delete(REASON_HEADER);
    return new RejectedRows(folder, [...headers]);
  }

  /** Text of CSV; may be read once, and removes what waited. */
  async *csv(): AsyncGenerator<string> {
    const source = createReadStream(join(this.folder, 'rows'), 'utf8');
    try {
      yield CSV_BEGIN + csvLine([...this.headers, REASON_HEADER]);
      for await (const line of createInterface({ input: source })) {
        const { values, why } = JSON.parse(line) as Kept;
        yield csvLine([...this.headers.map((header) => values[header] ?? ''), why]);
      }
    } finally {
      source.destroy();
      await rm(this.folder, { recursive: true, force: true });
    }
  }
}

function kept({ outcome, reasons, raw }: RowOutcome, language: Language): Kept {
  const why = reasons
    .map((reason) => maskedReason(reasonIn(reason, language)).message)
    .join(language === 'zh' ? '' : ' ');
  return {
    values: Object.fromEntries(raw.cells.map(({ header, value }) => [header, value])),
    why: `${FIRST_WORDS[language][outcome]}${language === 'zh' ? '：' : ': '}${why}`,
  };
}

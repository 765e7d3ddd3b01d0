import { type Entry, type ZipFile, openPromise } from 'yauzl';
import { type Words, words } from '@xinxiu/domain';
import { IntakeError } from '../intake-error.js';
import { LIMITS } from '../limits.js';

/** The parts of an XLSX file, read one at a time and never unpacked as a whole. */
export class XlsxPackage {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(path: string): Promise<XlsxPackage> {
    const zip = await openPromise(path, { autoClose: false }).catch((error: unknown) => {
      throw damagedXlsx(error);
    });
    try {
      return new XlsxPackage(zip, await entriesOf(zip));
    } catch (error) {
      zip.close();
      throw error instanceof IntakeError ? error : damagedXlsx(error);
    }
  }

  close(): void {
    this.zip.close();
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The bytes of a part. Its unpacked size is checked while it is read, not only as the directory tells it. */
  async *part(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (!entry) throw brokenXlsx(words(`缺少 ${name}`, `${name} is missing`));
    const stream = await this.zip.openReadStreamPromise(entry).catch((error: unknown) => {
      throw damagedXlsx(error);
    });
    let bytes = 0;
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (bytes > LIMITS.unpackedBytes) throw tooLarge(name);
        yield chunk;
      }
    } catch (error) {
      throw error instanceof IntakeError ? error : damagedXlsx(error);
    } finally {
      stream.destroy();
    }
  }
}

async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.replace(/^\//, '');
    unpacked += entry.uncompressedSize;
    if (entries.size >= LIMITS.zipEntries) throw tooLarge(name);
    if (unpacked > LIMITS.unpackedBytes) throw tooLarge(`${name}, ${unpacked} > ${LIMITS.unpackedBytes}`);
    /** Two parts of one name read differently in different programs: what was checked is not what is seen. */
    if (entries.has(name)) throw unsafe(`重复的部件 ${name}`, `${name} twice`);
    if (entry.isEncrypted()) throw unsafe('加密的文件', 'encrypted');
    entries.set(name, entry);
  }
  return entries;
}

export function brokenXlsx({ zh, en }: Words): IntakeError {
  return new IntakeError(
    'XLSX_BROKEN',
    `XLSX 文件打不开（${zh}）。请用 Excel 或 WPS 重新另存为 .xlsx。`,
    `The XLSX file cannot be opened (${en}). Save it again as .xlsx.`,
    { why: en },
  );
}

/** Of what the readers of ZIP and XML say, which they say in English only. */
export function damagedXlsx(error: unknown): IntakeError {
  return brokenXlsx(words('文件已损坏', error instanceof Error ? error.message : String(error)));
}

export function unsafe(zh: string, en: string): IntakeError {
  return new IntakeError(
    'XLSX_UNSAFE',
    `XLSX 文件含有不安全的内容（${zh}），已拒绝。`,
    `The XLSX file has unsafe content (${en}) and is refused.`,
    { found: en },
  );
}

export function tooLarge(what: string): IntakeError {
  return new IntakeError(
    'XLSX_TOO_LARGE',
    `XLSX 文件解开后过大（${what}），请拆分或另存为 CSV。`,
    `The XLSX file is too large when unpacked (${what}). Split it or save it as CSV.`,
    { what },
  );
}

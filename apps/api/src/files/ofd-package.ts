import { type Entry, type ZipFile, openPromise } from 'yauzl';

const MOST_ENTRIES = 5_000;
const MOST_UNPACKED = 200 * 1024 * 1024;

/** Why a ZIP is no OFD document; undefined when it is one. Unpacks it to count: what it declares may be a lie. */
export async function ofdFault(path: string): Promise<string | undefined> {
  let zip: ZipFile;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false });
  } catch {
    return 'it is not a readable ZIP package';
  }
  try {
    return await faultIn(zip);
  } catch {
    return 'its ZIP package is damaged';
  } finally {
    zip.close();
  }
}

async function faultIn(zip: ZipFile): Promise<string | undefined> {
  if (zip.entryCount > MOST_ENTRIES) return `it has more than ${MOST_ENTRIES} entries`;
  let unpacked = 0;
  let hasRoot = false;
  for await (const entry of zip.eachEntry()) {
    hasRoot ||= entry.fileName === 'OFD.xml';
    if (entry.isEncrypted()) return 'it is encrypted';
    if (unpacked + entry.uncompressedSize > MOST_UNPACKED) return tooBig();
    unpacked += await unpackedSize(zip, entry, MOST_UNPACKED - unpacked);
    if (unpacked > MOST_UNPACKED) return tooBig();
  }
  return hasRoot ? undefined : 'it has no OFD.xml';
}

async function unpackedSize(zip: ZipFile, entry: Entry, most: number): Promise<number> {
  if (entry.fileName.endsWith('/')) return 0;
  const stream = await zip.openReadStreamPromise(entry);
  let size = 0;
  for await (const chunk of stream) {
    size += (chunk as Buffer).length;
    if (size > most) break;
  }
  return size;
}

function tooBig(): string {
  return `it unpacks to more than ${MOST_UNPACKED / 1024 / 1024} MB`;
}

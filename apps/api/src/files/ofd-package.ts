import { type Entry, type ZipFile, openPromise } from 'yauzl';

const MOST_ENTRIES = 5_000;
const MOST_UNPACKED = 200 * 1024 * 1024;
const HEAD = 4_096;
/** The root element, after a declaration and comments (GB/T 33190, 7.4). */
const ROOT = /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*)*<(?:\w+:)?OFD[\s/>]/;

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
  let root: string | undefined;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) return 'it is encrypted';
    if (unpacked + entry.uncompressedSize > MOST_UNPACKED) return tooBig();
    const content = await unpack(zip, entry, MOST_UNPACKED - unpacked);
    unpacked += content.size;
    if (unpacked > MOST_UNPACKED) return tooBig();
    if (entry.fileName === 'OFD.xml') root = content.head;
  }
  if (root === undefined) return 'it has no OFD.xml';
  return ROOT.test(root) ? undefined : 'its OFD.xml is not the entrance of an OFD document';
}

/** Its size as it really unpacks, and how it begins. */
async function unpack(zip: ZipFile, entry: Entry, most: number): Promise<{ size: number; head: string }> {
  if (entry.fileName.endsWith('/')) return { size: 0, head: '' };
  const stream = await zip.openReadStreamPromise(entry);
  let size = 0;
  let head = '';
  for await (const chunk of stream) {
    size += (chunk as Buffer).length;
    if (head.length < HEAD) head += (chunk as Buffer).toString('latin1', 0, HEAD);
    if (size > most) break;
  }
  return { size, head };
}

function tooBig(): string {
  return `it unpacks to more than ${MOST_UNPACKED / 1024 / 1024} MB`;
}

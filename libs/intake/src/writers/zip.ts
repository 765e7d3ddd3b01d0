import { Readable, pipeline } from 'node:stream';
import { createDeflateRaw, crc32 } from 'node:zlib';

export type PartContent = string | Iterable<string> | AsyncIterable<string>;
export type ZipPart = readonly [name: string, content: PartContent];

interface Sizes {
  crc: number;
  packed: number;
  unpacked: number;
}

/**
 * A ZIP file piece by piece, in the order of its parts; of a part that has gone out only the sizes are kept. Below 4 GB and
 * 65,536 parts (no ZIP64). Whatever a content throws is thrown here.
 */
export async function* zipped(parts: readonly ZipPart[]): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  let position = 0;
  for (const [name, content] of parts) {
    const start = position;
    const sizes: Sizes = { crc: 0, packed: 0, unpacked: 0 };
    const header = Buffer.concat([localHeader(name), Buffer.from(name)]);
    yield header;
    for await (const chunk of deflated(content, sizes)) {
      sizes.packed += chunk.length;
      yield chunk;
    }
    position += header.length + sizes.packed + DESCRIPTOR_BYTES;
    yield descriptor(sizes);
    directory.push(Buffer.concat([centralHeader(name, sizes, start), Buffer.from(name)]));
  }
  const entries = Buffer.concat(directory);
  yield entries;
  yield endOfDirectory(directory.length, entries.length, position);
}

function deflated(content: PartContent, sizes: Sizes): AsyncIterable<Buffer> {
  const measured = async function* (): AsyncGenerator<Buffer> {
    for await (const text of typeof content === 'string' ? [content] : joined(content)) {
      const bytes = Buffer.from(text);
      sizes.crc = crc32(bytes, sizes.crc);
      sizes.unpacked += bytes.length;
      yield bytes;
    }
  };
  // A failure of either side ends the other; the reader of the result is told of it.
  return pipeline(Readable.from(measured()), createDeflateRaw({ level: 1 }), () => undefined);
}

/** Small pieces put together: compressing each by itself takes most of the time. */
async function* joined(pieces: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    if (text.length < 262_144) continue;
    yield text;
    text = '';
  }
  yield text;
}

/** 1980-01-01, the first day that the format knows. */
const FIRST_DAY = 0x0021;
/** Sizes follow the content (bit 3), names are UTF-8 (bit 11). */
const FLAGS = 0x0808;
const DEFLATE = 8;
const DESCRIPTOR_BYTES = 16;

function localHeader(name: string): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(FLAGS, 6);
  header.writeUInt16LE(DEFLATE, 8);
  header.writeUInt16LE(FIRST_DAY, 12);
  header.writeUInt16LE(Buffer.byteLength(name), 26);
  return header;
}

/** What the local header could not know yet; programs that read a stream need it. */
function descriptor({ crc, packed, unpacked }: Sizes): Buffer {
  const record = Buffer.alloc(DESCRIPTOR_BYTES);
  record.writeUInt32LE(0x08074b50, 0);
  record.writeUInt32LE(crc, 4);
  record.writeUInt32LE(packed, 8);
  record.writeUInt32LE(unpacked, 12);
  return record;
}

function centralHeader(name: string, sizes: Sizes, start: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(FLAGS, 8);
  header.writeUInt16LE(DEFLATE, 10);
  header.writeUInt16LE(FIRST_DAY, 14);
  header.writeUInt32LE(sizes.crc, 16);
  header.writeUInt32LE(sizes.packed, 20);
  header.writeUInt32LE(sizes.unpacked, 24);
  header.writeUInt16LE(Buffer.byteLength(name), 28);
  header.writeUInt32LE(start, 42);
  return header;
}

function endOfDirectory(entries: number, size: number, start: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(start, 16);
  return end;
}

import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createDeflateRaw, crc32 } from 'node:zlib';

export type PartContent = string | Iterable<string>;

/** Writes a ZIP file for a test, part by part, without holding a part in memory. */
export async function writeZip(
  path: string,
  parts: readonly (readonly [string, PartContent])[],
): Promise<void> {
  const file = await open(path, 'w');
  let position = 0;
  const append = async (bytes: Buffer) => {
    await file.write(bytes, 0, bytes.length, position);
    position += bytes.length;
  };
  const directory: Buffer[] = [];
  for (const [name, content] of parts) {
    const start = position;
    await append(Buffer.concat([localHeader(name), Buffer.from(name)]));
    const sizes = { crc: 0, packed: 0, unpacked: 0 };
    const measured = function* () {
      for (const text of typeof content === 'string' ? [content] : joined(content)) {
        const bytes = Buffer.from(text);
        sizes.crc = crc32(bytes, sizes.crc);
        sizes.unpacked += bytes.length;
        yield bytes;
      }
    };
    for await (const chunk of Readable.from(measured()).pipe(
      createDeflateRaw({ level: 1 }),
    ) as AsyncIterable<Buffer>) {
      sizes.packed += chunk.length;
      await append(chunk);
    }
    directory.push(Buffer.concat([centralHeader(name, sizes, start), Buffer.from(name)]));
  }
  const start = position;
  for (const entry of directory) await append(entry);
  await append(endOfDirectory(directory.length, position - start, start));
  await file.close();
}

/** Small pieces put together: compressing each by itself takes most of the time. */
function* joined(pieces: Iterable<string>): Generator<string> {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length < 262_144) continue;
    yield text;
    text = '';
  }
  yield text;
}

/** Sizes follow in the central directory (flag bit 3), as streaming writers do. */
function localHeader(name: string): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(0x0808, 6);
  header.writeUInt16LE(8, 8);
  header.writeUInt16LE(Buffer.byteLength(name), 26);
  return header;
}

function centralHeader(
  name: string,
  sizes: { crc: number; packed: number; unpacked: number },
  start: number,
): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(0x0808, 8);
  header.writeUInt16LE(8, 10);
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

import { randomBytes } from 'node:crypto';
import { Readable, type Transform } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { fieldKeys } from '../testing/field-keys.js';
import { openingStream, sealingStream } from './sealed-stream.js';

const keys = fieldKeys('k1');
const SEGMENT = 64 * 1024;

function through(bytes: Buffer, stream: Transform, piece = 10_007): Promise<Buffer> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / piece) }, (_, n) =>
    bytes.subarray(n * piece, (n + 1) * piece),
  );
  return buffer(
    Readable.from(pieces)
      .pipe(stream)
      .on('error', () => undefined),
  );
}

const sealed = (bytes: Buffer): Promise<Buffer> => through(bytes, sealingStream(keys, 'k1', 'f'));
const opened = (bytes: Buffer, id = 'f'): Promise<Buffer> =>
  through(bytes, openingStream(keys, 'k1', id), 7_919);

describe('closed files', () => {
  it.each([0, 1, SEGMENT - 1, SEGMENT, SEGMENT + 1, 3 * SEGMENT, 300_000])(
    'of %i bytes come back as they were, and show nothing',
    async (size) => {
      const bytes = randomBytes(size);
      const closed = await sealed(bytes);
      expect((await opened(closed)).equals(bytes)).toBe(true);
      if (size > 20) expect(closed.includes(bytes.subarray(0, 20))).toBe(false);
    },
  );

  it('that were changed, cut at a segment, put in another order or under another id do not open', async () => {
    const closed = await sealed(randomBytes(3 * SEGMENT));
    const changed = Buffer.from(closed);
    changed[100] = (changed[100] ?? 0) ^ 1;
    const whole = SEGMENT + 16;
    const cut = closed.subarray(0, 7 + whole);
    const swapped = Buffer.concat([
      closed.subarray(0, 7),
      closed.subarray(7 + whole, 7 + 2 * whole),
      closed.subarray(7, 7 + whole),
      closed.subarray(7 + 2 * whole),
    ]);
    for (const bad of [changed, cut, swapped])
      await expect(opened(bad)).rejects.toThrow(expect.objectContaining({ code: 'FIELD_UNREADABLE' }));
    await expect(opened(closed, 'g')).rejects.toThrow(expect.objectContaining({ code: 'FIELD_UNREADABLE' }));
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { IntakeError } from '../intake-error.js';
import { tryImport, upload } from '../testing/test-import.js';

async function verdict(content: string | Buffer, profile: string): Promise<string> {
  try {
    const { rows, summary } = await tryImport(upload(content), profile);
    expect(summary.taken + summary.held + summary.refused).toBe(summary.total);
    expect(rows.map(({ row }) => row)).toEqual(rows.map((_, i) => i + 1));
    return 'counted';
  } catch (error) {
    if (error instanceof IntakeError) return error.code;
    throw error;
  }
}

describe('whatever is given as a file', () => {
  it('is counted in full or refused with a code: bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(await verdict(Buffer.from(bytes), 'national')).toMatch(/^[A-Z_]+$|counted/);
      }),
      { numRuns: 100 },
    );
  });

  it('is counted in full or refused with a code: JSON of any shape', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.json({ maxDepth: 4 }),
        fc.constantFrom('national', 'company-data'),
        async (json, profile) => {
          expect(await verdict(json, profile)).toMatch(/^[A-Z_]+$|counted/);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('has one outcome for each element of a JSON array', async () => {
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.array(fc.string(), { maxLength: 2 }),
    );
    const record = fc.dictionary(
      fc.constantFrom('CF_WSH', 'CF_NR', 'CF_JDRQ', 'CF_XDR_MC', '__proto__'),
      value,
      { maxKeys: 4 },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(record, value), { maxLength: 6 }), async (items) => {
        const text = JSON.stringify({ total: items.length, items });
        // As a name, not as a value: fast-check likes this word in strings, too.
        if (text.includes('"__proto__":')) expect(await verdict(text, 'national')).toBe('HEADER_UNKNOWN');
        else expect((await tryImport(upload(text), 'national')).summary.total).toBe(items.length);
      }),
      { numRuns: 100 },
    );
  });
});

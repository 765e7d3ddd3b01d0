import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contentDisposition, safeFileName } from './file-name.js';

describe('the name of a file', () => {
  it.each(['缴款凭证.pdf', 'Proof of payment (2).PDF', '扫描件 2026-01-05.jpeg'])('"%s" is taken', (name) => {
    expect(safeFileName(name).name).toBe(name);
  });

  it.each([
    '../x.pdf',
    'a\\b.pdf',
    'a\r\nb.pdf',
    'a\u0000.pdf',
    '.pdf',
    'pdf',
    'a.',
    '',
    'x'.repeat(121),
    'a\u202eb.pdf',
  ])('%j is refused', (name) => {
    expect(() => safeFileName(name)).toThrow(/FILE_NAME/);
  });

  it('becomes a header of plain ASCII that gives the name back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        const header = contentDisposition(name);
        expect(header).toMatch(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.%~!-]+$/);
        expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(name);
      }),
    );
  });
});

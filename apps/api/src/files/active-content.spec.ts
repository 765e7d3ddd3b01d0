import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ActiveContentScan } from './active-content.js';

function scanned(content: string, cut: number, isPdf = true): boolean {
  const scan = new ActiveContentScan(isPdf);
  scan.add(Buffer.from(content.slice(0, cut)));
  scan.add(Buffer.from(content.slice(cut)));
  return scan.found;
}

describe('what makes a document act', () => {
  it('is found wherever the upload happens to be cut', () => {
    const content = `${'x'.repeat(300)}<</S/JavaScript>>${'x'.repeat(300)}`;
    fc.assert(
      fc.property(fc.nat(content.length), (cut) => {
        expect(scanned(content, cut)).toBe(true);
      }),
    );
  });

  it.each(['/Launch', '/EmbeddedFile', '/J#61vaScript', '/RichM#65dia '])('is found as %s', (name) => {
    expect(scanned(`aaaa ${name} bbbb`, 3)).toBe(true);
  });

  it('is not seen in ordinary words, nor in pictures', () => {
    expect(scanned('/JS /JSX /Launcher 说明 JavaScript', 4)).toBe(false);
    expect(scanned('/JavaScript', 4, false)).toBe(false);
  });
});

import { type XlsxPackage, tooLarge } from './xlsx-package.js';
import { readPart } from './xlsx-xml.js';
import { LIMITS } from '../limits.js';

const PART = 'xl/sharedStrings.xml';

/** The shared strings of a workbook. They are looked up by number, so all of them are kept, up to a bound. */
export async function readSharedStrings(xlsx: XlsxPackage): Promise<readonly string[]> {
  const strings: string[] = [];
  if (!xlsx.has(PART)) return strings;
  let chars = 0;
  let text = '';
  let inText = false;
  let phonetic = 0;
  await readPart(xlsx, PART, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic += 1;
      inText = name === 't' && phonetic === 0;
    },
    text(part) {
      if (!inText) return;
      chars += part.length;
      if (chars > LIMITS.sharedStringChars) throw tooLarge('sharedStrings');
      text += part;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic -= 1;
      if (name === 'si') strings.push(unescaped(text));
    },
  });
  return strings;
}

/** `_x000D_` is how XLSX writes a character that XML cannot hold. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

/** What a proof may be. */
export type FileKind = 'pdf' | 'jpeg' | 'png' | 'ofd';

export const MEDIA_TYPES: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  ofd: 'application/ofd',
};

const ENDINGS: Readonly<Record<FileKind, readonly string[]>> = {
  pdf: ['pdf'],
  jpeg: ['jpg', 'jpeg'],
  png: ['png'],
  ofd: ['ofd'],
};

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const PNG_END = Buffer.from('0000000049454e44ae426082', 'hex');
const ZIP = Buffer.from('504b0304', 'hex');

/** By the content's first bytes; the client's word for the type counts for nothing. */
export function kindOf(head: Buffer): FileKind | undefined {
  if (/^%PDF-[12]\.\d/.test(head.subarray(0, 8).toString('latin1'))) return 'pdf';
  if (head.subarray(0, 3).toString('hex') === 'ffd8ff') return 'jpeg';
  if (head.subarray(0, 8).equals(PNG)) return 'png';
  if (head.subarray(0, 4).equals(ZIP)) return 'ofd';
  return undefined;
}

export function hasEnding(kind: FileKind, ending: string): boolean {
  return ENDINGS[kind].includes(ending);
}

/**
 * Whether the file ends as its format does: one that was cut off, or that has another document glued to its end (a file
 * that is two things at once), is refused. OFD is checked entry by entry elsewhere.
 */
export function endsRightly(kind: FileKind, tail: Buffer): boolean {
  switch (kind) {
    case 'pdf':
      return /%%EOF\s*$/.test(tail.toString('latin1'));
    case 'jpeg':
      return withoutPadding(tail).subarray(-2).toString('hex') === 'ffd9';
    case 'png':
      return tail.subarray(-PNG_END.length).equals(PNG_END);
    case 'ofd':
      return true;
  }
}

/** Some cameras fill the last sector. */
function withoutPadding(tail: Buffer): Buffer {
  let end = tail.length;
  while (end > 0 && tail[end - 1] === 0) end--;
  return tail.subarray(0, end);
}

/** The harmless file by which virus scanners are tested (eicar.org); whoever sends it tests us. */
const EICAR = 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE';
/**
 * Actions that a PDF may carry out when it is opened (ISO 32000-1, 12.6.4), wherever they stand in the bytes; `#` may encode
 * any letter of a name. The shorter ones are found by chance in any large picture: for those its objects are read.
 */
export const PDF_ACTION = /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia)\b/;
export const ACTS = 'it has content that acts when it is opened; print it anew as a PDF';
const ENCODED = /#([0-9A-Fa-f]{2})/g;
const OVERLAP = 256;

/** Looks for what makes a document act, chunk by chunk. */
export class ActiveContentScan {
  private carried = '';
  found = false;

  constructor(private readonly isPdf: boolean) {}

  add(chunk: Buffer): void {
    const text = this.carried + chunk.toString('latin1');
    this.carried = text.slice(-OVERLAP);
    this.found ||= text.includes(EICAR) || (this.isPdf && PDF_ACTION.test(decoded(text)));
  }
}

function decoded(text: string): string {
  return text.includes('#')
    ? text.replace(ENCODED, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
}

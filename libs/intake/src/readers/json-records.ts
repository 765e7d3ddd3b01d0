import type { JsonEvents, JsonPath } from './json-grammar.js';
import { type JsonRecord, JsonRecordBuilder } from './json-record-builder.js';

/**
 * Finds the records in a JSON source of any envelope: the elements of the outermost array on each path (`[…]`,
 * `{items: […]}`, `{xzcf: {rows: […]}, xzxk: {rows: […]}}`); a flat object without arrays is a record itself.
 */
export class JsonRecords implements JsonEvents {
  private found: JsonRecord[] = [];
  private current: JsonRecordBuilder | undefined;
  /** The values right in a document's object: an envelope (total, page), or a record when there is nothing else. */
  private flat: JsonRecordBuilder | undefined;
  private depth = 0;
  private arrayDepth = 0;
  private documents = 0;
  /** False as long as there was neither an array nor a flat object to take records from. */
  hasPlaceForRecords = false;

  /** The records completed since the last call. */
  take(): readonly JsonRecord[] {
    const found = this.found;
    this.found = [];
    return found;
  }

  open(kind: '{' | '[', path: JsonPath): void {
    this.depth += 1;
    if (this.current) this.current.begin(kind, path.at(-1) as string | number);
    else if (this.arrayDepth > 0) this.openElement(kind, path);
    else if (this.depth === 1 && kind === '{') this.flat = new JsonRecordBuilder(this.where(path));
    else this.flat = undefined;
    if (this.current || kind !== '[' || this.arrayDepth > 0) return;
    this.arrayDepth = this.depth;
    this.hasPlaceForRecords = true;
  }

  close(): void {
    if (this.current?.end()) {
      this.add(this.current.record());
      this.current = undefined;
    } else if (!this.current && this.depth === this.arrayDepth) this.arrayDepth = 0;
    this.depth -= 1;
    if (this.depth === 0) this.endDocument();
  }

  scalar(text: string | null, path: JsonPath): void {
    if (this.current) this.current.put(path.at(-1) as string | number, text);
    else if (this.arrayDepth > 0 || path.length === 0) this.notARecord(text ?? 'null', path);
    else if (path.length === 1) this.flat?.put(path[0] as string, text);
  }

  /** An array among the records is one thing that is no record, whatever it holds. */
  private openElement(kind: '{' | '[', path: JsonPath): void {
    this.current = new JsonRecordBuilder(this.where(path), kind === '[');
  }

  private endDocument(): void {
    if (this.flat) this.add(this.flat.record());
    this.flat = undefined;
    this.documents += 1;
  }

  private add(record: JsonRecord): void {
    this.found.push(record);
    this.hasPlaceForRecords = true;
  }

  private notARecord(value: string, path: JsonPath): void {
    this.add({ at: this.where(path), values: new Map(), defects: [{ code: 'NOT_A_RECORD', value }] });
  }

  private where(path: JsonPath): string {
    const text = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('');
    return `${this.documents > 0 ? `#${this.documents + 1}` : ''}${text.replace(/^\./, '')}` || '$';
  }
}

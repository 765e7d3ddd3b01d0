import { recordTooLarge } from './json-token.js';
import type { RowDefect } from './raw-row.js';
import { LIMITS } from '../limits.js';

type Key = string | number;
type Nested = string | null | Nested[] | { [key: string]: Nested };

/** A record of a JSON source: what stood at the path, nested values as JSON text. */
export interface JsonRecord {
  readonly at: string;
  readonly values: ReadonlyMap<string, string | null>;
  readonly defects: readonly RowDefect[];
}

/** Puts one record together; memory is bounded by the size of a record. */
export class JsonRecordBuilder {
  private readonly values = new Map<string, string | null>();
  private readonly defects: RowDefect[] = [];
  /** Containers inside the record that are still open, each with the key that it will have. */
  private readonly open: { readonly key: Key; readonly value: Nested[] | { [key: string]: Nested } }[] = [];
  private chars = 0;

  constructor(
    private readonly at: string,
    private readonly isArray = false,
  ) {}

  begin(kind: '{' | '[', key: Key): void {
    this.open.push({ key, value: kind === '[' ? [] : (Object.create(null) as { [key: string]: Nested }) });
  }

  /** True when this bracket closes the record itself. */
  end(): boolean {
    const closed = this.open.pop();
    if (!closed) return true;
    this.put(closed.key, closed.value);
    return false;
  }

  put(key: Key, value: Nested): void {
    this.chars += String(key).length + (typeof value === 'string' ? value.length : 4);
    if (this.chars > LIMITS.recordChars) throw recordTooLarge();
    const parent = this.open.at(-1)?.value;
    if (Array.isArray(parent)) parent.push(value);
    else if (parent) parent[key] = value;
    else
      this.putTop(String(key), value === null || typeof value === 'string' ? value : JSON.stringify(value));
  }

  record(): JsonRecord {
    if (this.isArray)
      return { at: this.at, values: new Map(), defects: [{ code: 'NOT_A_RECORD', value: '[…]' }] };
    return { at: this.at, values: this.values, defects: this.defects };
  }

  private putTop(key: string, text: string | null): void {
    if (this.isArray) return;
    if (this.values.has(key)) this.defects.push({ code: 'KEY_DUPLICATE', key });
    else this.values.set(key, text);
  }
}

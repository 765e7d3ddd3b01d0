import { type Result, err, ok } from '../result.js';
import { type RowFault, type RowFaultCode, rowFault } from './row-fault.js';
import type { RowContext, RowField } from './row-field.js';

export type RowTexts<F extends string> = Readonly<Partial<Record<F, string>>>;

/** A row while it is read: what is understood so far, and everything that is not. */
export class RowDraft<F extends string> {
  private readonly read: Partial<Record<F, string>> = {};
  private readonly faults: RowFault<F>[] = [];
  private readonly troubled = new Set<F>();

  constructor(
    private readonly fields: readonly RowField<F>[],
    texts: RowTexts<F>,
    context: RowContext,
  ) {
    for (const { field, read } of fields) {
      const text = texts[field];
      if (text === undefined) continue;
      const reading = read(text, context);
      if ('code' in reading) this.fault(field, text, reading.code, reading.detail);
      else if (reading.value !== undefined) this.read[field] = reading.value;
    }
  }

  value(field: F): string | undefined {
    return this.read[field];
  }

  set(field: F, value: string): void {
    this.read[field] = value;
  }

  fault(field: F, value: string | null, code: RowFaultCode, detail?: string): void {
    const spec = this.fields.find((one) => one.field === field);
    if (!spec) throw new RangeError(`No field ${field} in the list`);
    this.troubled.add(field);
    this.faults.push(rowFault(spec, value, code, detail));
  }

  /** What cannot be read is not missing as well. */
  demand(isNeeded: (field: RowField<F>) => boolean): void {
    for (const spec of this.fields)
      if (this.read[spec.field] === undefined && !this.troubled.has(spec.field) && isNeeded(spec))
        this.fault(spec.field, null, 'MISSING_REQUIRED');
  }

  /** @returns what was read, with everything demanded in it; or everything that is wrong, in the order of its finding */
  result<T>(): Result<T, readonly RowFault<F>[]> {
    return this.faults.length > 0 ? err(this.faults) : ok(this.read as T);
  }
}

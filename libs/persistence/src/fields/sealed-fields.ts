import { hasPersonalNumber } from '@xinxiu/domain';
import { type FieldCipher, isSealed, sealKeyId } from './field-cipher.js';

/**
 * Fields that are closed whatever they hold: identity numbers (CF_FR_ZJHM, CF_XDR_ZJHM of 发改办财金〔2018〕424号) and
 * telephones. Any other text is closed when a number of a person stands in it, as people write them everywhere.
 */
const ALWAYS: ReadonlySet<string> = new Set([
  'legalRepresentativeIdNo',
  'subjectIdNo',
  'identityNumber',
  'phone',
  'CF_FR_ZJHM',
  'CF_XDR_ZJHM',
]);

/** The closed values of one collection. Documents are closed by their mapper on the way in and opened on the way out. */
export class SealedFields {
  constructor(
    private readonly cipher: FieldCipher,
    private readonly collection: string,
  ) {}

  /** A single value, e.g. a second factor's secret. */
  sealText(id: string, field: string, text: string): string {
    return this.cipher.encrypt(this.place(id, field), text);
  }

  /** A value from before there was encryption comes back as it is. */
  openText(id: string, field: string, stored: string): string {
    return isSealed(stored) ? this.cipher.decrypt(this.place(id, field), stored) : stored;
  }

  /** Closes what is personal in a structure, each value by itself; without any it is the same object. */
  seal<T>(id: string, field: string, value: T): T {
    return mapTexts(value, field, (text, path, name) =>
      isPersonal(text, name) || isSealed(text) ? this.sealText(id, path, text) : text,
    );
  }

  open<T>(id: string, field: string, value: T): T {
    return mapTexts(value, field, (text, path) => this.openText(id, path, text));
  }

  /** Closes a structure as one value: for what somebody else defined, where no name tells what is personal. */
  sealWhole(id: string, field: string, value: unknown): string {
    return this.sealText(id, field, JSON.stringify(value));
  }

  /** @param stored a structure from before there was encryption comes back as it is */
  openWhole<T>(id: string, field: string, stored: unknown): T {
    if (typeof stored !== 'string' || !isSealed(stored)) return stored as T;
    return JSON.parse(this.openText(id, field, stored)) as T;
  }

  /** Whether what is stored is closed as it would be now, with the active key. @param whole as one value */
  isCurrent(stored: unknown, whole: boolean): boolean {
    if (whole) return typeof stored === 'string' && this.isActive(stored);
    let current = true;
    mapTexts(stored, '', (text, _path, name) => {
      current &&= isSealed(text) ? this.isActive(text) : !isPersonal(text, name);
      return text;
    });
    return current;
  }

  private isActive(text: string): boolean {
    return isSealed(text) && sealKeyId(text) === this.cipher.activeKey;
  }

  private place(id: string, field: string) {
    return { collection: this.collection, id, field };
  }
}

function isPersonal(text: string, name: string): boolean {
  return ALWAYS.has(name) || hasPersonalNumber(text);
}

type MapText = (text: string, path: string, name: string) => string;

/** Copies only what changes: most documents have nothing to close, and cost one look at their texts. */
function mapTexts<T>(value: T, path: string, map: MapText): T {
  return mapped(value, path, path.slice(path.lastIndexOf('.') + 1), map) as T;
}

function mapped(value: unknown, path: string, name: string, map: MapText): unknown {
  if (typeof value === 'string') return value === '' ? value : map(value, path, name);
  if (Array.isArray(value)) {
    const items = value.map((one, index) => mapped(one, `${path}.${index}`, name, map));
    return items.some((one, index) => one !== value[index]) ? items : value;
  }
  if (!isPlainObject(value)) return value;
  let copy: Record<string, unknown> | undefined;
  for (const [key, one] of Object.entries(value)) {
    const next = mapped(one, `${path}.${key}`, key, map);
    if (next !== one) (copy ??= { ...value })[key] = next;
  }
  return copy ?? value;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

export type StoreErrorCode =
  /** The connection string would lose acknowledged writes. */
  | 'WEAK_WRITES'
  /** A fact with this id is stored with other content: two causes were given one id. */
  | 'EVENT_CONFLICT'
  /** The projection is not where the write expects it; the write before it is still to come. */
  | 'PROJECTION_GAP'
  /** A closed field does not open: its key is missing, or it was changed or moved. */
  | 'FIELD_UNREADABLE'
  /** Too many writers changed the same document at once. */
  | 'CONTENTION';

/** A store that cannot keep its promise. Codes are stable. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  constructor(
    readonly code: StoreErrorCode,
    message: string,
  ) {
    super(message);
  }
}

const DUPLICATE_KEY = 11000;

export function isDuplicateKey(error: unknown): boolean {
  return typeof error === 'object' && error !== null && (error as { code?: unknown }).code === DUPLICATE_KEY;
}

/** A refusal of the local stack: stable code, what happened, and what to do about it. */
export class StackError extends Error {
  constructor(
    readonly code: StackErrorCode,
    readonly happened: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${happened} ${remedy}`, options);
    this.name = 'StackError';
  }
}

export type StackErrorCode =
  | 'ALREADY_RUNNING'
  | 'CHILD_NOT_READY'
  | 'DATA_FOLDER_OF_OTHER_SERVER'
  | 'DATA_FOLDER_UNREADABLE'
  | 'EXTERNAL_SERVER_PROTECTED'
  | 'EXTERNAL_SERVER_UNREACHABLE'
  | 'NO_FREE_PORT'
  | 'NO_PROVIDER'
  | 'NOT_CONFIRMED'
  | 'UNKNOWN_PART';

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

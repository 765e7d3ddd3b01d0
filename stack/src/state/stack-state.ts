import { StackError } from '../stack-error.js';

/** A process as the state file remembers it: the start time tells it from a later one with the same number. */
export interface ProcessMark {
  name: string;
  pid: number;
  /** Opaque; equal for the same process only. See process-identity.ts. */
  startedAt: string;
}

/** Which server wrote the data in this folder. */
export interface ProviderRecord {
  /** What reads the data: `external`, `temporal-cli`, `mongod`, `ferretdb`. */
  kind: 'external' | 'temporal-cli' | 'mongod' | 'ferretdb';
  version: string;
  /** The program; for an external server its address without credentials. */
  location: string;
}

export interface StackState {
  format: 1;
  instance: string;
  providers: { temporal?: ProviderRecord; mongo?: ProviderRecord };
  ports: Record<string, number>;
  /** Places outside the data folder that belong to it; `reset` empties them too. */
  outside: string[];
  launcher?: ProcessMark;
  processes: ProcessMark[];
  /** Where to reach the parts, for people and tools; only while running. */
  addresses: Record<string, string>;
}

export function newState(instance: string): StackState {
  return { format: 1, instance, providers: {}, ports: {}, outside: [], processes: [], addresses: {} };
}

/** @throws StackError DATA_FOLDER_UNREADABLE: a state that we cannot read must not be overwritten. */
export function parseState(text: string, file: string): StackState {
  const parsed = tryJson(text);
  if (!isState(parsed)) {
    throw new StackError(
      'DATA_FOLDER_UNREADABLE',
      `${file} is not a state file of this version.`,
      'Restore it from a backup, or run "npm run reset" to begin with empty data.',
    );
  }
  return parsed;
}

/**
 * A later start must read what an earlier one wrote: a mongod installed meanwhile would show an empty database.
 * @throws StackError DATA_FOLDER_OF_OTHER_SERVER
 */
export function assertSameProvider(
  part: string,
  recorded: ProviderRecord | undefined,
  found: ProviderRecord,
): void {
  if (!recorded) return;
  const same = recorded.kind === found.kind && writesTheSame(recorded) === writesTheSame(found);
  if (same) return;
  throw new StackError(
    'DATA_FOLDER_OF_OTHER_SERVER',
    `The data of ${part} was written by ${describe(recorded)}, but this start found ${describe(found)}.`,
    `Provide ${describe(recorded)} again, use another data folder (XINXIU_DATA_DIR), or run "npm run reset" to begin with empty data.`,
  );
}

/** What decides whether data can be read: patches of MongoDB share a format, and each external server has its own. */
function writesTheSame({ kind, version, location }: ProviderRecord): string {
  if (kind === 'external') return location;
  return kind === 'mongod' ? version.split('.').slice(0, 2).join('.') : version;
}

function describe({ kind, version, location }: ProviderRecord): string {
  return kind === 'external' ? `the external server ${location}` : `${kind} ${version}`;
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isState(value: unknown): value is StackState {
  const state = value as Partial<StackState> | undefined;
  return (
    state?.format === 1 &&
    typeof state.instance === 'string' &&
    typeof state.providers === 'object' &&
    typeof state.ports === 'object' &&
    Array.isArray(state.outside) &&
    Array.isArray(state.processes) &&
    typeof state.addresses === 'object'
  );
}

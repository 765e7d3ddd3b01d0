import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withoutCredentials } from '../servers/external-mongo.js';
import { connectTo } from '../servers/temporal-namespace.js';
import { namespace } from '../servers/temporal-server.js';
import { StackError } from '../stack-error.js';
import { readState } from '../state/state-file.js';
import type { StackState } from '../state/stack-state.js';
import { stopStack } from './stop-stack.js';

export interface ResetOptions {
  dataDir: string;
  log: (line: string) => void;
  /** Asks a person; gets what will be lost. `--yes` answers in advance. */
  confirm: (question: string) => Promise<boolean>;
  demoOnExternal?: boolean;
}

/** What a stack makes in its data folder. Nothing else is removed: the folder may have been chosen by mistake. */
const made = [
  'postgres',
  'mongod',
  'temporal',
  'mail',
  'logs',
  'keys',
  'exchange',
  'temporary',
  'audit-seals',
  'postgres.password',
  'stack.json',
  'stack.lock',
];

/**
 * Stops the stack and removes its data. @returns false when there was nothing
 * @throws StackError EXTERNAL_SERVER_PROTECTED, NOT_CONFIRMED
 */
export async function resetStack(options: ResetOptions): Promise<boolean> {
  const { dataDir, log } = options;
  const state = await readState(dataDir);
  if (!state) return false;
  const external = externalServers(state);
  if (external.length > 0 && !options.demoOnExternal) {
    throw new StackError(
      'EXTERNAL_SERVER_PROTECTED',
      `The data of this stack lies on external servers (${external.join(', ')}), which may hold more than a demo.`,
      'Empty them yourself, or say --demo-on-external if they hold only the demo.',
    );
  }
  const where = [dataDir, ...state.outside, ...external].join(', ');
  if (!(await options.confirm(`Every case, mail and key in ${where} will be deleted.`))) {
    throw new StackError('NOT_CONFIRMED', 'Nothing was deleted.', 'Answer yes, or say --yes.');
  }
  await stopStack(dataDir, log);
  if (state.providers.mongo?.kind === 'external') await dropExternalDatabase(state.providers.mongo.location);
  if (state.providers.temporal?.kind === 'external')
    await deleteExternalNamespace(state.providers.temporal.location);
  for (const folder of state.outside) await rm(folder, { recursive: true, force: true });
  for (const name of made) await rm(join(dataDir, name), { recursive: true, force: true });
  const left = await readdir(dataDir);
  if (left.length > 0) log(`left in ${dataDir}, as no stack made it: ${left.join(', ')}`);
  return true;
}

function externalServers({ providers }: StackState): string[] {
  return [providers.mongo, providers.temporal].flatMap((provider) =>
    provider?.kind === 'external' ? [provider.location] : [],
  );
}

/** The state file holds no credentials, so the variable has to name the same server again. */
async function dropExternalDatabase(location: string): Promise<void> {
  const uri = process.env['MONGODB_URI'] ?? location;
  if (withoutCredentials(uri) !== location) {
    throw new StackError(
      'DATA_FOLDER_OF_OTHER_SERVER',
      `This stack used ${location}, but MONGODB_URI names another server.`,
      'Set MONGODB_URI as it was when the stack ran.',
    );
  }
  const { MongoClient } = await import('mongodb');
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 10_000 });
  try {
    await client.db().dropDatabase();
  } finally {
    await client.close();
  }
}

async function deleteExternalNamespace(address: string): Promise<void> {
  const connection = await connectTo(address);
  try {
    await connection.operatorService.deleteNamespace({
      namespace: process.env['TEMPORAL_NAMESPACE'] ?? namespace,
    });
  } finally {
    await connection.close();
  }
}

import { assertSameProvider, type ProviderRecord } from '../state/stack-state.js';
import { StackError } from '../stack-error.js';
import { mongoAnswers } from './mongo-probe.js';
import type { RunningMongo } from './mongo-server.js';

/** The server that MONGODB_URI names; ours neither to seed nor to reset. @throws StackError */
export async function externalMongo(
  uri: string,
  recorded: ProviderRecord | undefined,
): Promise<RunningMongo> {
  const location = withoutCredentials(uri);
  const provider: ProviderRecord = { kind: 'external', version: '', location };
  assertSameProvider('MongoDB', recorded, provider);
  if (!(await mongoAnswers(uri, 10_000))) {
    throw new StackError(
      'EXTERNAL_SERVER_UNREACHABLE',
      `MONGODB_URI names ${location}, which does not answer within 10 s.`,
      'Start that server, correct the variable, or remove it to have one provided.',
    );
  }
  return { uri, provider, parts: [] };
}

function withoutCredentials(uri: string): string {
  return uri.replace(/\/\/[^@/]*@/, '//');
}

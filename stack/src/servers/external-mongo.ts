import { StackError } from '../stack-error.js';
import { assertSameProvider, type ProviderRecord } from '../state/stack-state.js';
import { mongoAnswers } from './mongo-probe.js';
import type { RunningMongo } from './running-mongo.js';
import type { ServerContext } from './server-context.js';

/** The server that MONGODB_URI names; ours neither to seed nor to reset. @throws StackError */
export async function externalMongo(context: ServerContext, uri: string): Promise<RunningMongo> {
  const { providers } = context.file.state;
  const location = withoutCredentials(uri);
  const provider: ProviderRecord = { kind: 'external', version: '', location };
  assertSameProvider('MongoDB', providers.mongo, provider);
  if (!(await mongoAnswers(uri, 10_000))) {
    throw new StackError(
      'EXTERNAL_SERVER_UNREACHABLE',
      `MONGODB_URI names ${location}, which does not answer within 10 s.`,
      'Start that server, correct the variable, or remove it to have one provided.',
    );
  }
  providers.mongo = provider;
  context.log('MongoDB: MONGODB_URI: found');
  return { uri, provider, parts: [] };
}

/** For logs and the state file: an address may carry a user and a password. */
export function withoutCredentials(uri: string): string {
  return uri.replace(/\/\/[^@/]*@/, '//');
}

import { Client, Connection } from '@temporalio/client';
import type { Config } from '../config/config.js';
import { loadPayloadKeys } from '../keys/key-ring.js';
import { encryptedDataConverter } from './data-converter.js';

export interface TemporalClient {
  readonly client: Client;
  readonly connection: Connection;
  close(): Promise<void>;
}

/** A client that encrypts what it sends. Does not wait for the server: an api starts before it and tells its health. */
export async function connectTemporal(config: Pick<Config, 'temporal' | 'keysDir'>): Promise<TemporalClient> {
  const connection = Connection.lazy({ address: config.temporal.address, connectTimeout: '10 seconds' });
  const dataConverter = encryptedDataConverter(await loadPayloadKeys(config.keysDir));
  const client = new Client({ connection, namespace: config.temporal.namespace, dataConverter });
  return { client, connection, close: () => connection.close() };
}

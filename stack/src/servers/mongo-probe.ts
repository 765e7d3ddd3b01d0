import type { MongoClient, MongoServerError } from 'mongodb';

/** Whether a server answers commands there, not only connections. @param patience how long it may take, ms */
export function mongoAnswers(uri: string, patience = 2_000): Promise<boolean> {
  return withClient(uri, patience, async (client) => {
    await client.db('admin').command({ ping: 1 });
    return true;
  }).catch(() => false);
}

/**
 * Makes the single-node replica set of a local mongod, which its first start needs once.
 * @returns whether the node is primary by now
 */
export function initiateReplicaSet(port: number): Promise<boolean> {
  return withClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, 2_000, async (client) => {
    const admin = client.db('admin');
    const config = await replicaSetConfig(client);
    const host = `127.0.0.1:${port}`;
    if (!config) await admin.command({ replSetInitiate: { _id: 'xinxiu', members: [{ _id: 0, host }] } });
    else if (config.members[0]?.host !== host) await moveTo(host, config, client);
    const { isWritablePrimary } = await admin.command({ hello: 1 });
    return isWritablePrimary === true;
  });
}

interface ReplicaSetConfig {
  version: number;
  members: { host: string }[];
}

const notYetInitialized = 94;

async function replicaSetConfig(client: MongoClient): Promise<ReplicaSetConfig | undefined> {
  try {
    const { config } = await client.db('admin').command({ replSetGetConfig: 1 });
    return config as ReplicaSetConfig;
  } catch (error) {
    if ((error as MongoServerError).code === notYetInitialized) return undefined;
    throw error;
  }
}

/** The set remembers its address; a start on another port has to tell it. */
async function moveTo(host: string, config: ReplicaSetConfig, client: MongoClient): Promise<void> {
  const members = [{ ...config.members[0], host }];
  const replSetReconfig = { ...config, version: config.version + 1, members };
  await client.db('admin').command({ replSetReconfig, force: true });
}

async function withClient<T>(
  uri: string,
  patience: number,
  use: (client: MongoClient) => Promise<T>,
): Promise<T> {
  // Only who asks a server pays for its driver.
  const { MongoClient } = await import('mongodb');
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: patience, connectTimeoutMS: patience });
  try {
    return await use(client);
  } finally {
    await client.close();
  }
}

import { MongoClient } from 'mongodb';

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
    const hello = await admin.command({ hello: 1 });
    if (hello['isWritablePrimary']) return true;
    // A member of a set that is still electing names the set; a fresh node does not.
    if (!hello['setName']) {
      const members = [{ _id: 0, host: `127.0.0.1:${port}` }];
      await admin.command({ replSetInitiate: { _id: 'xinxiu', members } });
    } else if (hello['hosts']?.[0] !== `127.0.0.1:${port}`) {
      await moveToPort(client, port);
    }
    return false;
  });
}

/** The set remembers its address; a start on another port has to tell it. */
async function moveToPort(client: MongoClient, port: number): Promise<void> {
  const admin = client.db('admin');
  const { config } = await admin.command({ replSetGetConfig: 1 });
  const members = [{ ...config.members[0], host: `127.0.0.1:${port}` }];
  await admin.command({ replSetReconfig: { ...config, version: config.version + 1, members }, force: true });
}

async function withClient<T>(
  uri: string,
  patience: number,
  use: (client: MongoClient) => Promise<T>,
): Promise<T> {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: patience, connectTimeoutMS: patience });
  try {
    return await use(client);
  } finally {
    await client.close();
  }
}

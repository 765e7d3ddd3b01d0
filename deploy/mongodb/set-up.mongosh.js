/* global connect, sleep */
// Makes the replica set of one member and the user of api and worker. Again and again it changes nothing.
// eslint-disable-next-line @typescript-eslint/no-require-imports -- the shell runs CommonJS only
const { readFileSync } = require('node:fs');
const secret = (name) => readFileSync(`/run/secrets/${name}`, 'utf8').trim();

const root = encodeURIComponent(secret('mongodb-root-password'));
const admin = connect(`mongodb://root:${root}@mongodb:27017/admin?directConnection=true`);

try {
  admin.runCommand({ replSetGetStatus: 1 });
} catch (error) {
  if (error.codeName !== 'NotYetInitialized') throw error;
  admin.runCommand({
    replSetInitiate: { _id: 'xinxiu', members: [{ _id: 0, host: 'mongodb:27017' }] },
  });
}
while (!admin.hello().isWritablePrimary) sleep(200);

const store = admin.getSiblingDB('xinxiu');
const user = { pwd: secret('mongodb-password'), roles: [{ role: 'readWrite', db: 'xinxiu' }] };
if (store.getUser('xinxiu')) store.updateUser('xinxiu', user);
else store.createUser({ user: 'xinxiu', ...user });

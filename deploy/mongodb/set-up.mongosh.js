/* global connect, sleep */
// Makes the replica set of one member, and the user of api and worker with just the rights that they need. Again and again
// it changes nothing.
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

/** What the platform keeps. One that is missing here it may not touch: test/architecture/store-rights.spec.ts looks. */
const COLLECTIONS = [
  'absences',
  'actionKeys',
  'apiTokens',
  'applications',
  'attempts',
  'authorisations',
  'bulkActs',
  'bulkItems',
  'caseEvents',
  'caseFigures',
  'cases',
  'commitments',
  'confirmedCodes',
  'corrections',
  'counters',
  'deletionRuns',
  'departments',
  'disclosures',
  'duties',
  'fileContents.chunks',
  'fileContents.files',
  'files',
  'heldRows',
  'holds',
  'holidayNotices',
  'identities',
  'identityFlows',
  'importProfiles',
  'importRows',
  'imports',
  'leases',
  'maintenance',
  'marketEntities',
  'notices',
  'oneTimeLinks',
  'openStreams',
  'people',
  'publicAgain',
  'rates',
  'records',
  'recoveryCodes',
  'recusals',
  'spotChecks',
  'registrations',
  'secondFactors',
  'sessions',
  'signInChallenges',
  'stuck',
  'stuckLooks',
  'uploadParts',
  'uploads',
  'urgeLetters',
];
const CHANGE = ['insert', 'update', 'remove'];
/** The audit trail: what stands there the platform itself cannot change or take away (S21). */
const AUDIT = {
  audit: ['insert'],
  // Emptied as its entries are chained; never edited.
  auditInbox: ['insert', 'remove'],
  // Evidence of what somebody else put there.
  auditRefused: ['insert'],
  // One note that moves on with each batch. It is signed, and a file beside the store tells when it is moved back.
  auditHeads: ['insert', 'update'],
  // Marked when it is handed out. It is signed, and stands in a file and in the auditors' mail.
  auditSeals: ['insert', 'update'],
};

function privilege(collection, actions) {
  const needed = ['find', 'createCollection', 'createIndex', 'listIndexes'];
  return { resource: { db: 'xinxiu', collection }, actions: [...needed, ...actions] };
}

const store = admin.getSiblingDB('xinxiu');
const role = {
  privileges: [
    ...COLLECTIONS.map((collection) => privilege(collection, CHANGE)),
    ...Object.entries(AUDIT).map(([collection, actions]) => privilege(collection, actions)),
  ],
  roles: [],
};
if (store.getRole('platform')) store.updateRole('platform', role);
else store.createRole({ role: 'platform', ...role });

const user = { pwd: secret('mongodb-password'), roles: [{ role: 'platform', db: 'xinxiu' }] };
if (store.getUser('xinxiu')) store.updateUser('xinxiu', user);
else store.createUser({ user: 'xinxiu', ...user });

import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { COUNTY, type Database, connectDatabase } from '@xinxiu/persistence';
import { County } from '../../factories/county.js';
import { RecordDossier } from '../../factories/record-dossier.js';
import { expectStatus } from '../../factories/repair-journey.js';
import { until } from '../../harness/until.js';
import { Door, type Visitor } from './door.js';
import { factCheck } from './fact-check.js';

jest.setTimeout(120_000);

let door: Door;
let county: County;
let database: Database;
let auditor: Visitor;
let dossier: RecordDossier;
let original: Readonly<Record<string, unknown>>;

const disclosures = () => database.connection.collection('disclosures');
const reading = () => ({ _id: original['_id'] as never });

beforeAll(async () => {
  door = await Door.open();
  county = await County.open();
  database = await connectDatabase(process.env['MONGODB_URI'] ?? '');
  auditor = await door.person('auditor');
  dossier = await RecordDossier.file(county, {
    CF_FR_ZJHM: '420526198001011234',
  });
  const asked = { field: 'legalRepresentativeIdNo', reason: '核对法定代表人身份' };
  await expectStatus(dossier.unit.reviewer.client.post(`/records/${dossier.id}/reveal`, asked), 200);
  const filter = { subject: dossier.id, action: 'personal-data-revealed' };
  const chained = async () =>
    (await county.repositories.audit.list(COUNTY, filter, { limit: 1 })).items[0]?.entry;
  await until(chained, 'the reading in the trail');
  original = (await disclosures().findOne({ subject: dossier.id })) as never;
});

// Others verify the same store.
afterEach(async () => {
  await disclosures().replaceOne(reading(), original as never, { upsert: true });
});

afterAll(async () => {
  await database.close();
  await county.close();
  await door.close();
});

const faults = async () =>
  (await factCheck(door, auditor, `?recordId=${dossier.id}`)).filter((line) => 'fault' in line);
const named = (fault: string) => [{ fault, caseNo: dossier.id, seq: 0, id: original['_id'] }];

describe('S21: what a business is told of a reading of its data, changed directly in the database', () => {
  it('is as it was chained when nobody did', async () => {
    expect(await faults()).toEqual([]);
  });

  it('is named where it was taken away', async () => {
    await disclosures().deleteOne(reading());
    expect(await faults()).toEqual(named('missing'));
  });

  it.each([
    ['another reader', { personName: '许管', personId: 'demo-admin' }],
    ['another business', { about: '91420526MA00000001' }],
    ['another reason', { reason: '例行核对' }],
    ['another day', { at: '2026-01-01T00:00:00.000Z' }],
  ])('is named where it tells of %s', async (_what, fields) => {
    await disclosures().updateOne(reading(), { $set: fields });
    expect(await faults()).toEqual(named('changed'));
  });
});

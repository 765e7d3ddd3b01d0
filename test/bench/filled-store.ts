import { randomBytes, randomUUID } from 'node:crypto';
import {
  NEW_PUBLICATION,
  type Penalty,
  addDays,
  civilDate,
  commandRecord,
  emptyCase,
  foldCase,
  penaltyIdentity,
  realClock,
} from '@xinxiu/domain';
import {
  type Database,
  type PenaltyToTake,
  type Repositories,
  type TakeContext,
  connectDatabase,
  createRepositories,
} from '@xinxiu/persistence';

export interface FilledStore {
  readonly repositories: Repositories;
  drop(): Promise<void>;
}

const AT = '2026-05-06T02:00:00.000Z';
/** Rows that an import writes at once. */
const BATCH = 500;

/** A database of its own on a server, with records and open cases written as the product writes them. */
export async function filledStore(server: string, records: number, cases: number): Promise<FilledStore> {
  const url = new URL(server);
  url.pathname = `/bench-${randomUUID().slice(0, 8)}`;
  const database = await connectDatabase(url.href);
  const key = randomBytes(32);
  const keys = { active: 'bench', find: () => key, index: randomBytes(32) };
  const repositories = createRepositories(database, keys);
  await repositories.ensureIndexes();
  await writeRecords(repositories, records);
  await writeCases(repositories, cases);
  return { repositories, drop: () => drop(database) };
}

async function drop(database: Database): Promise<void> {
  await database.connection.dropDatabase();
  await database.close();
}

async function writeRecords({ records }: Repositories, count: number): Promise<void> {
  const context = takeContext();
  for (let from = 0; from < count; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, count - from) }, (_, n) => penalty(from + n));
    await records.takeMany(rows, false, context);
  }
}

function penalty(no: number): PenaltyToTake {
  const one: Penalty = {
    subjectName: `青禾县第${no}食品有限公司`,
    subjectCode: `91420526MA${String(no % 5_000).padStart(8, '0')}`,
    decisionNumber: `青市监罚〔2026〕${no}号`,
    // Some forty decisions a day, as a county file has them.
    decisionDate: addDays(civilDate('2025-01-05'), (no * 7) % 251),
    authority: '青禾县市场监督管理局',
    penaltyKinds: ['罚款'],
    fineYuan: 2_000,
  };
  const identity = penaltyIdentity(one);
  if (!identity.ok) throw new Error('A penalty of the bench has no identity.');
  const source = { profile: 'national', row: no + 1, at: AT, key: String(no), kept: {} };
  return { penalty: one, identity: identity.value, source };
}

function takeContext(): TakeContext {
  const published = commandRecord(NEW_PUBLICATION, { type: 'publish' });
  if (!published.ok) throw new Error('A new record cannot be published.');
  const term = {
    publication: published.value,
    penaltyClass: 'general' as const,
    publicationFrom: '2026-01-05',
    publicationEnds: '2027-01-05',
  };
  return { departmentOf: () => 'SCJG', termOf: () => term, takenBy: 'bench', importedFor: 'SCJG', at: AT };
}

/** Open cases as the api would have them, without anything that moves them. */
export async function writeCases(repositories: Repositories, count: number): Promise<void> {
  for (let no = 0; no < count; no++) await writeCase(repositories, no);
}

async function writeCase({ cases }: Repositories, no: number): Promise<void> {
  const caseNo = `XF-BENCH-${String(no).padStart(6, '0')}`;
  const uscc = `91420526MA${String(no).padStart(8, '0')}`;
  const [applicationId, recordId] = [`a-${no}`, `r-${no}`];
  const at = new Date(Date.parse(AT) + no * 60_000).toISOString();
  const event = {
    id: `${caseNo}:c1:0`,
    version: 1,
    caseId: caseNo,
    seq: 1,
    at,
    recordedAt: at,
    causationId: 'c1',
    type: 'application-submitted',
    actor: { id: 'u-app', name: '赵明', role: 'applicant', organisation: uscc },
    data: { applicationId, recordId },
  } as const;
  const subject = {
    caseNo,
    applicationId,
    recordId,
    applicant: { uscc, name: `青禾县第${no}食品有限公司` },
    determiningDepartment: 'SCJG',
    creditOffice: 'XYB',
    penaltyClass: 'general' as const,
  };
  const state = foldCase(emptyCase(subject, ['county-board'], event), event);
  await cases.create(state, {
    clock: realClock(Date.parse(at)),
    workflowId: `repair:${recordId}`,
    runId: 'run',
  });
}

import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import {
  type Actor,
  type Penalty,
  NEW_PUBLICATION,
  civilDate,
  commandRecord,
  penaltyIdentity,
} from '@xinxiu/domain';
import {
  type Database,
  type Repositories,
  actorOf,
  connectDatabase,
  createRepositories,
  recordIdOf,
} from '@xinxiu/persistence';
import { loadFieldKeys } from '@xinxiu/platform';
import type { RepairApplication } from '@xinxiu/workflows';
import { Law } from '../law/law.js';

const seeds = fileURLToPath(new URL('../../../../seeds', import.meta.url));

/** A county of its own: a fresh database with departments, people and one published record. */
export interface WorkerCounty {
  readonly uri: string;
  readonly database: Database;
  readonly repositories: Repositories;
  readonly law: Law;
  readonly people: Readonly<
    Record<'applicant' | 'clerk' | 'officeLeader' | 'reviewer' | 'leader' | 'supervisor', Actor>
  >;
  readonly recordId: string;
  application(over?: Partial<RepairApplication>): RepairApplication;
  drop(): Promise<void>;
}

/** @param publicationEnds day on which the record ends by itself */
export async function workerCounty(publicationEnds: string | null = null): Promise<WorkerCounty> {
  const tag = randomUUID().slice(0, 8);
  const base = process.env['MONGODB_URI'];
  if (!base) throw new Error('MONGODB_URI must name a server for integration tests.');
  const url = new URL(base);
  url.pathname = `/test-worker-${tag}`;
  const database = await connectDatabase(url.href);
  const repositories = createRepositories(
    database,
    await loadFieldKeys(process.env['XINXIU_KEYS_DIR'] ?? ''),
  );
  await repositories.ensureIndexes();
  const people = await settlePeople(repositories);
  const recordId = await publishRecord(repositories, tag, publicationEnds);
  let serial = 0;
  return {
    uri: url.href,
    database,
    repositories,
    law: Law.load(seeds, repositories.holidays),
    people,
    recordId,
    application: (over = {}) => application(`${tag}-${++serial}`, recordId, people.applicant, over),
    drop: async () => {
      await database.connection.dropDatabase();
      await database.close();
    },
  };
}

async function settlePeople(repositories: Repositories): Promise<WorkerCounty['people']> {
  const offices = [
    { code: 'XYB', name: '青禾县信用办', kind: 'credit-office' },
    { code: 'SCJG', name: '青禾县市场监督管理局', kind: 'determining-department' },
  ] as const;
  for (const office of offices) {
    await repositories.departments.create({
      ...office,
      nameEn: '',
      uscc: '',
      aliases: [],
      email: `${office.code}@qinghe.example`,
    });
  }
  const person = async (
    id: string,
    name: string,
    role: Exclude<Actor['role'], 'system'>,
    where: { department?: string; organisation?: string },
  ) => {
    const { department = '', organisation = '' } = where;
    const one = {
      id,
      username: id,
      name,
      role,
      department,
      organisation,
      organisationName: '',
      email: `${id}@qinghe.example`,
      locale: 'zh-CN' as const,
    };
    await repositories.people.create({ ...one, passwordHash: 'none' });
    return actorOf({ ...one, active: true, accessVersion: 0 });
  };
  return {
    applicant: await person('u-app', '赵明', 'applicant', { organisation: '91420526MA00000001' }),
    clerk: await person('u-clerk', '孙洁', 'credit-office', { department: 'XYB' }),
    officeLeader: await person('u-olead', '周主任', 'department-leader', { department: 'XYB' }),
    reviewer: await person('u-rev', '吴审', 'reviewer', { department: 'SCJG' }),
    leader: await person('u-lead', '郑局', 'department-leader', { department: 'SCJG' }),
    supervisor: await person('u-sup', '冯督', 'supervisor', {}),
  };
}

async function publishRecord(
  repositories: Repositories,
  tag: string,
  publicationEnds: string | null,
): Promise<string> {
  const penalty: Penalty = {
    subjectName: '青禾食品有限公司',
    subjectCode: '91420526MA00000001',
    decisionNumber: `青市监罚〔2026〕${tag}号`,
    decisionDate: civilDate('2026-01-05'),
    authority: '青禾县市场监督管理局',
    penaltyKinds: ['罚款'],
    fineYuan: 2000.5,
    content: '罚款人民币2000.5元',
  };
  const identity = penaltyIdentity(penalty);
  const published = commandRecord(NEW_PUBLICATION, { type: 'publish' });
  if (!identity.ok || !published.ok) throw new Error('The record of the test is no record.');
  const source = { profile: 'national', row: 1, at: '2026-01-06T00:00:00Z', key: tag, kept: {} };
  await repositories.records.takeMany([{ penalty, identity: identity.value, source }], false, {
    departmentOf: () => 'SCJG',
    termOf: () => ({
      publication: published.value,
      penaltyClass: 'general',
      publicationFrom: '2026-01-05',
      publicationEnds,
    }),
    takenBy: 'u-clerk',
    importedFor: 'SCJG',
    at: '2026-01-06T00:00:00Z',
  });
  return recordIdOf(identity.value);
}

function application(
  serial: string,
  recordId: string,
  applicant: Actor,
  over: Partial<RepairApplication>,
): RepairApplication {
  return {
    caseNo: `XF-${serial}`,
    applicationId: `a-${serial}`,
    recordId,
    applicant: { uscc: applicant.organisation ?? '', name: '青禾食品有限公司' },
    determiningDepartment: 'SCJG',
    creditOffice: 'XYB',
    penaltyClass: 'general',
    regime: 'order-36',
    contact: { name: '赵明', phone: '13800000000', email: 'zhao@qinghe.example' },
    locale: 'zh-CN',
    files: [],
    commitment: {
      text: '承诺',
      textHash: 'h',
      signedAt: '2026-05-06T02:00:00.000Z',
      signedBy: applicant.id,
      signature: 's',
    },
    targets: ['county-board', 'file-drop'],
    submittedBy: applicant,
    ...over,
  };
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CivilDate } from '@xinxiu/domain';
import { BulkRepository } from '../stuck/bulk.repository.js';
import { StuckRepository } from '../stuck/repository.js';
import { AbsenceRepository } from '../absences/repository.js';
import { ApplicationRepository } from '../applications/repository.js';
import { AuditRepository } from '../audit/repository.js';
import { AuthorisationRepository } from '../authorisations/repository.js';
import { CaseRepository } from '../cases/repository.js';
import { CommitmentRepository } from '../commitments/repository.js';
import { CorrectionRepository } from '../corrections/repository.js';
import { HeldRowRepository } from '../held-rows/repository.js';
import { HoldRepository } from '../holds/repository.js';
import { MarketEntityRepository } from '../market-entities/repository.js';
import { NoticeRepository } from '../notices/repository.js';
import { PersonRepository } from '../people/repository.js';
import { RecusalRepository } from '../recusals/repository.js';
import { RecordRepository } from '../records/repository.js';
import { RegistrationRepository } from '../registrations/repository.js';
import { type FreshStore, freshStore } from '../testing/fresh-store.js';
import type { Page, PageRequest } from './page.js';
import { COUNTY } from './scope.js';

interface Row {
  readonly _id: string;
  readonly [field: string]: unknown;
}

type Read = (sort: never, page: PageRequest) => Promise<Page<object>>;

interface List {
  readonly model: string;
  /** Of the document by number: what its list asks of it, and where it is found in what is read. */
  readonly row: (id: string) => object;
  readonly idOf: (item: never) => string;
  /** Keys, each with the field that it orders by. */
  readonly keys: Readonly<Record<string, string>>;
  readonly read: (model: never) => Read;
}

/** Nothing is closed here: what is closed orders no list. */
const OPEN = new Proxy(
  {},
  {
    get:
      () =>
      (...given: unknown[]) =>
        given.at(-1),
  },
) as never;
const BOTH = { cases: OPEN, events: OPEN };
const idOf = ({ id }: { id: string }): string => id;

/** Every list that is sorted by what its reader asks, with all of its keys. */
const LISTS: Readonly<Record<string, List>> = {
  records: {
    model: 'Record',
    row: () => ({ penalty: {}, publication: {}, source: { kept: [] }, commands: [], facts: [] }),
    idOf,
    keys: { decisionDate: 'decisionDate', publicationEnds: 'endsAt', subjectName: 'subjectName' },
    read: (model) => (sort, page) => new RecordRepository(model, OPEN).list(COUNTY, { sort }, page),
  },
  cases: {
    model: 'Case',
    row: (id) => ({ state: { caseNo: id } }),
    idOf: ({ state }: { state: { caseNo: string } }) => state.caseNo,
    keys: { due: 'due', submittedAt: 'submittedAt', caseNo: '_id' },
    read: (model) => (sort, page) => new CaseRepository(model, model, BOTH).list(COUNTY, { sort }, page),
  },
  publications: {
    model: 'Case',
    row: (id) => ({ state: { caseNo: id }, status: id < '05' ? 'completed' : 'ending-publication' }),
    idOf: ({ state }: { state: { caseNo: string } }) => state.caseNo,
    keys: { since: 'enteredAt', caseNo: '_id' },
    read: (model) => (sort, page) =>
      new CaseRepository(model, model, BOTH).publications(COUNTY, { sort }, page),
  },
  applications: {
    model: 'Application',
    row: () => ({ content: {} }),
    idOf,
    keys: { updatedAt: 'updatedAt', createdAt: 'createdAt' },
    read: (model) => (sort, page) => new ApplicationRepository(model, OPEN).list(COUNTY, {}, sort, page),
  },
  registrations: {
    model: 'Registration',
    row: () => ({ standing: 'submitted', proofs: [] }),
    idOf,
    keys: { due: 'due', submittedAt: 'submittedAt' },
    read: (model) => (sort, page) => new RegistrationRepository(model, OPEN).page({}, sort, page),
  },
  staff: {
    model: 'Person',
    row: () => ({ active: 1 }),
    idOf,
    keys: { username: 'username', department: 'department', role: 'role' },
    read: (model) => (sort, page) => new PersonRepository(model).page({}, sort, page),
  },
  commitments: {
    model: 'Commitment',
    row: () => ({ commitment: {}, news: [] }),
    idOf,
    keys: { madeOn: 'madeOn', promisorName: 'promisorName' },
    read: (model) => (sort, page) => new CommitmentRepository(model, OPEN, OPEN).list(COUNTY, { sort }, page),
  },
  'market entities': {
    model: 'MarketEntity',
    row: () => ({}),
    idOf: ({ code }: { code: string }) => code,
    keys: { code: '_id', name: 'name', registeredOn: 'registeredOn' },
    read: (model) => (sort, page) => new MarketEntityRepository(model, model).list({ sort }, page),
  },
  'held rows': {
    model: 'HeldRow',
    row: () => ({ state: 'held' }),
    idOf,
    keys: { heldAt: 'heldAt', profile: 'source.profile' },
    read: (model) => (sort, page) => new HeldRowRepository(model, OPEN, OPEN).list(COUNTY, { sort }, page),
  },
  corrections: {
    model: 'Correction',
    row: (id) => ({ standing: 'open', slot: id }),
    idOf,
    keys: { askedAt: 'askedAt', field: 'field' },
    read: (model) => (sort, page) =>
      new CorrectionRepository(model, OPEN).page({ standing: 'open' }, sort, page),
  },
  recusals: {
    model: 'Recusal',
    row: (id) => ({ personId: id, inForce: 1 }),
    idOf: ({ personId }: { personId: string }) => personId,
    keys: { personName: 'personName', uscc: 'uscc' },
    read: (model) => (sort, page) => new RecusalRepository(model, OPEN).list({ sort }, page),
  },
  absences: {
    model: 'Absence',
    row: (id) => ({ personId: id, ended: 0, lastDay: '2026-12-04', entered: {} }),
    idOf: ({ id }: { id: string }) => id,
    keys: { firstDay: 'firstDay', personName: 'personName' },
    read: (model) => (sort, page) =>
      new AbsenceRepository(model, OPEN).list({ over: false, sort }, '2026-12-01' as CivilDate, page),
  },
  stuck: {
    model: 'Stuck',
    row: () => ({ open: 1 }),
    idOf,
    keys: { since: 'since', subjectId: 'subjectId', due: 'due' },
    read: (model) => (sort, page) => new StuckRepository(model, model as never, OPEN).page({}, sort, page),
  },
  bulkActs: {
    model: 'BulkAct',
    row: (id) => ({ number: id }),
    idOf,
    keys: { startedAt: 'startedAt' },
    read: (model) => (sort, page) => new BulkRepository(model, model as never).page(sort, page),
  },
  bulkItems: {
    model: 'BulkItem',
    row: () => ({ bulkId: 'b' }),
    idOf,
    keys: { subjectId: 'subjectId' },
    read: (model) => (sort, page) =>
      new BulkRepository(model as never, model).itemsOf('b', undefined, sort, page),
  },
  holds: {
    model: 'Hold',
    row: () => ({ ended: 0, placed: {} }),
    idOf: ({ number }: { number: string }) => number,
    keys: { placedAt: 'placedAt', until: 'until' },
    read: (model) => (sort, page) =>
      new HoldRepository(model, OPEN).list({ inForce: true, sort }, '2026-01-01' as never, page),
  },
  notices: {
    model: 'Notice',
    row: () => ({ statutory: true, to: 'applicant', content: {} }),
    idOf,
    keys: { createdAt: 'createdAt', caseNo: 'caseNo' },
    read: (model) => (sort, page) => new NoticeRepository(model, OPEN).statutory({ sort }, page),
  },
  messages: {
    model: 'Notice',
    row: () => ({ userId: 'u1', content: {} }),
    idOf,
    keys: { createdAt: 'createdAt' },
    read: (model) => (sort, page) => new NoticeRepository(model, OPEN).inbox('u1', { sort }, page),
  },
  authorisations: {
    model: 'Authorisation',
    row: (id) => ({ slot: id }),
    idOf,
    keys: { givenAt: 'givenAt', until: 'until' },
    read: (model) => (sort, page) => new AuthorisationRepository(model).page(COUNTY, sort, page),
  },
  'the trail': {
    model: 'AuditLink',
    row: (id) => ({ entryId: id, entry: { id, actor: {} } }),
    idOf: ({ entry }: { entry: { id: string } }) => entry.id,
    keys: { at: '_id' },
    read: (model) => (sort, page) =>
      new AuditRepository({} as never, model, {} as never).list(COUNTY, { sort }, page),
  },
};

/** Three values for eleven rows, so that many are equal; later than the day of which holds are asked. */
const VALUES = ['2026-03-01', '2026-03-02', '青禾'];
const COUNT = 11;

function rowsOf({ row, keys }: List): readonly Row[] {
  return Array.from({ length: COUNT }, (_, n) => {
    const _id = String(n).padStart(2, '0');
    const fields = Object.values(keys)
      .filter((field) => field !== '_id' && !field.includes('.'))
      .map((field, at) => [field, valueOf(field, n * (at + 2))] as const);
    const source = { profile: valueOf('', n * 5), kept: [] };
    const nested = Object.values(keys).includes('source.profile') && { source };
    return { _id, ...row(_id), ...Object.fromEntries(fields), ...nested };
  });
}

function valueOf(field: string, n: number): string | number {
  // Nobody has the name of another.
  if (field === 'username') return String((n * 37) % 100).padStart(2, '0');
  return field === 'endsAt' ? n % 3 : (VALUES[n % VALUES.length] ?? '');
}

const at = (row: Row, path: string): string =>
  String(path.split('.').reduce<unknown>((inner, name) => (inner as Row)[name], row));

/** By its value, equal ones by their id. */
const inOrder = (rows: readonly Row[], field: string): string[] =>
  rows
    .map((row) => [at(row, field), row._id] as const)
    .sort(byBoth)
    .map(([, id]) => id);

function byBoth(one: readonly [string, string], other: readonly [string, string]): number {
  return one[0] === other[0] ? Number(one[1] > other[1]) || -1 : one[0] > other[0] ? 1 : -1;
}

async function wholeOf(read: Read, sort: string): Promise<readonly object[]> {
  const items: object[] = [];
  let cursor: string | undefined;
  do {
    const page = await read(sort as never, { limit: 3, cursor });
    expect(page.total).toBe(COUNT);
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return items;
}

describe.each(Object.entries(LISTS))('the list of %s', (_name, list) => {
  let store: FreshStore;
  let read: Read;
  const rows = rowsOf(list);

  beforeAll(async () => {
    store = await freshStore();
    const model = store.database.connection.model(list.model);
    await model.insertMany(rows, { lean: true });
    read = list.read(model as never);
  });
  afterAll(() => store.drop());

  it.each(Object.entries(list.keys))('has all of it in the order of %s, across pages', async (key, field) => {
    const ids = inOrder(rows, field);
    expect((await wholeOf(read, key)).map((item) => list.idOf(item as never))).toEqual(ids);
    const turned = await wholeOf(read, `-${key}`);
    expect(turned.map((item) => list.idOf(item as never))).toEqual(ids.reverse());
  });
});

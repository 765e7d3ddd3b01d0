import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../harness/repository-root.js';

const root = repositoryRoot();
const PERSISTENCE = join(root, 'libs/persistence/src');
const source = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Privilege {
  readonly resource: { readonly db: string; readonly collection: string };
  readonly actions: readonly string[];
}

interface Call {
  readonly name: string;
  readonly arguments: readonly unknown[];
}

/** Runs the set-up against a server that only notes what it is asked for. @param there whether it ran before */
function setUp(there: boolean): readonly Call[] {
  const calls: Call[] = [];
  const note =
    (name: string, answer?: unknown) =>
    (...given: readonly unknown[]) => {
      calls.push({ name, arguments: given });
      return answer;
    };
  const store = Object.fromEntries([
    ...['createRole', 'updateRole', 'createUser', 'updateUser'].map((name) => [name, note(name)]),
    ...['getRole', 'getUser'].map((name) => [name, () => (there ? {} : null)]),
  ]) as object;
  const admin = {
    runCommand: () => ({ ok: 1 }),
    hello: () => ({ isWritablePrimary: true }),
    getSiblingDB: () => store,
  };
  runInNewContext(source('deploy/mongodb/set-up.mongosh.js'), {
    connect: () => admin,
    sleep: () => undefined,
    require: () => ({ readFileSync: () => 'secret' }),
  });
  return JSON.parse(JSON.stringify(calls)) as Call[];
}

const [role] = setUp(false);
const { privileges, roles } = role?.arguments[0] as { privileges: Privilege[]; roles: unknown[] };
const rights = new Map(privileges.map(({ resource, actions }) => [resource.collection, actions]));
const writing = (collection: string): readonly string[] =>
  (rights.get(collection) ?? []).filter((action) => ['insert', 'update', 'remove'].includes(action)).sort();

const files = readdirSync(PERSISTENCE, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.includes('.spec.') && !path.startsWith('testing'))
  .map((path) => readFileSync(join(PERSISTENCE, path), 'utf8'));

/** Collections that the code names: by a schema, as a bucket of files, or directly. */
function kept(): Set<string> {
  const found = files.flatMap((text) => [
    ...[...text.matchAll(/documentSchema(?:<[^>]*>)?\(\s*'([\w.]+)'/g)].map(([, name]) => name ?? ''),
    ...[...text.matchAll(/\.collection\('([\w.]+)'\)/g)].map(([, name]) => name ?? ''),
    ...[...text.matchAll(/bucketName: '(\w+)'/g)].flatMap(([, name]) => [`${name}.files`, `${name}.chunks`]),
  ]);
  return new Set(found);
}

/** Methods that the product calls on a model of the audit trail, by what they need. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  find: [],
  findOne: [],
  exists: [],
  distinct: [],
  countDocuments: [],
  insertMany: ['insert'],
  updateOne: ['insert', 'update'],
  deleteMany: ['remove'],
};

function needed(field: string): readonly string[] {
  const calls = readdirSync(join(PERSISTENCE, 'audit'))
    .filter((path) => path.endsWith('.ts') && !path.includes('.spec.'))
    .flatMap((path) => [
      ...source(`libs/persistence/src/audit/${path}`).matchAll(
        new RegExp(`this\\.${field}\\s*\\.(\\w+)\\(`, 'g'),
      ),
    ])
    .map(([, method]) => method ?? '');
  expect(calls.length).toBeGreaterThan(0);
  expect(calls.filter((method) => !(method in NEEDS))).toEqual([]);
  return [...new Set(calls.flatMap((method) => NEEDS[method] ?? []))].sort();
}

describe('S21: the account that api and worker have in MongoDB', () => {
  it('has the rights of one role, which names collections of its database and nothing else', () => {
    expect(roles).toEqual([]);
    expect(
      privileges.filter(({ resource }) => resource.db !== 'xinxiu' || resource.collection === ''),
    ).toEqual([]);
    const [, user] = setUp(false);
    expect(user).toMatchObject({
      name: 'createUser',
      arguments: [{ user: 'xinxiu', roles: [{ role: 'platform', db: 'xinxiu' }] }],
    });
    const again = setUp(true);
    expect(again.map(({ name }) => name)).toEqual(['updateRole', 'updateUser']);
    expect(again[0]?.arguments[1]).toEqual({ privileges, roles });
  });

  it('can neither change nor take away what is chained, nor drop, rename or cap a collection', () => {
    expect(writing('audit')).toEqual(['insert']);
    expect(writing('auditInbox')).toEqual(['insert', 'remove']);
    expect(writing('auditRefused')).toEqual(['insert']);
    expect(writing('auditHeads')).toEqual(['insert', 'update']);
    expect(writing('auditSeals')).toEqual(['insert', 'update']);
    const allowed = ['find', 'createCollection', 'createIndex', 'listIndexes', 'insert', 'update', 'remove'];
    const other = privileges.flatMap(({ actions }) => actions).filter((action) => !allowed.includes(action));
    expect(other).toEqual([]);
  });

  it('suffices for what the product does there', () => {
    // A bucket and the inbox insert through others: `GroupedInserts`.
    expect(needed('links')).toEqual(['insert']);
    expect(needed('inbox')).toEqual(['remove']);
    expect(needed('heads')).toEqual(['insert', 'update']);
    expect(needed('seals')).toEqual(['insert', 'update']);
  });

  it('reaches every collection that the code names, and no other', () => {
    const named = kept();
    expect(named.size).toBeGreaterThan(40);
    expect([...rights.keys()].sort()).toEqual([...named].sort());
    const audit = [...named].filter((name) => name.startsWith('audit'));
    for (const name of [...named].filter((one) => !audit.includes(one)))
      expect({ name, writing: writing(name) }).toEqual({ name, writing: ['insert', 'remove', 'update'] });
  });

  it('is nothing that the code gets around: the trail is written in one place', () => {
    const elsewhere = files.filter((text) =>
      /collection\('audit|models\.audit\w*\.(update|delete|replace)/.test(text),
    );
    expect(elsewhere).toEqual([]);
  });
});

import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { type KeyObject, generateKeyPairSync, randomUUID, sign, verify } from 'node:crypto';
import {
  type AuditEntry,
  type DaySeal,
  type Database,
  type Repositories,
  connectDatabase,
  createRepositories,
} from '@xinxiu/persistence';
import { keyIdOf, loadFieldKeys } from '@xinxiu/platform';
import { type TrailReport, verifyTrail } from './verify-trail.js';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
export const signer = {
  keyId: keyIdOf(publicKey),
  sign: (text: string) => ({ signature: sign(null, Buffer.from(text), privateKey).toString('base64') }),
};
const believing = (key: KeyObject) => ({
  has: (keyId: string) => keyId === keyIdOf(key),
  verifies: (text: string, { keyId, signature }: { keyId: string; signature: string }) =>
    keyId === keyIdOf(key) && verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64')),
});
export const keys = believing(publicKey);
export const [FIRST, SECOND, THIRD] = ['2026-05-06', '2026-05-07', '2026-05-08'] as const;
export const NOW = Date.parse('2026-05-08T00:00:05Z');

export interface Kept {
  readonly seals?: ReadonlyMap<string, DaySeal>;
  readonly running?: readonly DaySeal[];
}

/** A trail in a database of its own, of which a test may change everything, as who has the store might. */
export class TrailInStore {
  private constructor(
    private readonly database: Database,
    readonly repositories: Repositories,
  ) {}

  static async open(): Promise<TrailInStore> {
    const url = new URL(process.env['MONGODB_URI'] ?? '');
    url.pathname = `/test-${randomUUID().slice(0, 8)}`;
    const database = await connectDatabase(url.href);
    const fieldKeys = await loadFieldKeys(process.env['XINXIU_KEYS_DIR'] ?? '');
    const repositories = createRepositories(database, fieldKeys);
    await repositories.ensureIndexes();
    return new TrailInStore(database, repositories);
  }

  async drop(): Promise<void> {
    await this.database.connection.dropDatabase();
    await this.database.close();
  }

  collection(name: 'audit' | 'auditSeals' | 'auditHeads') {
    return this.database.connection.collection(name);
  }

  /** Two days that are over and sealed, five entries each, and one entry of today. */
  async writeAnew(): Promise<void> {
    for (const name of ['audit', 'auditSeals', 'auditHeads'] as const)
      await this.collection(name).deleteMany({});
    for (const day of [FIRST, SECOND, THIRD]) {
      await this.repositories.auditSeals.sealEnded(day, signer, NOW);
      const count = day === THIRD ? 1 : 5;
      await this.chain(day, ...Array.from({ length: count }, (_, n) => `${day}-${n + 1}`));
    }
  }

  /** Entries with these ids, on that day. */
  async chain(day: string, ...ids: string[]) {
    const { audit } = this.repositories;
    await audit.record(ids.map(entry), NOW);
    return audit.chainWaiting({ day, now: NOW, signer, keys }, 100);
  }

  verified({ seals = new Map(), running = [] }: Kept = {}, key = publicKey): Promise<TrailReport> {
    const api = { get: <T>(path: string) => this.answer(path) as Promise<T> };
    return verifyTrail(api, { kept: { seals, running }, keys: believing(key) });
  }

  /** The paths of the api, answered by the store itself. */
  private async answer(path: string): Promise<unknown> {
    const { audit, auditSeals } = this.repositories;
    const { pathname, searchParams } = new URL(path, 'http://store');
    const cursor = searchParams.get('cursor') ?? undefined;
    const day = /days\/([\d-]+)\/links/.exec(pathname)?.[1];
    if (pathname === '/audit/strays')
      return { items: await audit.strays(() => auditSeals.writtenDays(THIRD)) };
    if (day !== undefined) return audit.ofDay(day, { limit: 2, cursor });
    const open = await auditSeals.openDay(THIRD);
    return { ...(await auditSeals.list({ limit: 1, cursor })), ...(open && { open }) };
  }
}

function entry(id: string): AuditEntry {
  return {
    id,
    at: '2026-05-06T02:00:00.000Z',
    actor: { id: 'u', name: '孙洁', role: 'reviewer' },
    action: 'case-claimed',
    subject: 'XF-1',
    outcome: 'done',
    departments: [],
  };
}

/** The id of a link's document. */
export const link = (day: string, seq: number) => `audit:${day}:${String(seq).padStart(8, '0')}` as never;

export const faultsOf = ({ days, strays }: TrailReport): string[] => [
  ...days.flatMap(({ day, seal, faults }) => [
    ...(['good', 'open'].includes(seal) ? [] : [`${day} ${seal}`]),
    ...faults.map(({ fault, seq, upTo }) => `${day} ${fault} ${seq}${upTo === undefined ? '' : `-${upTo}`}`),
  ]),
  ...strays.map(({ day, links }) => `${day} stray ${links}`),
];

/** One trail for a file of tests, written anew before each. */
export function trailOfTests(): () => TrailInStore {
  let trail: TrailInStore;
  beforeAll(async () => {
    trail = await TrailInStore.open();
  });
  afterAll(() => trail.drop());
  beforeEach(() => trail.writeAnew());
  return () => trail;
}

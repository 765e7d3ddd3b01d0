import { penaltyRow } from '../../factories/repair-journey.js';
import type { Answer, Door, Visitor } from './door.js';

type Row = Readonly<Record<string, unknown>>;

interface Seen {
  readonly id: string;
  readonly state: string;
  readonly columns: readonly { readonly header: string; readonly means?: string }[];
  readonly summary?: { readonly taken: number; readonly held: number; readonly refused: number };
  readonly failure?: { readonly code: string };
}

/** A file on the desk of a clerk, over the api. */
export class ImportVisit {
  private constructor(
    readonly door: Door,
    readonly clerk: Visitor,
    readonly id: string,
    readonly columns: Seen['columns'],
  ) {}

  static async put(door: Door, clerk: Visitor, name: string, text: string): Promise<ImportVisit> {
    const { body } = await door.upload('/v1/imports', clerk, name, Buffer.from(text), 'text/csv');
    const { id, columns } = body as unknown as Seen;
    return new ImportVisit(door, clerk, id, columns);
  }

  ask<T>(method: string, part = '', json?: unknown): Promise<Answer<T>> {
    const asked = { as: this.clerk, ...(json !== undefined && { json }) };
    return this.door.knock<T>(method, `/v1/imports/${this.id}${part}`, asked);
  }

  /** Begins a work and waits for its end. */
  async work(what: 'check' | 'take', choices: object = {}): Promise<Seen> {
    await this.ask('POST', `/${what}`, choices);
    for (const end = Date.now() + 30_000; ;) {
      const { body } = await this.ask<Seen>('GET');
      if (!['checking', 'taking'].includes(body.state)) return body;
      if (Date.now() > end) throw new Error(`The import stays ${body.state}.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

export function csvOf(rows: readonly Row[]): string {
  const headers = Object.keys(rows[0] ?? {});
  return [
    headers.join(','),
    ...rows.map((row) => headers.map((name) => String(row[name] ?? '')).join(',')),
  ].join('\n');
}

/** Every address of the desk once. */
export async function importDesk(
  door: Door,
  unit: { readonly name: string; readonly uscc: string },
): Promise<void> {
  const clerk = await door.person('credit-office', { department: 'XYB' });
  const row = penaltyRow({ name: '青禾县导入台食品店', uscc: '91350100M000100Y43' }, unit, 20_000);
  const visit = await ImportVisit.put(door, clerk, '处罚.csv', csvOf([{ ...row, CF_JDRQ: '2026-02-30' }]));
  await visit.work('check');
  await visit.ask('GET', '/rows');
  await visit.ask('POST', '/rows/1', { cells: { CF_JDRQ: '2026-02-28' } });
  await visit.work('take');
  await door.knock('GET', '/v1/imports', { as: clerk });
  await door.knock('GET', '/v1/import-profiles', { as: clerk });
  await visit.ask('DELETE');
}

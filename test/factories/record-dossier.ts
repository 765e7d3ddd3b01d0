import { randomUUID } from 'node:crypto';
import type { ApiAnswer } from '../harness/api-client.js';
import type { Business, County, Official, Unit } from './county.js';
import { PDF, expectStatus, penaltyRow } from './repair-journey.js';

interface Duty {
  readonly kind: string;
  readonly state: string;
  readonly on?: string;
  readonly sumYuan?: number;
  readonly fileIds: readonly string[];
}

export interface Ledger {
  readonly version: number;
  readonly fullyFulfilled: boolean;
  readonly fulfilledOn: string | null;
  readonly obligations: readonly Duty[];
}

export const GROUND = { text: '经查情节一般，已恢复经营', article: '青禾县行政处罚裁量基准第三条' };

/** Of a penalty that no rule of a regime classifies: a suspension of business. */
export const SUSPENDED = { CF_CFLB: '责令停产停业', CF_NR: '责令停产停业十日', CF_NR_FK: '' };

/** One filed penalty and the people who bring and decide what belongs to it, over HTTP. */
export class RecordDossier {
  private constructor(
    readonly business: Business,
    readonly unit: Unit,
    readonly clerk: Official,
    readonly id: string,
  ) {}

  /** Of a record that was filed before, as by a journey. */
  static of(filed: {
    readonly business: Business;
    readonly unit: Unit;
    readonly clerk: Official;
    readonly recordId: string;
  }): RecordDossier {
    return new RecordDossier(filed.business, filed.unit, filed.clerk, filed.recordId);
  }

  /** @param over national fields that differ from an ordinary fine of five months ago; they may name the unit */
  static async file(county: County, over: object | ((unit: Unit) => object) = {}): Promise<RecordDossier> {
    const [business, unit, clerk] = [await county.business(), await county.unit(), await county.clerk()];
    const differs = typeof over === 'function' ? (over as (unit: Unit) => object)(unit) : over;
    const row = { ...penaltyRow(business, unit, 20_000), ...differs };
    const file = Buffer.from(JSON.stringify([row]));
    await expectStatus(clerk.client.upload('/records/import', 'p.json', file, 'application/json'), 200);
    const { body } = await business.client.get<{ items: { id: string }[] }>('/records');
    const [record] = body.items;
    if (!record) throw new Error('The penalty was not taken.');
    return new RecordDossier(business, unit, clerk, record.id);
  }

  get<T = Record<string, unknown>>(path: string, who: Official | Business = this.business) {
    return who.client.get<T>(`/records/${this.id}${path}`);
  }

  /** As it is told to somebody: the offices know of what is only proposed, and their version moves with it. */
  async ledger(who: Official | Business = this.business): Promise<Ledger> {
    return (await expectStatus(this.get<Ledger>('/obligations', who), 200)).body;
  }

  /** Acts on what the record is now, unless the body names a version. */
  async act<T = Record<string, unknown>>(
    who: Official | Business,
    path: string,
    body: object,
    key: string = randomUUID(),
  ): Promise<ApiAnswer<T>> {
    const { status, body: seen } = await this.get<Ledger>('/obligations', who);
    // Who may not read the record is refused whichever version he names.
    const expectedVersion = status === 200 ? seen.version : (await this.ledger()).version;
    return who.client.post<T>(`/records/${this.id}/${path}`, { expectedVersion, ...body }, key);
  }

  /** Classes it by the reviewer of its unit; where that takes two persons the leader confirms it. */
  async classify(penaltyClass: 'minor' | 'general' | 'serious'): Promise<ApiAnswer<Record<string, unknown>>> {
    const { reviewer, leader } = this.unit;
    const decided = await this.act(reviewer, 'classification', { class: penaltyClass, ground: GROUND });
    if (!decided.body['proposal']) return decided;
    return expectStatus(this.act(leader, 'proposal/confirmation', {}), 200);
  }

  async upload({ client }: Official | Business): Promise<string> {
    const file = client.upload<{ id: string }>('/files', '凭证.pdf', PDF, 'application/pdf');
    return (await expectStatus(file, 201)).body.id;
  }
}

import { randomInt, randomUUID } from 'node:crypto';
import { addDays, shanghaiDate } from '@xinxiu/domain';
import type { ApiAnswer } from '../harness/api-client.js';
import { allItems } from '../harness/every-item.js';
import type { Business, County, Official, Unit } from './county.js';

export interface Receipt {
  readonly caseNo: string;
  readonly applicationId: string;
}

interface Fact {
  readonly id: string;
  readonly type: string;
  readonly seq: number;
  readonly causationId: string;
}

/** A PDF that any reader opens: one empty page. */
export const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

const REASONS = [{ code: 'FULFILLED', text: '处罚义务已全部履行', article: '《信用修复管理办法》第九条' }];

/** Asked once: every journey is of the same regime, and of classes that are asked the same. */
let checklist: Promise<readonly string[]> | undefined;

/** One business, one published penalty, and the people who handle its repair, over HTTP. */
export class RepairJourney {
  private constructor(
    readonly business: Business,
    readonly unit: Unit,
    readonly clerk: Official,
    readonly recordId: string,
  ) {}

  /**
   * Files an ordinary fine of five months ago, so that the repair may be applied for today, or with `over` what differs
   * from it in national fields. Its duties are verified by
   * the department unless they shall stay open: without that no case of it can be approved.
   */
  static async begin(
    county: County,
    options: {
      fineYuan?: number;
      unit?: Unit;
      clerk?: Official;
      duties?: 'open' | 'verified';
      over?: object;
    } = {},
  ): Promise<RepairJourney> {
    const unit = options.unit ?? (await county.unit());
    const [business, clerk] = await Promise.all([county.business(), options.clerk ?? county.clerk()]);
    const penalty = { ...penaltyRow(business, unit, options.fineYuan ?? 20_000), ...options.over };
    const file = Buffer.from(JSON.stringify([penalty]));
    const imported = await clerk.client.upload<{ taken: number }>(
      '/records/import',
      'p.json',
      file,
      'application/json',
    );
    if (imported.body.taken !== 1) throw new Error(`Import: ${JSON.stringify(imported.body)}`);
    const found = await business.client.get<{ items: { id: string }[] }>('/records');
    const [record] = found.body.items;
    if (!record) throw new Error(`The business does not see its record: ${JSON.stringify(found.body)}`);
    const journey = new RepairJourney(business, unit, clerk, record.id);
    if (options.duties !== 'open') await journey.verifyDuties();
    return journey;
  }

  /** The business shows that every duty is fulfilled, and the department verifies it. */
  async verifyDuties(): Promise<void> {
    const path = `/records/${this.recordId}/obligations`;
    const { client } = this.business;
    const { body: ledger } = await expectStatus(
      client.get<{ version: number; obligations: { kind: string }[] }>(path),
      200,
    );
    const obligations = ledger.obligations.map(({ kind }) => kind);
    const evidence = {
      expectedVersion: ledger.version,
      obligations,
      fileIds: [await this.uploadProof()],
      on: addDays(shanghaiDate(Date.now()), -30),
    };
    await expectStatus(client.post(`${path}/evidence`, evidence), 200);
    const verification = { expectedVersion: ledger.version + 1, obligations };
    await expectStatus(this.unit.reviewer.client.post(`${path}/verification`, verification), 200);
  }

  private async uploadProof(): Promise<string> {
    const file = this.business.client.upload<{ id: string }>(
      '/files',
      '缴款凭证.pdf',
      PDF,
      'application/pdf',
    );
    return (await expectStatus(file, 201)).body.id;
  }

  /** Fills in an application and leaves it unsent. */
  async draft(): Promise<string> {
    const { client, email } = this.business;
    const created = await expectStatus(
      client.post<{ id: string }>('/applications', { recordId: this.recordId }),
      201,
    );
    const content = {
      contact: { name: '赵明', phone: '13800000000', email },
      locale: 'zh-CN',
      fileIds: [await this.uploadProof()],
      fulfilledOn: addDays(shanghaiDate(Date.now()), -30),
      commitment: { text: '本单位承诺所提交材料真实有效，今后依法诚信经营，自愿接受监督。', agreed: true },
    };
    const etag = created.headers.get('etag') ?? '"1"';
    await expectStatus(client.patch(`/applications/${created.body.id}`, content, etag), 200);
    return created.body.id;
  }

  send(applicationId: string, key: string = randomUUID()): Promise<ApiAnswer<Receipt>> {
    return this.business.client.post<Receipt>(`/applications/${applicationId}/submit`, {}, key);
  }

  async submit(): Promise<string> {
    return (await expectStatus(this.send(await this.draft()), 201)).body.caseNo;
  }

  act(
    who: Official | Business,
    caseNo: string,
    action: string,
    body: object = {},
    key: string = randomUUID(),
  ) {
    return who.client.post<Record<string, unknown>>(`/cases/${caseNo}/actions/${action}`, body, key);
  }

  /** The steps of an approved case in order; each may be sent again with its key. */
  steps(caseNo: string): readonly { name: string; send(key: string): Promise<ApiAnswer> }[] {
    let version: number | undefined;
    const step = (
      name: string,
      who: Official,
      action: string,
      body: () => Promise<object> | object = () => ({}),
    ) => {
      // Sent again it is the same: a key belongs to one body.
      let said: object | undefined;
      return {
        name,
        send: async (key: string) => {
          const answer = await this.act(who, caseNo, action, (said ??= await body()), key);
          version = (answer.body as { version?: number }).version;
          return answer;
        },
      };
    };
    const { clerk, unit } = this;
    return [
      step('claim for acceptance', clerk, 'claim'),
      step('accept', clerk, 'accept'),
      step('claim for verification', clerk, 'claim'),
      step('verify', clerk, 'verify', async () => ({ findings: await this.findings(caseNo) })),
      step('claim for review', unit.reviewer, 'claim'),
      step('decide', unit.reviewer, 'decide', async () => this.decision(caseNo, 'approve', version)),
    ];
  }

  /** Every condition of the case's checklist, met. */
  private async findings(caseNo: string): Promise<object[]> {
    checklist ??= this.conditions(caseNo);
    return (await checklist).map((condition) => ({ condition, met: true, evidence: '缴款凭证' }));
  }

  private async conditions(caseNo: string): Promise<readonly string[]> {
    const { body } = await this.clerk.client.get<{ verification: { condition: string }[] }>(
      `/cases/${caseNo}`,
    );
    return body.verification.map(({ condition }) => condition);
  }

  /** @param version of the case as the reviewer last saw it; otherwise it is read */
  async decision(caseNo: string, outcome: 'approve' | 'deny' = 'approve', version?: number): Promise<object> {
    return { expectedVersion: version ?? (await this.version(caseNo)), outcome, reasons: REASONS };
  }

  async version(caseNo: string): Promise<number> {
    return (await this.caseOf(caseNo)).version;
  }

  async caseOf(caseNo: string): Promise<{ status: string; version: number }> {
    const { body } = await this.unit.reviewer.client.get<{ case: { status: string; version: number } }>(
      `/cases/${caseNo}`,
    );
    return body.case;
  }

  /** All facts of the case, page by page. */
  events(caseNo: string): Promise<Fact[]> {
    return allItems(this.clerk.client, `/cases/${caseNo}/events?limit=200`);
  }

  /** Waits until the case has the status. @throws Error with the status that it has instead after `ms` */
  async until(
    caseNo: string,
    status: string,
    { ms = 60_000, lookEveryMs = 200 }: { ms?: number; lookEveryMs?: number } = {},
  ): Promise<void> {
    const end = Date.now() + ms;
    for (;;) {
      const now = await this.caseOf(caseNo).catch((error: unknown) => ({ status: String(error) }));
      if (now.status === status) return;
      if (Date.now() > end) throw new Error(`${caseNo} is ${now.status}, not ${status}.`);
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    }
  }
}

export async function expectStatus<T>(answer: Promise<ApiAnswer<T>>, status: number): Promise<ApiAnswer<T>> {
  const got = await answer;
  if (got.status !== status)
    throw new Error(`${got.status} instead of ${status}: ${JSON.stringify(got.body)}`);
  return got;
}

/** A penalty in the national fields. Amounts there are in 10,000 yuan. */
export function penaltyRow(
  business: { name: string; uscc: string },
  unit: { name: string; uscc: string },
  fineYuan: number,
): object {
  const decided = addDays(shanghaiDate(Date.now()), -150);
  return {
    CF_XDR_MC: business.name,
    CF_XDR_LB: '法人及非法人组织',
    CF_XDR_SHXYM: business.uscc,
    CF_FRDB: '赵某',
    CF_WSH: `青市监罚〔2026〕${randomInt(1, 1e9)}号`,
    CF_WFXW: '违反广告管理规定',
    CF_SY: '发布违法广告',
    CF_YJ: '《中华人民共和国广告法》第五十五条',
    CF_CFLB: '罚款',
    CF_NR: `罚款${fineYuan}元`,
    CF_NR_FK: fineYuan / 10_000,
    CF_JDRQ: decided,
    CF_YXQ: '2099-12-31',
    CF_CFJG: unit.name,
    CF_CFJGDM: unit.uscc,
    CF_SJLY: unit.name,
    CF_SJLYDM: unit.uscc,
  };
}

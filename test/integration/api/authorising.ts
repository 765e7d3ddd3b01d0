import { randomUUID } from 'node:crypto';
import { addDays, shanghaiDate } from '@xinxiu/domain';
import type { County } from '../../factories/county.js';
import { PDF, RepairJourney, penaltyRow } from '../../factories/repair-journey.js';
import type { Answer, Door, Visitor } from './door.js';

export const TODAY = shanghaiDate(Date.now());
export const TOMORROW = addDays(TODAY, 1);
export const YESTERDAY = addDays(TODAY, -1);

export interface Side {
  readonly journey: RepairJourney;
  /** An account of the business. */
  readonly owner: Visitor;
}

export const newKey = (): { 'idempotency-key': string } => ({ 'idempotency-key': randomUUID() });

/** Businesses that authorise agents, and what these do then. */
export class Authorising {
  constructor(
    private readonly door: Door,
    private readonly county: County,
  ) {}

  async business(): Promise<Side> {
    const journey = await RepairJourney.begin(this.county);
    const owner = await this.door.person('applicant', { organisation: journey.business.uscc });
    return { journey, owner };
  }

  get(as: Visitor, path: string): Promise<Answer> {
    return this.door.knock('GET', `/v1${path}`, { as });
  }

  post(as: Visitor, path: string, json: object, headers = newKey()): Promise<Answer> {
    return this.door.knock('POST', `/v1${path}`, { as, json, headers });
  }

  act(as: Visitor, caseNo: string, action: string, body: object = {}): Promise<Answer> {
    return this.post(as, `/cases/${caseNo}/actions/${action}`, body);
  }

  give({ owner }: Side, agent: Visitor, recordIds: readonly string[], over: object = {}): Promise<Answer> {
    return this.post(owner, '/authorisations', {
      agent: agent.username,
      recordIds,
      until: TOMORROW,
      ...over,
    });
  }

  /** For the record of the side. @returns the id */
  async given(side: Side, agent: Visitor, over: object = {}): Promise<string> {
    return String(made(await this.give(side, agent, [side.journey.recordId], over)).body['id']);
  }

  takeBack({ owner }: Side, id: string): Promise<Answer> {
    return this.post(owner, `/authorisations/${id}/taking-back`, { reason: '改由本单位办理' });
  }

  giveUp(agent: Visitor, id: string): Promise<Answer> {
    return this.post(agent, `/authorisations/${id}/giving-up`, { reason: '不再从事代理' });
  }

  async uploaded(as: Visitor, recordId: string): Promise<string> {
    const path = `/v1/files?recordId=${recordId}`;
    return String(made(await this.door.upload(path, as, '缴款凭证.pdf', PDF)).body['id']);
  }

  /** The agent drafts, fills in and submits an application for the record. */
  async applied(as: Visitor, recordId: string): Promise<{ caseNo: string; fileId: string }> {
    const { body: draft } = made(await this.post(as, '/applications', { recordId }));
    const fileId = await this.uploaded(as, recordId);
    const content = {
      contact: { name: '钱代', phone: '13800000000', email: `${as.username}@qinghe.example` },
      locale: 'zh-CN',
      fileIds: [fileId],
      fulfilledOn: addDays(TODAY, -30),
      commitment: { text: '本单位承诺所提交材料真实有效，今后依法诚信经营，自愿接受监督。', agreed: true },
    };
    const path = `/applications/${String(draft['id'])}`;
    await this.edit(as, String(draft['id']), content, '"1"');
    const answer = made(await this.post(as, `${path}/submit`, {}));
    return { caseNo: String(answer.body['caseNo']), fileId };
  }

  edit(as: Visitor, draft: string, json: object, etag: string | null): Promise<Answer> {
    const headers = { 'if-match': etag ?? '' };
    return this.door.knock('PATCH', `/v1/applications/${draft}`, { as, json, headers });
  }

  /** A second penalty of the same business. @returns the id of its record */
  async secondRecord({ journey: { business, unit, clerk, recordId } }: Side): Promise<string> {
    const file = Buffer.from(JSON.stringify([penaltyRow(business, unit, 10_000)]));
    await clerk.client.upload('/records/import', 'p.json', file, 'application/json');
    const { body } = await business.client.get<{ items: { id: string }[] }>('/records');
    const other = body.items.find(({ id }) => id !== recordId);
    if (!other) throw new Error(`No second record: ${JSON.stringify(body)}`);
    return other.id;
  }

  /** What the stream of events tells in the time. */
  async listen(as: Visitor, ms: number): Promise<string> {
    const signal = AbortSignal.timeout(ms);
    let heard = '';
    try {
      const headers = { authorization: `Bearer ${as.token}` };
      const response = await fetch(`${this.door.base}/api/v1/events`, { headers, signal });
      for await (const chunk of response.body ?? []) heard += Buffer.from(chunk as Uint8Array).toString();
    } catch (error) {
      if (!signal.aborted) throw error;
    }
    return heard;
  }
}

function made(answer: Answer): Answer {
  if (answer.status !== 201) throw new Error(`${answer.status} instead of 201: ${answer.text}`);
  return answer;
}

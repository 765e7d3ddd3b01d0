import { addDays } from '@xinxiu/domain';
import { type County, type Unit, freshUserName, freshUscc } from '../../factories/county.js';
import { PDF, RepairJourney, penaltyRow } from '../../factories/repair-journey.js';
import { mailTo } from '../../harness/mailed-code.js';
import { TODAY, newKey } from './authorising.js';
import { until } from '../../harness/until.js';
import type { Answer, Door, Visitor } from './door.js';

const PATH = '/v1/window-applications';
export const PERSON = { name: '赵明', document: 'resident-id' } as const;
export const COMMITMENT = '本单位承诺所提交材料真实有效，今后依法诚信经营，自愿接受监督。';

/** A business with a published record, and the clerk at the window where somebody of it stands. */
export interface Window {
  readonly clerk: Visitor;
  readonly uscc: string;
  readonly recordId: string;
  /** Given at the window. */
  readonly contact: string;
}

/** Of the trail, as far as it is looked at. */
interface Entry {
  readonly actor: object;
  readonly action: string;
  readonly outcome: string;
  readonly code?: string;
}

/** Clerks who file for who is present. */
export class Filing {
  private unit: Promise<Unit> | undefined;

  constructor(
    private readonly door: Door,
    private readonly county: County,
  ) {}

  async clerk(): Promise<Visitor> {
    const office = await this.door.repositories.departments.creditOffice();
    return this.door.person('credit-office', { department: office?.code ?? '' });
  }

  /** Of a business that has an account, with the journey of its people. */
  async withAccount(): Promise<Window & { readonly journey: RepairJourney }> {
    const journey = await RepairJourney.begin(this.county);
    const { recordId, business } = journey;
    return { journey, clerk: await this.clerk(), recordId, uscc: business.uscc, contact: address() };
  }

  async withoutAccount(): Promise<Window & { readonly name: string }> {
    const unit = await (this.unit ??= this.county.unit());
    const uscc = freshUscc();
    const name = `青禾${uscc.slice(9, 16)}商行`;
    const importer = await this.county.clerk();
    const file = Buffer.from(JSON.stringify([penaltyRow({ name, uscc }, unit, 10_000)]));
    await importer.client.upload('/records/import', 'p.json', file, 'application/json');
    const { body } = await importer.client.get<{ items: { id: string }[] }>(`/records?q=${uscc}`);
    const [record] = body.items;
    if (!record) throw new Error(`No record of ${uscc}: ${JSON.stringify(body)}`);
    return { clerk: await this.clerk(), uscc, name, recordId: record.id, contact: address() };
  }

  open({ clerk, uscc, recordId }: Window, over: object = {}): Promise<Answer> {
    return this.post(clerk, '', { uscc, recordId, person: PERSON, ...over });
  }

  /** @returns the id of a draft with everything in it, unconfirmed */
  async filled(window: Window): Promise<string> {
    const { clerk, contact } = window;
    const draft = made(await this.open(window));
    const id = String(draft.body['id']);
    const proof = made(await this.door.upload(`${PATH}/${id}/proofs`, clerk, '缴款凭证.pdf', PDF));
    const content = {
      contact: { name: '赵明', phone: '13800000000', email: contact },
      locale: 'zh-CN',
      fileIds: [String(proof.body['id'])],
      fulfilledOn: addDays(TODAY, -30),
      commitment: { text: COMMITMENT, agreed: true },
    };
    const edited = await this.edit(clerk, id, content, draft.headers.get('etag'));
    if (edited.status !== 200) throw new Error(edited.text);
    return id;
  }

  read(as: Visitor, id: string): Promise<Answer> {
    return this.door.knock('GET', `${PATH}/${id}`, { as });
  }

  edit(as: Visitor, id: string, json: object, etag: string | null): Promise<Answer> {
    return this.door.knock('PATCH', `${PATH}/${id}`, { as, json, headers: { 'if-match': etag ?? '' } });
  }

  ask(as: Visitor, id: string, headers = newKey()): Promise<Answer> {
    return this.post(as, `/${id}/code`, {}, headers);
  }

  submit(as: Visitor, id: string, code: string, headers = newKey()): Promise<Answer> {
    return this.post(as, `/${id}/submit`, { code }, headers);
  }

  post(as: Visitor, path: string, json: object, headers = newKey()): Promise<Answer> {
    return this.door.knock('POST', `${PATH}${path}`, { as, json, headers });
  }

  list(as: Visitor): Promise<Answer> {
    return this.door.knock('GET', PATH, { as });
  }

  /** What the trail has of an action on a subject, once so much of it is chained. */
  trail(as: Visitor, subject: string, action: string, least = 1): Promise<Entry[]> {
    return until(async () => {
      const { body } = await this.door.knock('GET', `/v1/audit?subject=${subject}&limit=100`, { as });
      const entries = (body['items'] as { entry: Entry }[]).map(({ entry }) => entry);
      const found = entries.filter((entry) => entry.action === action);
      return found.length < least ? undefined : found;
    }, `${action} of ${subject} in the trail`);
  }

  /** Asks for a code and waits for its mail. @param nth of those that the address got */
  async told(as: Visitor, id: string, email: string, nth = 1): Promise<{ code: string; text: string }> {
    made(await this.ask(as, id));
    const text = await mailTo(email, 'window-code', nth);
    const code = /确认码: (\d{6})\b/.exec(text)?.[1];
    if (code === undefined) throw new Error(`No code in: ${text}`);
    return { code, text };
  }

  /** @returns the number of the case */
  async filed(window: Window, email: string): Promise<string> {
    const id = await this.filled(window);
    const { code } = await this.told(window.clerk, id, email);
    return String(made(await this.submit(window.clerk, id, code)).body['caseNo']);
  }
}

/** One that is not the code. */
export const otherThan = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

function address(): string {
  return `${freshUserName()}@qinghe.example`;
}

export function made(answer: Answer): Answer {
  if (answer.status !== 201) throw new Error(`${answer.status} instead of 201: ${answer.text}`);
  return answer;
}

import { expect } from '@jest/globals';
import { freshUserName, freshUscc } from '../../factories/county.js';
import { PDF } from '../../factories/repair-journey.js';
import { mailedCode } from '../../harness/mailed-code.js';
import type { Answer, Door } from './door.js';

export const REGISTERED_PASSWORD = '单位注册时自己选的长口令 2026 秋';

/** A business that is on its way to an account. */
export interface Registering {
  readonly id: string;
  readonly key: string;
  readonly uscc: string;
  readonly email: string;
}

export function registrationForm(over: Record<string, unknown> = {}) {
  const email = `${freshUserName()}@qinghe.example`;
  return {
    uscc: freshUscc(),
    organisationName: '青禾新丰食品有限公司',
    representative: '赵明',
    email,
    password: REGISTERED_PASSWORD,
    ...over,
  };
}

/** What a business does by itself, step by step, over the api. */
export class Registrar {
  constructor(private readonly door: Door) {}

  step(one: Registering, part: string, json: unknown = {}): Promise<Answer> {
    return this.door.knock('POST', `/v1/registrations/${one.id}${part}`, {
      json,
      headers: { 'x-registration-key': one.key },
    });
  }

  async begun(over: Record<string, unknown> = {}): Promise<Registering> {
    const json = registrationForm(over);
    const { status, body } = await this.door.knock('POST', '/v1/registrations', { json });
    expect(status).toBe(201);
    return { id: String(body['id']), key: String(body['key']), uscc: String(json.uscc), email: json.email };
  }

  prove(one: Registering, name = '营业执照.pdf', content: Uint8Array = PDF): Promise<Answer> {
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(content)], { type: 'application/pdf' }), name);
    const headers = { 'x-registration-key': one.key };
    return this.door.knock('POST', `/v1/registrations/${one.id}/proofs`, { body, headers });
  }

  drop(one: Registering, fileId: unknown): Promise<Answer> {
    const path = `/v1/registrations/${one.id}/proofs/${String(fileId)}`;
    return this.door.knock('DELETE', path, { headers: { 'x-registration-key': one.key } });
  }

  async confirm(one: Registering): Promise<void> {
    const code = await mailedCode(one.email, 'registration');
    expect((await this.step(one, '/confirmation', { code })).status).toBe(200);
  }

  /** Confirmed, proved, and handed to the credit office. */
  async submitted(
    over: Record<string, unknown> = {},
    clock: object = {},
    proof?: string,
  ): Promise<Registering> {
    const one = await this.begun(over);
    await this.confirm(one);
    expect((await this.prove(one, proof)).status).toBe(201);
    const { status, body } = await this.step(one, '/submission', clock);
    expect({ status, body }).toMatchObject({ status: 201, body: { status: 'submitted' } });
    return one;
  }
}

import { randomInt, randomUUID } from 'node:crypto';
import type { Problem } from '@xinxiu/contracts';
import type { Role } from '@xinxiu/domain';
import {
  type Database,
  type Repositories,
  connectDatabase,
  createRepositories,
  hashPassword,
} from '@xinxiu/persistence';
import { loadFieldKeys } from '@xinxiu/platform';
import { AnswerContract } from '../../harness/answer-contract.js';
import { TEST_COST } from '../../factories/county.js';

export const PASSWORD = '青禾县 接口测试 口令 2026';

export interface Answer<T = Record<string, unknown>> {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: T & Partial<Problem>;
}

export interface Visitor {
  readonly id: string;
  readonly username: string;
  readonly role: Role;
  readonly token: string;
}

export interface Knock {
  readonly as?: Visitor | undefined;
  readonly json?: unknown;
  readonly body?: string | FormData | Uint8Array<ArrayBuffer>;
  readonly headers?: Record<string, string>;
}

/** The api as any client may use it, well behaved or not, with fresh people for every test. */
export class Door {
  private constructor(
    readonly base: string,
    private readonly database: Database,
    readonly repositories: Repositories,
    private readonly passwordHash: string,
    private readonly contract: AnswerContract,
  ) {}

  /** Every answer that is heard through it must be as the api describes it. */
  static async open(contract?: AnswerContract, base = process.env['XINXIU_API_URL']): Promise<Door> {
    const { MONGODB_URI: uri, XINXIU_KEYS_DIR: keys } = process.env;
    if (!base || !uri || !keys)
      throw new Error('Run this by "npm test": it starts the servers that the test is about.');
    const database = await connectDatabase(uri);
    return new Door(
      base,
      database,
      createRepositories(database, await loadFieldKeys(keys)),
      await hashPassword(PASSWORD, TEST_COST),
      contract ?? (await AnswerContract.of(base)),
    );
  }

  close(): Promise<void> {
    return this.database.close();
  }

  async knock<T = Record<string, unknown>>(
    method: string,
    path: string,
    knock: Knock = {},
  ): Promise<Answer<T>> {
    const { as, json, body = json === undefined ? undefined : JSON.stringify(json) } = knock;
    const headers: Record<string, string> = {
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...(as && { authorization: `Bearer ${as.token}` }),
      ...knock.headers,
    };
    const response = await fetch(`${this.base}/api${path}`, {
      method,
      headers,
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    this.contract.inspect(method, `/api${path}`, response.status, parsed(text));
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: parsed(text) as T & Partial<Problem>,
    };
  }

  upload(
    path: string,
    as: Visitor,
    name: string,
    content: Uint8Array,
    type = 'application/pdf',
  ): Promise<Answer> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(content)], { type }), name);
    return this.knock('POST', path, { as, body: form });
  }

  async person(
    role: Exclude<Role, 'system'>,
    fields: { department?: string; organisation?: string } = {},
  ): Promise<Visitor> {
    const id = randomUUID();
    const username = `d${id.slice(0, 13)}`;
    const { department = '', organisation = '' } = fields;
    await this.repositories.people.create({
      id,
      username,
      name: `访客${id.slice(0, 4)}`,
      role,
      department,
      organisation,
      organisationName: organisation,
      email: `${username}@qinghe.example`,
      locale: 'zh-CN',
      passwordHash: this.passwordHash,
    });
    return this.again({ id, username }, role);
  }

  /** Signs somebody in anew, who may have another role by now. */
  async again({ id, username }: Pick<Visitor, 'id' | 'username'>, role: Role): Promise<Visitor> {
    const { body } = await this.knock<{ token: string }>('POST', '/v1/tokens', {
      json: { username, password: PASSWORD, name: 'test' },
    });
    return { id, username, role, token: body.token };
  }

  /** Puts the sessions of a person into the past. @param fields real instants, ms */
  async age(personId: string, fields: { createdAt: number; lastSeenAt: number }): Promise<void> {
    await this.database.connection.collection('sessions').updateMany({ personId }, { $set: fields });
  }

  /** Moves the last day of an authorisation. */
  async endAuthorisation(id: string, until: string): Promise<void> {
    await this.database.connection
      .collection('authorisations')
      .updateOne({ _id: id as never }, { $set: { until } });
  }

  /** Puts the mailed codes of a subject into the past. */
  async endCodes(subject: string): Promise<void> {
    await this.database.connection
      .collection('oneTimeLinks')
      .updateMany({ subject }, { $set: { expiresAt: Date.now() - 1 } });
  }

  /** As somebody who administers people would. */
  async promote(personId: string, role: Exclude<Role, 'system'>): Promise<void> {
    await this.database.connection
      .collection('people')
      .updateOne({ _id: personId as never }, { $set: { role } });
  }

  /** As a browser does. */
  signIn(username: string): Promise<Answer> {
    return this.knock('POST', '/v1/sessions', { json: { username, password: PASSWORD } });
  }

  /** A department of its own, known by its name. */
  async department(): Promise<{ code: string; name: string }> {
    const code = `D${randomInt(1e9)}`;
    const name = `青禾县${code}局`;
    const fields = { nameEn: code, uscc: '', aliases: [], email: '' };
    await this.repositories.departments.create({ code, name, kind: 'determining-department', ...fields });
    return { code, name };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

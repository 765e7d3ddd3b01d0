import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import type { Problem } from '@xinxiu/contracts';
import { Refused } from '../output/output.js';
import { apiAddress } from './api-address.js';
import { savedToken } from './token-file.js';

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

/** The api as one person. Refusals become {@link Refused}, with what to do. */
export class Api {
  constructor(
    readonly address: string,
    private readonly token: string | undefined,
  ) {}

  /** As whoever signed in with `xinxiu login` or is named by XINXIU_TOKEN. */
  static async asCaller(): Promise<Api> {
    const address = await apiAddress();
    const token = await savedToken(address);
    if (token === undefined) {
      throw new Refused(
        'You are not signed in.',
        'Sign in with "xinxiu login", or give a token in XINXIU_TOKEN.',
      );
    }
    return new Api(address, token);
  }

  /** @throws Refused when name or password are wrong */
  static async signIn(
    address: string,
    username: string,
    password: string,
  ): Promise<{ api: Api; token: string }> {
    const body = { username, password, name: 'xinxiu' };
    const { body: issued } = await new Api(address, undefined).post<{ token: string }>('/tokens', body);
    return { api: new Api(address, issued.token), token: issued.token };
  }

  async get<T>(path: string): Promise<T> {
    return (await this.send<T>('GET', path)).body;
  }

  post<T>(path: string, body: unknown, key: string = randomUUID()): Promise<Answer<T>> {
    return this.send('POST', path, JSON.stringify(body), {
      'content-type': 'application/json',
      'idempotency-key': key,
    });
  }

  patch<T>(path: string, body: unknown, etag: string): Promise<Answer<T>> {
    const headers = { 'content-type': 'application/json', 'if-match': etag, 'idempotency-key': randomUUID() };
    return this.send('PATCH', path, JSON.stringify(body), headers);
  }

  /** Sends a file without reading it into memory. */
  async uploadFile<T>(path: string, file: string): Promise<Answer<T>> {
    return this.upload(path, basename(file), await openAsBlob(file));
  }

  upload<T>(path: string, name: string, content: Blob): Promise<Answer<T>> {
    const form = new FormData();
    form.append('file', content, name);
    return this.send('POST', path, form, { 'idempotency-key': randomUUID() });
  }

  private async send<T>(
    method: string,
    path: string,
    body?: string | FormData,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const authorization = this.token === undefined ? {} : { authorization: `Bearer ${this.token}` };
    const request = {
      method,
      headers: { ...headers, ...authorization },
      ...(body !== undefined && { body }),
    };
    const response = await fetch(`${this.address}/api/v1${path}`, request as RequestInit).catch(
      (error: unknown) => {
        throw new Refused(
          `The api at ${this.address} does not answer (${String(error)}).`,
          'Look with "xinxiu doctor".',
        );
      },
    );
    const text = await response.text();
    if (!response.ok) throw refusalOf(response.status, text);
    return {
      status: response.status,
      body: (text === '' ? {} : JSON.parse(text)) as T,
      headers: response.headers,
    };
  }
}

function refusalOf(status: number, text: string): Refused {
  try {
    const problem = JSON.parse(text) as Problem;
    const title = problem.detail ?? problem.title;
    return new Refused(`${problem.code}: ${title}`, problem.whatToDo, { ...problem });
  } catch {
    return new Refused(`The api answered ${status}: ${text.slice(0, 200)}`);
  }
}

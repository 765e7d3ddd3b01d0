import { randomUUID } from 'node:crypto';
import type { AnswerContract } from './answer-contract.js';

export interface ApiAnswer<T = Record<string, unknown>> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

/** Talks to the api as one person, by API token. */
export class ApiClient {
  private constructor(
    private readonly base: string,
    private readonly token: string | undefined,
    private readonly contract: AnswerContract | undefined,
    private readonly always: Readonly<Record<string, string>> = {},
  ) {}

  /** @param contract what every answer is held against */
  static anonymous(base: string, contract?: AnswerContract): ApiClient {
    return new ApiClient(base, undefined, contract);
  }

  static async signIn(
    base: string,
    username: string,
    password: string,
    contract?: AnswerContract,
  ): Promise<ApiClient> {
    const answer = await ApiClient.anonymous(base, contract).post<{ token: string }>('/tokens', {
      username,
      password,
      name: 'test',
    });
    if (answer.status !== 201)
      throw new Error(`Sign-in of ${username}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return new ApiClient(base, answer.body.token, contract);
  }

  /** The same, with headers that go with every request. */
  with(headers: Readonly<Record<string, string>>): ApiClient {
    return new ApiClient(this.base, this.token, this.contract, headers);
  }

  get<T = Record<string, unknown>>(path: string): Promise<ApiAnswer<T>> {
    return this.send('GET', path);
  }

  post<T = Record<string, unknown>>(
    path: string,
    body: unknown,
    key: string = randomUUID(),
  ): Promise<ApiAnswer<T>> {
    return this.send('POST', path, JSON.stringify(body), {
      'content-type': 'application/json',
      'idempotency-key': key,
    });
  }

  patch<T = Record<string, unknown>>(path: string, body: unknown, etag: string): Promise<ApiAnswer<T>> {
    const headers = { 'content-type': 'application/json', 'if-match': etag, 'idempotency-key': randomUUID() };
    return this.send('PATCH', path, JSON.stringify(body), headers);
  }

  upload<T = Record<string, unknown>>(
    path: string,
    name: string,
    content: Uint8Array,
    type: string,
  ): Promise<ApiAnswer<T>> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(content)], { type }), name);
    return this.send('POST', path, form, { 'idempotency-key': randomUUID() });
  }

  /** A file as it comes, or a refusal's text. */
  async download(path: string): Promise<{ readonly status: number; readonly content: Buffer }> {
    const headers = { ...this.always, ...(this.token && { authorization: `Bearer ${this.token}` }) };
    const response = await fetch(`${this.base}/api/v1${path}`, { headers });
    return { status: response.status, content: Buffer.from(await response.arrayBuffer()) };
  }

  private async send<T>(
    method: string,
    path: string,
    body?: string | FormData,
    headers: Record<string, string> = {},
  ): Promise<ApiAnswer<T>> {
    const authorization: Record<string, string> = this.token ? { authorization: `Bearer ${this.token}` } : {};
    const response = await fetch(`${this.base}/api/v1${path}`, {
      method,
      headers: { ...this.always, ...headers, ...authorization },
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    const said = (text === '' ? {} : JSON.parse(text)) as T;
    this.contract?.inspect(method, `/api/v1${path}`, response.status, said);
    return { status: response.status, body: said, headers: response.headers };
  }
}

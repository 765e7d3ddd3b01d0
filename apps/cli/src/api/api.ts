import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { languageOf, say } from '../output/language.js';
import { Refused, output } from '../output/output.js';
import type { SentFile } from '../output/save-file.js';
import { apiAddress } from './api-address.js';
import { type Fetch, patientFetch } from './patient-fetch.js';
import { brokenOff, notOurs, refusalOf, unreachable } from './refusal.js';
import { secondsToWait } from './retry.js';
import { savedToken } from './token-file.js';
import { whileAlive } from './while-alive.js';

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

/** A page of a list. */
export interface ListPage<T> {
  readonly items: readonly T[];
  /** Of the whole list. */
  readonly total: number;
  readonly nextCursor?: string;
}

const TRIES = 4;

/** The api as one person. Refusals become {@link Refused}, with what to do. */
export class Api {
  constructor(
    readonly address: string,
    private readonly token: string | undefined,
    private readonly fetch: Fetch = patientFetch,
  ) {}

  /** As whoever signed in with `xinxiu login` or is named by XINXIU_TOKEN. */
  static async asCaller(): Promise<Api> {
    const address = await apiAddress();
    const token = await savedToken(address);
    if (token !== undefined) return new Api(address, token);
    throw new Refused(
      say('尚未登录。', 'You are not signed in.'),
      say(
        '用 "xinxiu login --user 用户名" 登录，或设置 XINXIU_TOKEN。',
        'Sign in with "xinxiu login --user NAME", or give a token in XINXIU_TOKEN.',
      ),
      { code: 'NOT_SIGNED_IN' },
    );
  }

  /** For a moment, of an account without second factor: people of a demonstration. @throws Refused */
  static async signIn(
    address: string,
    username: string,
    password: string,
  ): Promise<{ api: Api; token: string }> {
    const body = { username, password, name: 'demo', days: 1 };
    const { body: issued } = await new Api(address, undefined).post<{ token: string }>('/tokens', body);
    return { api: new Api(address, issued.token), token: issued.token };
  }

  async get<T>(path: string): Promise<T> {
    return (await this.send<T>('GET', path)).body;
  }

  /** The lines of an answer as they come; none is kept. @throws Refused when it breaks off */
  async *lines(path: string): AsyncGenerator<string> {
    const response = await this.fetched('GET', path, undefined, {});
    if (!response.ok || !response.body) throw refusalOf(this.address, response.status, await response.text());
    let rest = '';
    try {
      for await (const text of response.body.pipeThrough(
        new TextDecoderStream('utf-8', { ignoreBOM: true }),
      )) {
        const lines = `${rest}${text}`.split('\n');
        rest = lines.pop() ?? '';
        yield* lines;
      }
    } catch (error) {
      throw brokenOff(error);
    }
  }

  /** A file as it comes, and the name that it was uploaded by. @throws Refused, also when it breaks off */
  async file(path: string): Promise<SentFile> {
    const response = await this.fetched('GET', path, undefined, {});
    if (!response.ok || !response.body) throw refusalOf(this.address, response.status, await response.text());
    const [, name = 'file'] =
      /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '') ?? [];
    return { name: decodeURIComponent(name), content: whole(response.body) };
  }

  /** Every item of a list that comes in pages. */
  async all<T>(path: string): Promise<T[]> {
    const items: T[] = [];
    for (let cursor = ''; ;) {
      const page = await this.get<ListPage<T>>(`${path}?limit=200${cursor && `&cursor=${cursor}`}`);
      items.push(...page.items);
      if (page.nextCursor === undefined) return items;
      cursor = page.nextCursor;
    }
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

  async delete(path: string): Promise<void> {
    await this.send('DELETE', path);
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

  /** Every write carries its key, so that one whose answer was late is sent again without a second effect. */
  private async send<T>(
    method: string,
    path: string,
    body?: string | FormData,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    for (let attempt = 1; ; attempt++) {
      const response = await this.fetched(method, path, body, headers);
      const text = await response.text().catch((error: unknown) => {
        throw unreachable(this.address, error);
      });
      if (response.ok) return this.read<T>(response, text);
      const seconds = attempt < TRIES ? secondsToWait(response) : undefined;
      if (seconds === undefined) throw refusalOf(this.address, response.status, text);
      output.note(
        say(`暂时不可用，${seconds} 秒后重试`, `not available at the moment; trying again in ${seconds} s`),
      );
      await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
    }
  }

  private async fetched(
    method: string,
    path: string,
    body: string | FormData | undefined,
    headers: Record<string, string>,
  ): Promise<Response> {
    const request = {
      method,
      headers: {
        ...headers,
        'accept-language': languageOf(process.env) === 'zh' ? 'zh-CN' : 'en',
        ...(this.token !== undefined && { authorization: `Bearer ${this.token}` }),
      },
      ...(body !== undefined && { body }),
    };
    try {
      return await whileAlive(
        (signal) => this.fetch(`${this.address}/api/v1${path}`, { ...request, signal }),
        (signal) => this.look(signal),
      );
    } catch (error) {
      throw unreachable(this.address, error);
    }
  }

  /** Whether the api lives at all; any answer says so. */
  private async look(signal: AbortSignal): Promise<void> {
    const answer = await this.fetch(`${this.address}/api/v1/health/live`, {
      method: 'GET',
      headers: {},
      signal,
    });
    await answer.body?.cancel();
  }

  private read<T>({ status, headers }: Response, text: string): Answer<T> {
    try {
      return { status, body: (text === '' ? {} : JSON.parse(text)) as T, headers };
    } catch {
      throw notOurs(this.address, status, text);
    }
  }
}

async function* whole(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw brokenOff(error);
  }
}

import { ask } from '../output/ask.js';
import { say } from '../output/language.js';
import { Refused, output } from '../output/output.js';
import { Api } from './api.js';

export interface WantedToken {
  readonly name: string;
  readonly days?: number;
  readonly access?: 'full' | 'read';
}

export interface IssuedToken {
  readonly token: string;
  readonly expiresAt: string;
  readonly secondFactor: 'on' | 'off';
  /** Of a second factor that was set up by this sign-in. */
  readonly recoveryCodes?: readonly string[];
}

export interface ProposedFactor {
  readonly secret: string;
  readonly uri: string;
}

const TRIES = 3;

/** Signs in as a program; asks for the second factor where the account has one, and sets one up where it must have one. */
export async function signIn(
  address: string,
  credentials: { readonly username: string; readonly password: string },
  wanted: WantedToken,
): Promise<IssuedToken> {
  const api = new Api(address, undefined);
  try {
    return (await api.post<IssuedToken>('/tokens', { ...credentials, ...wanted })).body;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, challenge } = error.details;
    const send = async (entered: string) =>
      (await api.post<IssuedToken>('/tokens/second-factor', { challenge, code: entered })).body;
    if (code === 'SECOND_FACTOR_NEEDED') return withCode(send);
    if (code !== 'SECOND_FACTOR_SETUP_NEEDED') throw error;
    return setUp(api, challenge, send);
  }
}

async function setUp<T>(api: Api, challenge: unknown, send: (code: string) => Promise<T>): Promise<T> {
  const { body } = await api.post<ProposedFactor>('/sign-ins/second-factor-setup', { challenge });
  output.note(say('本账户须使用第二重验证。', 'This account must have a second factor.'));
  showSecret(body);
  return withFirstCode(send);
}

/** A code of the present factor: from XINXIU_CODE, which is tried once, for it does not change; else asked for. */
export async function withCode<T>(send: (code: string) => Promise<T>): Promise<T> {
  const given = process.env['XINXIU_CODE'];
  if (given !== undefined) return send(given);
  return asking(say('验证码或恢复码：', 'Code or recovery code: '), send);
}

/** The first code of a secret that was just shown. */
export function withFirstCode<T>(send: (code: string) => Promise<T>): Promise<T> {
  return asking(say('验证器显示的 6 位数字：', 'The 6 digits that it shows: '), send);
}

/** Asks again when the code was wrong. */
async function asking<T>(question: string, send: (code: string) => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await send(await ask(question, 'XINXIU_CODE'));
    } catch (error) {
      const isWrong = error instanceof Refused && error.details['code'] === 'SECOND_FACTOR_WRONG';
      if (!isWrong || tried === TRIES) throw error;
      output.note(error.message);
    }
  }
}

/** On stderr: stdout belongs to results, and may be kept in a file. */
export function showSecret({ secret, uri }: ProposedFactor): void {
  output.note(
    say(
      '请将下列密钥录入验证器应用（或扫描该地址的二维码）：',
      'Enter this secret in an authenticator app, or the address as a QR code:',
    ),
  );
  output.note(`  ${secret.match(/.{1,4}/g)?.join(' ') ?? secret}\n  ${uri}`);
}

export function showRecoveryCodes(codes: readonly string[]): void {
  output.note(
    say(
      '恢复码，仅显示一次，每个可用一次，请离线保存：',
      'Recovery codes, shown once; each works once. Keep them offline:',
    ),
  );
  for (const code of codes) output.text(code);
}

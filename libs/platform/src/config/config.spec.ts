import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadConfig } from './config.js';

const ENV = {
  XINXIU_DATA_DIR: 'd',
  XINXIU_KEYS_DIR: 'k',
  XINXIU_EXCHANGE_DIR: 'e',
  XINXIU_SEEDS_DIR: 's',
  TEMPORAL_ADDRESS: '127.0.0.1:7233',
  MONGODB_URI: 'mongodb://127.0.0.1:27017/xinxiu',
  SMTP_URL: 'smtp://127.0.0.1:2525',
};

describe('the configuration', () => {
  it('is read from the environment', () => {
    const config = loadConfig({ ...ENV, XINXIU_HTTP_PORT: '4000', XINXIU_TARGETS: 'a, b,' });
    expect(config).toMatchObject({
      httpPort: 4000,
      publicUrl: 'http://127.0.0.1:4000',
      boardUrl: 'http://127.0.0.1:4000',
      targets: ['a', 'b'],
      testClock: false,
    });
  });

  it('looks for the board elsewhere than the public where it is told to', () => {
    const both = { XINXIU_PUBLIC_URL: 'https://credit.example', XINXIU_BOARD_URL: 'http://api:3210' };
    expect(loadConfig({ ...ENV, ...both })).toMatchObject({
      publicUrl: 'https://credit.example',
      boardUrl: 'http://api:3210',
    });
  });

  it('names every variable that is wrong', () => {
    const broken = {
      ...ENV,
      MONGODB_URI: 'http://x',
      TEMPORAL_ADDRESS: undefined,
      XINXIU_HTTP_PORT: '99999',
    };
    expect(() => loadConfig(broken)).toThrow(
      /TEMPORAL_ADDRESS: is missing[^]*MONGODB_URI: must begin with[^]*XINXIU_HTTP_PORT: /,
    );
  });

  it('refuses a test clock in production', () => {
    expect(loadConfig({ ...ENV, XINXIU_TEST_CLOCK: '1' }).testClock).toBe(true);
    expect(() => loadConfig({ ...ENV, NODE_ENV: 'production', XINXIU_TEST_CLOCK: '1' })).toThrow(
      /XINXIU_TEST_CLOCK/,
    );
  });

  it('S5: asks officials for a second factor in production, unless told otherwise', () => {
    const required = (env: Record<string, string>) => loadConfig({ ...ENV, ...env }).secondFactorRequired;
    expect(required({})).toBe(false);
    expect(required({ NODE_ENV: 'production' })).toBe(true);
    expect(required({ NODE_ENV: 'production', XINXIU_SECOND_FACTOR: 'optional' })).toBe(false);
    expect(required({ XINXIU_SECOND_FACTOR: 'required' })).toBe(true);
    expect(() => required({ XINXIU_SECOND_FACTOR: 'no' })).toThrow(/XINXIU_SECOND_FACTOR/);
  });

  it('takes an identity service as a whole, over https or on this machine', () => {
    const service = {
      XINXIU_OIDC_ISSUER: 'https://id.example',
      XINXIU_OIDC_CLIENT_ID: 'xinxiu',
      XINXIU_OIDC_CLIENT_SECRET: 's',
      XINXIU_OIDC_REDIRECT_URI: 'https://xinxiu.example/identity-return',
      XINXIU_OIDC_ACR: 'high, higher',
    };
    const load = (over: Record<string, string | undefined>) => loadConfig({ ...ENV, ...service, ...over });
    expect(load({}).identityService).toMatchObject({ issuer: 'https://id.example', acr: ['high', 'higher'] });
    expect(loadConfig(ENV).identityService).toBeUndefined();
    expect(() => load({ XINXIU_OIDC_CLIENT_SECRET: undefined })).toThrow(/XINXIU_OIDC_ISSUER/);
    expect(() => load({ XINXIU_OIDC_ISSUER: 'http://id.example' })).toThrow(/https/);
    expect(load({ XINXIU_OIDC_ISSUER: 'http://127.0.0.1:9' }).identityService?.name).toBe('统一身份认证');
  });

  it('takes how mails are handed over, and where they come back to', () => {
    const load = (over: Record<string, string>) => loadConfig({ ...ENV, ...over });
    expect(load({}).mailing).toEqual({ requireTls: false });
    expect(load({}).bounces).toBeUndefined();
    const key = '-----BEGIN PRIVATE KEY-----';
    const { mailing, bounces } = load({
      SMTP_FALLBACK_URL: 'smtps://b.example',
      XINXIU_SMTP_TLS: 'required',
      XINXIU_MAILS_PER_SECOND: '5',
      XINXIU_DKIM_SELECTOR: 'xinxiu',
      XINXIU_DKIM_KEY: key,
      XINXIU_BOUNCE_ADDRESS: 'bounce@county.example',
      XINXIU_BOUNCE_MAILBOX: 'imaps://bounce:s@imap.county.example/INBOX',
    });
    expect(mailing).toEqual({
      requireTls: true,
      fallbackUrl: 'smtps://b.example',
      mailsPerSecond: 5,
      dkim: { selector: 'xinxiu', privateKey: key },
    });
    expect(bounces?.address).toBe('bounce@county.example');
    expect(() => load({ XINXIU_DKIM_KEY: key })).toThrow(/XINXIU_DKIM_SELECTOR/);
    expect(() => load({ XINXIU_BOUNCE_MAILBOX: 'imaps://a:b@c.example/' })).toThrow(/XINXIU_BOUNCE_ADDRESS/);
    expect(() => load({ XINXIU_BOUNCE_MAILBOX: 'http://elsewhere.example/' })).toThrow(
      /XINXIU_BOUNCE_MAILBOX/,
    );
  });

  it('lets no token live longer than the longest', () => {
    expect(loadConfig({ ...ENV, XINXIU_TOKEN_MAX_DAYS: '40' })).toMatchObject({
      tokenDays: 30,
      tokenMaxDays: 40,
    });
    expect(() => loadConfig({ ...ENV, XINXIU_TOKEN_MAX_DAYS: '7' })).toThrow(/XINXIU_TOKEN_DAYS/);
  });

  it('listens on this machine only, unless told otherwise', () => {
    expect(loadConfig(ENV).httpHost).toBe('127.0.0.1');
    expect(loadConfig({ ...ENV, XINXIU_HTTP_HOST: '0.0.0.0' }).httpHost).toBe('0.0.0.0');
    expect(() => loadConfig({ ...ENV, XINXIU_HTTP_HOST: 'everywhere' })).toThrow(/XINXIU_HTTP_HOST/);
  });

  it('takes what holds a password from a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'xinxiu-secrets-'));
    const file = join(folder, 'mongodb_uri');
    await writeFile(file, 'mongodb://user:canary@db/xinxiu\n');
    const named = { ...ENV, MONGODB_URI: undefined, MONGODB_URI_FILE: file };
    expect(loadConfig(named).mongoUri).toBe('mongodb://user:canary@db/xinxiu');
    await rm(folder, { recursive: true });
    expect(() => loadConfig(named)).toThrow(/MONGODB_URI_FILE: .* cannot be read \(ENOENT\)/);
    expect(() => loadConfig({ ...named, MONGODB_URI: ENV.MONGODB_URI })).toThrow(/both set: keep one/);
  });

  it('tells what is wrong without telling what it is', () => {
    expect(() => loadConfig({ ...ENV, MONGODB_URI: 'mongo://user:canary@db' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('canary') }),
    );
  });
});

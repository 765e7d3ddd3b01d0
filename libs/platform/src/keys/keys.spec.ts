import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  KeyRing,
  keyFile,
  keyText,
  loadFieldKeys,
  loadPayloadKeys,
  parseKeys,
  withNewKey,
} from './key-ring.js';
import { replaceSecretFile } from './key-file.js';
import { OneTimeKey } from './one-time-key.js';
import { PublicCodes } from './public-codes.js';
import { PublicKeys } from './public-keys.js';
import { listKeys, rotateKeys } from './rotate-keys.js';
import { SigningKey } from './signing-key.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinxiu-keys-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('key files', () => {
  it('are made once, even by many who start together', async () => {
    const loaded = await Promise.all(Array.from({ length: 20 }, () => loadPayloadKeys(folder)));
    expect(new Set(loaded.map(({ active }) => active)).size).toBe(1);
    const signing = await Promise.all(Array.from({ length: 20 }, () => SigningKey.load(folder, 'exchange')));
    expect(new Set(signing.map(({ keyId }) => keyId)).size).toBe(1);
  });

  it('are readable by their owner only', async () => {
    await loadPayloadKeys(folder);
    expect((await stat(join(folder, 'payload-keys.json'))).mode & 0o777).toBe(0o600);
  });

  it('are followed while they change: a rotation needs no restart', async () => {
    const writer = await KeyRing.load(folder, 'field');
    const reader = await KeyRing.load(folder, 'field');
    const path = keyFile(folder, 'field');
    const rotated = withNewKey(parseKeys(await readFile(path, 'utf8'), path));
    await replaceSecretFile(path, keyText(rotated));
    expect(reader.find(rotated.active)).toEqual(rotated.keys.get(rotated.active));
    expect(reader.active).toBe(rotated.active);
    expect(writer.find('nobody')).toBeUndefined();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await writeFile(path, '{');
    expect(reader.find('other')).toBeUndefined();
    expect(reader.active).toBe(rotated.active);
  });

  it('are rotated one at a time, with everything older still there (S25)', async () => {
    const before = await KeyRing.load(folder, 'payload');
    const [old, oldKey] = [before.active, before.find(before.active)];
    const { active, restart } = await rotateKeys(folder, 'payload');
    expect(restart).toBe(false);
    const after = await KeyRing.load(folder, 'payload');
    expect(after.active).toBe(active);
    expect(after.find(old)).toEqual(oldKey);
    const together = await Promise.allSettled([rotateKeys(folder, 'field'), rotateKeys(folder, 'field')]);
    expect(together.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await readdir(folder)).not.toContain('.rotating');
  });

  it('that sign leave their public half behind under their id', async () => {
    const old = await SigningKey.load(folder, 'audit');
    const { before, active } = await rotateKeys(folder, 'audit');
    expect(before).toBe(old.keyId);
    expect((await SigningKey.load(folder, 'audit')).keyId).toBe(active);
    expect(await readFile(join(folder, `audit.${old.keyId}.pub.pem`), 'utf8')).toBe(old.publicKeyPem());
    const listed = await listKeys(folder);
    expect(listed).toEqual([{ file: 'audit.key.pem', active, closed: true }]);
  });

  it('of fields come with one that looks up, the same for all', async () => {
    const [one, other] = await Promise.all([loadFieldKeys(folder), loadFieldKeys(folder)]);
    expect(one.index).toEqual(other.index);
    expect(one.find(other.active)).toEqual(other.find(one.active));
  });

  it('are refused when they are not whole', async () => {
    await writeFile(join(folder, 'payload-keys.json'), JSON.stringify({ active: 'a', keys: { b: 'AAAA' } }));
    await expect(loadPayloadKeys(folder)).rejects.toThrow(/"active" names no key/);
    await writeFile(join(folder, 'payload-keys.json'), JSON.stringify({ active: 'b', keys: { b: 'AAAA' } }));
    await expect(loadPayloadKeys(folder)).rejects.toThrow(/3 bytes, not 32/);
  });

  it('sign for one purpose only', async () => {
    const exchange = await SigningKey.load(folder, 'exchange');
    const notice = await SigningKey.load(folder, 'notice');
    const signature = exchange.sign('text');
    expect(exchange.verifies('text', signature)).toBe(true);
    expect(exchange.verifies('texT', signature)).toBe(false);
    expect(notice.verifies('text', signature)).toBe(false);
  });

  it('are believed by their public halves: the present one and those before a rotation, none of another purpose', async () => {
    expect((await PublicKeys.load(join(folder, 'none'), 'policy')).has('0')).toBe(false);
    const former = await SigningKey.load(folder, 'policy');
    const audit = await SigningKey.load(folder, 'audit');
    await rotateKeys(folder, 'policy');
    const present = await SigningKey.load(folder, 'policy');
    const keys = await PublicKeys.load(folder, 'policy');
    const believed = [present, former, audit].map((key) => keys.verifies('text', key.sign('text')));
    expect(believed).toEqual([true, true, false]);
    expect([keys.has(former.keyId), keys.has(audit.keyId)]).toEqual([true, false]);
    expect(keys.verifies('texT', present.sign('text'))).toBe(false);
    await writeFile(join(folder, 'policy.x.pub.pem'), 'no key');
    await expect(PublicKeys.load(folder, 'policy')).rejects.toThrow(/policy\.x\.pub\.pem is no public key/);
  });

  it('have a public half that is there, whole, and follows its key', async () => {
    const first = await SigningKey.load(folder, 'exchange');
    const path = join(folder, 'exchange.pub.pem');
    expect(await readFile(path, 'utf8')).toBe(first.publicKeyPem());
    await rm(join(folder, 'exchange.key.pem'));
    const second = await SigningKey.load(folder, 'exchange');
    expect(await readFile(path, 'utf8')).toBe(second.publicKeyPem());
    expect(second.keyId).not.toBe(first.keyId);
    expect((await readdir(folder)).sort()).toEqual(
      ['exchange.key.pem', 'exchange.pub.pem', `exchange.${first.keyId}.pub.pem`].sort(),
    );
    expect(await readFile(join(folder, `exchange.${first.keyId}.pub.pem`), 'utf8')).toBe(
      first.publicKeyPem(),
    );
  });
});

describe('the key of codes that are mailed', () => {
  it('makes six digits from an id, the same each time, and others from another id or key', async () => {
    const key = await OneTimeKey.load(folder);
    const codes = Array.from({ length: 2_000 }, (_, n) => key.codeOf(`window-code:${n}`));
    for (const code of codes) expect(code).toMatch(/^\d{6}$/);
    expect(key.codeOf('window-code:7')).toBe(codes[7]);
    // Some of 2,000 may be the same of a million; every first digit comes up.
    expect(new Set(codes).size).toBeGreaterThan(1_980);
    expect(new Set(codes.map(([first]) => first)).size).toBe(10);
    await rm(join(folder, 'one-time.key'));
    const other = await OneTimeKey.load(folder);
    expect(codes.filter((code, n) => other.codeOf(`window-code:${n}`) === code).length).toBeLessThan(10);
  });
});

describe('a secret that codes are made by', () => {
  it.each(['one-time', 'public-codes'] as const)(
    'is listed and replaced: what %s made works no more (S25)',
    async (purpose) => {
      const codes = async () =>
        purpose === 'one-time'
          ? (await OneTimeKey.load(folder)).secretOf('a')
          : (await PublicCodes.load(folder)).codeOf('progress', 'a');
      const before = await codes();
      const listed = async () => (await listKeys(folder)).find(({ file }) => file === `${purpose}.key`);
      expect(await listed()).toMatchObject({ closed: true, active: expect.stringMatching(/^[0-9a-f]{16}$/) });
      const rotation = await rotateKeys(folder, purpose);
      expect(rotation).toMatchObject({ purpose, restart: true });
      expect(rotation.before).not.toBe(rotation.active);
      expect(await codes()).not.toBe(before);
      expect(await listed()).toMatchObject({ closed: true, active: rotation.active });
    },
  );
});

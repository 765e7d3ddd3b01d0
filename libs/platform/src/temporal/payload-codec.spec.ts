import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { defaultPayloadConverter } from '@temporalio/common';
import fc from 'fast-check';
import type { Keys } from '../keys/key-ring.js';
import { EncryptionCodec, MAX_PAYLOAD_BYTES } from './payload-codec.js';

function keys(active: string, ...ids: string[]): Keys {
  const known = new Map(ids.map((id) => [id, randomBytes(32)]));
  return { active, find: (id) => known.get(id) };
}

async function roundTrip(value: unknown, writer: EncryptionCodec, reader = writer): Promise<unknown> {
  const encoded = await writer.encode([defaultPayloadConverter.toPayload(value)]);
  const [decoded] = await reader.decode(encoded);
  return decoded && defaultPayloadConverter.fromPayload(decoded);
}

describe('the encryption of payloads', () => {
  it('gives back any value', async () => {
    const codec = new EncryptionCodec(keys('k1', 'k1'));
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        expect(await roundTrip(value, codec)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('shows nothing of what it holds', async () => {
    const codec = new EncryptionCodec(keys('k1', 'k1'));
    const canary = '420526199001011234';
    const [payload] = await codec.encode([defaultPayloadConverter.toPayload({ id: canary, name: '赵明' })]);
    const bytes = Buffer.from(payload?.data ?? []);
    expect(bytes.includes(canary)).toBe(false);
    expect(bytes.includes(Buffer.from('赵明'))).toBe(false);
  });

  it('reads what an older key wrote after a rotation', async () => {
    const before = keys('k1', 'k1');
    const fresh = keys('k2', 'k2');
    const after: Keys = { active: 'k2', find: (id) => before.find(id) ?? fresh.find(id) };
    expect(await roundTrip('old', new EncryptionCodec(before), new EncryptionCodec(after))).toBe('old');
    expect(await roundTrip('new', new EncryptionCodec(after))).toBe('new');
  });

  it('names the key that is missing', async () => {
    const lost = roundTrip('x', new EncryptionCodec(keys('k1', 'k1')), new EncryptionCodec(keys('k2', 'k2')));
    await expect(lost).rejects.toThrow(/"k1" is not in payload-keys.json/);
  });

  it('says so when a payload was changed, cut, or written with another key of the same name', async () => {
    const codec = new EncryptionCodec(keys('k1', 'k1'));
    const [payload] = await codec.encode([defaultPayloadConverter.toPayload('x')]);
    const data = Uint8Array.from(payload?.data ?? []);
    data[data.length - 1] = (data[data.length - 1] ?? 0) ^ 1;
    await expect(codec.decode([{ ...payload, data }])).rejects.toThrow(/does not open with the key "k1"/);
    await expect(codec.decode([{ ...payload, data: new Uint8Array(3) }])).rejects.toThrow(/does not open/);
    const impostor = new EncryptionCodec(keys('k1', 'k1'));
    await expect(impostor.decode([payload ?? {}])).rejects.toThrow(/the key of that name is another/);
  });

  it('passes on what nobody encrypted', async () => {
    const codec = new EncryptionCodec(keys('k1', 'k1'));
    const plain = defaultPayloadConverter.toPayload('plain');
    expect(await codec.decode([plain])).toEqual([plain]);
  });

  it('refuses what should travel by id', async () => {
    const codec = new EncryptionCodec(keys('k1', 'k1'));
    const large = defaultPayloadConverter.toPayload('x'.repeat(MAX_PAYLOAD_BYTES));
    await expect(codec.encode([large])).rejects.toThrow(/pass an id instead/);
  });
});

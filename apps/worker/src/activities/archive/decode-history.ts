import type { Payload, PayloadCodec } from '@temporalio/common';

/** A copy of a history in which every payload is decoded, wherever it lies: an archive must be readable without keys. */
export async function decodeHistory<T>(value: T, codecs: readonly PayloadCodec[]): Promise<T> {
  return (await decoded(value, codecs)) as T;
}

async function decoded(value: unknown, codecs: readonly PayloadCodec[]): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((one) => decoded(one, codecs)));
  if (!isPlainStructure(value)) return value;
  if (isPayload(value)) return decodePayload(value, codecs);
  const entries = await Promise.all(
    Object.entries(value).map(async ([key, one]) => [key, await decoded(one, codecs)] as const),
  );
  return Object.assign(
    Object.create(Object.getPrototypeOf(value) as object) as object,
    Object.fromEntries(entries),
  );
}

async function decodePayload(payload: Payload, codecs: readonly PayloadCodec[]): Promise<Payload> {
  let payloads = [payload];
  for (const codec of [...codecs].reverse()) payloads = await codec.decode(payloads);
  return payloads[0] ?? payload;
}

function isPlainStructure(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return false;
  // 64-bit numbers of the wire format are objects with methods of their own.
  return !('unsigned' in value && 'low' in value);
}

function isPayload(value: object): value is Payload {
  return 'data' in value && 'metadata' in value && value.data instanceof Uint8Array;
}

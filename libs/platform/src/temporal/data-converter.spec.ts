import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { describe, expect, it } from '@jest/globals';
import {
  ApplicationFailure,
  type FailureConverter,
  type Payload,
  defaultPayloadConverter,
} from '@temporalio/common';
import { encryptedDataConverter } from './data-converter.js';

const CANARY = '赵明 420526199001011234';
const key = randomBytes(32);
const { failureConverterPath, payloadCodecs } = encryptedDataConverter({ active: 'k1', find: () => key });
const { failureConverter } = createRequire(import.meta.url)(failureConverterPath ?? '') as {
  failureConverter: FailureConverter;
};

/** A failure as it would lie in a history: with every payload in it encoded, and all else in clear. */
async function asKept(error: Error): Promise<{ clear: string; payloads: Payload[] }> {
  const failure = failureConverter.errorToFailure(error, defaultPayloadConverter);
  const plain: Payload[] = [];
  const clear = JSON.stringify(failure, (key, value: unknown) => {
    if (key !== 'encodedAttributes' && key !== 'payloads') return value;
    plain.push(...((Array.isArray(value) ? value : [value]) as Payload[]));
    return undefined;
  });
  return { clear, payloads: (await payloadCodecs?.[0]?.encode(plain)) ?? [] };
}

describe('what the engine keeps of a failure', () => {
  const failure = ApplicationFailure.create({
    type: 'CASE_HELD',
    message: `held by ${CANARY}`,
    details: [{ by: CANARY }],
    cause: new Error(`because of ${CANARY}`),
    nonRetryable: true,
  });

  it('shows no person: message, stack, details and cause are encrypted', async () => {
    const { clear, payloads } = await asKept(failure);
    expect(payloads).toHaveLength(3);
    for (const part of ['赵明', '420526199001011234']) {
      expect(clear).not.toContain(part);
      for (const { data } of payloads) expect(Buffer.from(data ?? []).includes(part)).toBe(false);
    }
  });

  it('keeps its type readable, because retries and alarms go by it', async () => {
    expect((await asKept(failure)).clear).toContain('CASE_HELD');
  });

  it('comes back whole', async () => {
    const kept = failureConverter.errorToFailure(failure, defaultPayloadConverter);
    expect(failureConverter.failureToError(kept, defaultPayloadConverter)).toMatchObject({
      type: 'CASE_HELD',
      message: `held by ${CANARY}`,
      details: [{ by: CANARY }],
      cause: { message: `because of ${CANARY}` },
    });
  });
});

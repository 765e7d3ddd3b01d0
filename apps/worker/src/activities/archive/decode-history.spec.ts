import { describe, expect, it } from '@jest/globals';
import type { Payload, PayloadCodec } from '@temporalio/common';
import Long from 'long';
import { decodeHistory } from './decode-history.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const payload = (text: string): Payload => ({ metadata: { encoding: bytes('secret') }, data: bytes(text) });

/** Turns the bytes around. */
const codec: PayloadCodec = {
  encode: async (payloads) => payloads,
  decode: async (payloads) =>
    payloads.map((one) => ({ metadata: { encoding: bytes('plain') }, data: one.data!.slice().reverse() })),
};

describe('a history for the archive', () => {
  it('has every payload decoded, wherever it lies, and everything else as it was', async () => {
    const history = {
      events: [
        {
          eventId: Long.fromNumber(7),
          input: { payloads: [payload('cba')] },
          failure: { cause: { encodedAttributes: payload('fed') } },
          token: bytes('untouched'),
          name: 'x',
          none: null,
        },
      ],
    };
    const [event] = (await decodeHistory(history, [codec])).events;
    expect(Buffer.from(event!.input.payloads[0]!.data!).toString()).toBe('abc');
    expect(Buffer.from(event!.failure.cause.encodedAttributes.data!).toString()).toBe('def');
    expect(event!.eventId.toNumber()).toBe(7);
    expect(Buffer.from(event!.token).toString()).toBe('untouched');
    expect([event!.name, event!.none]).toEqual(['x', null]);
  });
});

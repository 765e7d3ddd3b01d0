import { describe, expect, it } from '@jest/globals';
import { eventMessage, parsePlace } from './server-sent.js';

describe('a place in the event feed', () => {
  it('is read back from the message that gave it', () => {
    const id = 'XF-2026-000001:abc:0';
    const event = {
      id,
      type: 'case-claimed',
      caseId: 'XF-2026-000001',
      seq: 2,
      at: '2026-01-05T01:00:00.000Z',
    };
    const message = eventMessage({ bucket: '2026-01-05T01:00', event: event as never, status: 'submitted' });
    const place = /^id: (.+)$/m.exec(message)?.[1] ?? '';
    expect(parsePlace(place)).toEqual({ bucket: '2026-01-05T01:00', id });
    expect(message.endsWith('\n\n')).toBe(true);
  });

  it('that we did not give is none', () => {
    for (const text of ['', 'x', '2026-01-05T01:00', '2026-01-05T01:00:', '2026-01-05T01:00:a b']) {
      expect(parsePlace(text)).toBeUndefined();
    }
  });
});

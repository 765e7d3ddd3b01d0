import { describe, expect, it } from '@jest/globals';
import { Api } from './api.js';

function answering(chunks: readonly Uint8Array[], end: 'whole' | 'broken', status = 200): Api {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      if (end === 'whole') controller.close();
    },
    // Asked for more than there is.
    pull(controller) {
      if (end === 'broken') controller.error(new TypeError('terminated'));
    },
  });
  const answer = new Response(body, { status });
  return new Api('http://api.example', 'token', () => Promise.resolve(answer));
}

async function linesOf(api: Api): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of api.lines('/policy/subjects')) lines.push(line);
  return lines;
}

describe('lines of an answer', () => {
  it('are whole wherever the network cuts them, between the bytes of a character too', async () => {
    const bytes = new TextEncoder().encode('{"field":"食品"}\n{"kind":"end"}\n');
    for (let at = 0; at <= bytes.length; at++) {
      const api = answering([bytes.slice(0, at), bytes.slice(at)], 'whole');
      expect(await linesOf(api)).toEqual(['{"field":"食品"}', '{"kind":"end"}']);
    }
  });

  it('are refused when the answer breaks off, or is none', async () => {
    const bytes = new TextEncoder().encode('{"kind":"law"}\n');
    await expect(linesOf(answering([bytes], 'broken'))).rejects.toMatchObject({
      details: { code: 'ANSWER_INCOMPLETE' },
    });
    const problem = new TextEncoder().encode(
      '{"type":"urn:xinxiu:problem:FORBIDDEN","code":"FORBIDDEN","title":"no","detail":""}',
    );
    await expect(linesOf(answering([problem], 'whole', 403))).rejects.toMatchObject({
      details: { code: 'FORBIDDEN' },
    });
  });
});

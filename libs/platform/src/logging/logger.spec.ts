import { describe, expect, it } from '@jest/globals';
import { createLogger } from './logger.js';

function logged(write: (log: ReturnType<typeof createLogger>) => void): string[] {
  const lines: string[] = [];
  write(createLogger('test', 'info', { write: (line) => lines.push(line) }));
  return lines;
}

const IDENTITY = '420526199001011234';
const MOBILE = '13812345678';

describe('the log', () => {
  it('holds no secret and no personal number, wherever they stand', () => {
    const secrets = {
      password: 'hunter22',
      token: 'tok-1',
      headers: { cookie: 'sid=1', authorization: 'Bearer b1' },
    };
    const lines = logged((log) => {
      log.info({ ...secrets, note: `证件 ${IDENTITY}`, people: [{ tel: MOBILE }] }, `来电 ${MOBILE}`);
      log.error({ err: new Error(`bad ${IDENTITY}`, { cause: new Error(MOBILE) }) }, 'failed');
    }).join('');
    for (const canary of ['hunter22', 'tok-1', 'sid=1', 'Bearer b1', IDENTITY, MOBILE])
      expect(lines).not.toContain(canary);
    expect(lines).toContain('[identity number]');
    expect(lines).toContain('[mobile]');
  });

  it.each([
    ['a number with its country', '来电 +8613812345678 未接', '13812345678'],
    ['a number in groups', 'tel 138-1234-5678', '138-1234-5678'],
    ['a connection string', 'connect mongodb://app:hunter22@db:27017 failed', 'hunter22'],
    ['a header in a text', 'sent authorization: Bearer abc.def-1', 'abc.def-1'],
  ])('takes out %s', (_what, text, canary) => {
    const lines = logged((log) => {
      log.error({ err: new Error(text), deep: [{ text }] }, text);
      log.child({}).child({ text, sessionId: canary }).info('of a child');
    }).join('');
    expect(lines).not.toContain(canary);
  });

  it('keeps times, and the size of bytes instead of them', () => {
    const [line] = logged((log) => log.info({ at: new Date(0), body: Buffer.from('hunter22') }));
    expect(JSON.parse(line ?? '')).toMatchObject({ at: '1970-01-01T00:00:00.000Z', body: '[8 bytes]' });
  });

  it('keeps a credit code that looks nothing like a person', () => {
    expect(logged((log) => log.info({ uscc: '91320100748204660Q' })).join('')).toContain(
      '91320100748204660Q',
    );
  });

  it('stays one line whatever a name contains', () => {
    const lines = logged((log) => log.info({ name: 'x\n{"level":"info","msg":"forged"}' }, 'a\nb'));
    expect(lines).toHaveLength(1);
    expect(lines[0]?.trim().split('\n')).toHaveLength(1);
  });

  it('says when, in UTC, and how bad', () => {
    expect(JSON.parse(logged((log) => log.warn('w'))[0] ?? '')).toMatchObject({
      level: 'warn',
      name: 'test',
      time: expect.stringMatching(/Z$/),
    });
  });
});

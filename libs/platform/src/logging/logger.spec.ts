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
    ['a password that looks like a digest', `mongodb://app:${'0a'.repeat(20)}@db`, '0a'.repeat(20)],
    ['a token that looks like a digest', `Bearer ${'0a'.repeat(20)}`, '0a'.repeat(20)],
    ['a header in a text', 'sent authorization: Bearer abc.def-1', 'abc.def-1'],
  ])('takes out %s', (_what, text, canary) => {
    const lines = logged((log) => {
      log.error({ err: new Error(text), deep: [{ text }] }, text);
      log.child({}).child({ text, sessionId: canary }).info('of a child');
    }).join('');
    expect(lines).not.toContain(canary);
  });

  it.each([
    ['a UUID', '13812345-6781-4abc-8def-13912345678f'],
    ['a UUID that ends in a number', 'f8138123-4567-4123-9abc-a13912345678'],
    ['a UUID whose groups look like a number', '00000138-1234-5678-9abc-0123456789ab'],
    ['a SHA-256', 'ab13812345678cd'.padEnd(64, 'e')],
    ['a digest behind a case number', `XF-2026-000001.${'13912345678a'.padEnd(64, 'b')}`],
  ])('keeps %s whole', (_what, id) => {
    const [line] = logged((log) => log.info({ id, list: [{ id }] }, `of ${id}, twice: ${id}`));
    expect(line?.split(id)).toHaveLength(5);
  });

  it.each([
    ['a mobile beside an id', `f8138123-4567-4123-9abc-a13912345678 ${MOBILE}`, MOBILE],
    ['a mobile that letters touch', `phone${MOBILE} tel${MOBILE}x`, MOBILE],
    ['a mobile that Chinese touches', `电话${MOBILE}转`, MOBILE],
    ['a mobile in what only begins like a digest', `abcde${MOBILE}`, MOBILE],
    ['an identity number beside a digest', `${'0a'.repeat(32)}:${IDENTITY}`, IDENTITY],
    ['many digits that are no digest', `${'1'.repeat(20)} ${IDENTITY}`, IDENTITY],
  ])('takes out %s', (_what, text, canary) => {
    expect(logged((log) => log.info({ text }, text)).join('')).not.toContain(canary);
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

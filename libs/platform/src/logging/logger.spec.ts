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

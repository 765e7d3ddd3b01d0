import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { choosePort, wantedPort, type PortName } from './port-choice.js';

const names: PortName[] = [
  'api',
  'workerHealth',
  'smtp',
  'smtpInbox',
  'temporal',
  'temporalUi',
  'mongo',
  'postgres',
];
const quiet = () => undefined;

describe('the port that an instance wants', () => {
  it('is the usual one for the instance of npm start', () => {
    expect(wantedPort('default', 'api')).toBe(3000);
    expect(wantedPort('default', 'temporal')).toBe(7233);
  });

  it('is the same every time, its own for each part, and below the range of outgoing connections', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (instance) => {
        const ports = names.map((name) => wantedPort(instance, name));
        expect(ports).toEqual(names.map((name) => wantedPort(instance, name)));
        expect(new Set(ports).size).toBe(names.length);
        expect(Math.max(...ports)).toBeLessThan(32_768);
      }),
    );
  });
});

describe('choosing a port', () => {
  it('takes the wanted one when it is free, without a word', async () => {
    const lines: string[] = [];
    const port = await choosePort(
      'api',
      3000,
      new Set(),
      () => Promise.resolve(true),
      (line) => lines.push(line),
    );
    expect([port, lines]).toEqual([3000, []]);
  });

  it('says which one is occupied and takes another', async () => {
    const lines: string[] = [];
    const isFree = (port: number) => Promise.resolve(port >= 3020);
    expect(await choosePort('api', 3000, new Set(), isFree, (line) => lines.push(line))).toBe(3020);
    expect(lines).toEqual(['port 3000 (api) is occupied; taking 3020']);
  });

  it('never gives one port to two parts of the same start', async () => {
    expect(await choosePort('api', 3000, new Set([3000]), () => Promise.resolve(true), quiet)).toBe(3010);
  });

  it('refuses when none is free', async () => {
    const none = choosePort('api', 3000, new Set(), () => Promise.resolve(false), quiet);
    await expect(none).rejects.toMatchObject({ code: 'NO_FREE_PORT' });
  });
});

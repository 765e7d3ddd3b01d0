import { describe, expect, it } from '@jest/globals';
import { StackError } from '../stack-error.js';
import { climb, Skipped, type Rung } from './ladder.js';

function rung(name: string, outcome: string | Skipped | Error): Rung<string> {
  return {
    name,
    climb: () => (outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome)),
  };
}

describe('the provisioning ladder', () => {
  it('takes the first way that works and gives each tried one a line', async () => {
    const lines: string[] = [];
    const rungs = [
      rung('PATH', new Skipped('not there')),
      rung('cache', '/cache/x'),
      rung('build', '/built/x'),
    ];
    expect(await climb('Thing', rungs, (line) => lines.push(line), 'Install it.')).toBe('/cache/x');
    expect(lines).toEqual(['Thing: PATH: not there', 'Thing: cache: /cache/x']);
  });

  it('goes on after a way that breaks', async () => {
    const rungs = [rung('download', new Error('cannot reach host')), rung('build', '/built/x')];
    expect(await climb('Thing', rungs, () => undefined, 'Install it.')).toBe('/built/x');
  });

  it('says every reason and what to do when nothing works', async () => {
    const rungs = [rung('PATH', new Skipped('not there')), rung('download', new Error('cannot reach host'))];
    await expect(climb('Thing', rungs, () => undefined, 'Install it.')).rejects.toMatchObject({
      code: 'NO_PROVIDER',
      happened: expect.stringMatching(/PATH: not there; download: .*cannot reach host/),
      remedy: 'Install it.',
    });
  });

  it('stops at a refusal instead of falling through to a server that shows other data', async () => {
    const refusal = new StackError('DATA_FOLDER_OF_OTHER_SERVER', 'Written by mongod 8.', 'Provide it.');
    const rungs = [rung('PATH', refusal), rung('build', '/built/x')];
    await expect(climb('Thing', rungs, () => undefined, 'Install it.')).rejects.toBe(refusal);
  });
});

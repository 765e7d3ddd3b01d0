import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { CommanderError } from 'commander';
import { Refused, UsageError, output } from './output.js';
import { tellError } from './tell-error.js';

const told: string[] = [];
const objects: unknown[] = [];

beforeEach(() => {
  told.length = 0;
  objects.length = 0;
  jest.spyOn(output, 'note').mockImplementation((line) => void told.push(line));
  jest.spyOn(output, 'json').mockImplementation((value) => void objects.push(value));
});

afterEach(() => {
  jest.restoreAllMocks();
});

describe('a refusal', () => {
  const errors = [
    { path: 'CF_JDRQ', message: 'DATE_UNREADABLE: 2026-02-30' },
    { path: '', message: 'of the whole' },
  ];
  const refused = new Refused('HELD_ROW_STILL_HELD: 1 things', 'Supply what "errors" lists.', { errors });

  it('is told with each error that it lists, before what to do', () => {
    expect(tellError(refused, [])).toBe(1);
    expect(told).toEqual([
      'HELD_ROW_STILL_HELD: 1 things',
      '  CF_JDRQ: DATE_UNREADABLE: 2026-02-30',
      '  of the whole',
      'Supply what "errors" lists.',
    ]);
    expect(objects).toEqual([]);
  });

  it('is one object with --json', () => {
    tellError(refused, ['held', '--json']);
    expect(objects).toEqual([expect.objectContaining({ refused: true, errors })]);
  });
});

describe('a command that was not understood', () => {
  it.each([
    [new UsageError('--take goes with --ground.'), '--take goes with --ground.'],
    [new CommanderError(1, 'commander.unknownCommand', "error: unknown command 'x'"), "unknown command 'x'"],
    [
      new CommanderError(1, 'commander.help', '(outputHelp)'),
      expect.stringMatching(/^(No command|没有给出)/),
    ],
  ])('is one object with --json, and exit 2: %s', (error, message) => {
    expect(tellError(error, ['--json'])).toBe(2);
    expect(objects).toEqual([{ refused: true, code: 'USAGE', message }]);
    expect(tellError(error, [])).toBe(2);
    expect(objects).toHaveLength(1);
  });

  it('is nothing to tell when help was asked for', () => {
    expect(tellError(new CommanderError(0, 'commander.helpDisplayed', '(outputHelp)'), ['--json'])).toBe(0);
    expect([...told, ...objects]).toEqual([]);
  });
});

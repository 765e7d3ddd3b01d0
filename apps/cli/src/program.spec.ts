import { describe, expect, it } from '@jest/globals';
import type { Command } from 'commander';
import { COMMAND_ROOMS } from './command-rooms.js';
import { buildProgram } from './program.js';

function everyCommand(command: Command, path: readonly string[] = []): [string, Command][] {
  return command.commands.flatMap((child): [string, Command][] => {
    const here = [...path, child.name()];
    return [[here.join(' '), child], ...everyCommand(child, here)];
  });
}

const commands = everyCommand(await buildProgram());

describe('the command line', () => {
  it('loads for a command what brings it and nothing else', async () => {
    for (const { names } of COMMAND_ROOMS)
      for (const name of names)
        expect((await buildProgram(name)).commands.map((one) => one.name())).toEqual(names);
    expect((await buildProgram('nothing')).commands).toHaveLength((await buildProgram()).commands.length);
  });

  it('has every command that operators and scripts rely on', () => {
    const names = commands.map(([name]) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'start',
        'stop',
        'status',
        'reset',
        'demo',
        'doctor',
        'login',
        'logout',
        'admin create',
        'access list',
        'access end',
        'access end-all',
        'access end-person',
        'access token',
        'second-factor show',
        'second-factor setup',
        'second-factor recovery-codes',
        'second-factor remove',
        'second-factor reset',
        'identity show',
        'identity bind',
        'identity unbind',
        'recusal declare',
        'recusal list',
        'recusal end',
        'absence list',
        'absence add',
        'absence change',
        'absence end',
        'reminder foresee',
        'stuck list',
        'stuck show',
        'stuck cause',
        'stuck retry',
        'oversight show',
        'oversight cases',
        'health',
        'duty list',
        'duty run',
        'duty pause',
        'duty resume',
        'spot-check list',
        'stuck bulk retry',
        'stuck bulk urge',
        'stuck bulk reassign',
        'stuck bulk list',
        'stuck bulk show',
        'stuck bulk stop',
        'hold place',
        'hold list',
        'hold end',
        'retention due',
        'retention run',
        'retention runs',
        'retention show',
        'retention approve',
        'retention refuse',
        'retention certificates',
        'retention certificate',
        'retention verify',
        'agent give',
        'agent list',
        'agent show',
        'agent acts',
        'agent take-back',
        'window open',
        'window fill',
        'window list',
        'window show',
        'window ask-code',
        'window submit',
        'case list',
        'case show',
        'case timeline',
        'case act',
        'import penalties',
        'record list',
        'record show',
        'record unclassified',
        'record classify',
        'record field',
        'record eligibility',
        'record history',
        'record obligation list',
        'record obligation evidence',
        'record obligation verify',
        'record obligation waive',
        'record obligation reopen',
        'held list',
        'held complete',
        'held dismiss',
        'held restore',
        'held settle',
        'uscc check',
        'deadline',
        'period',
        'eligibility',
        'exchange receive',
        'policy check',
        'policy diff',
        'policy draft',
        'policy review',
        'policy publish',
        'policy simulate',
      ]),
    );
  });

  it.each(commands)('says what "%s" is for', (_, command) => {
    expect(command.description()).not.toBe('');
  });

  it.each([
    [['frobnicate'], 'commander.unknownCommand'],
    [['case', 'act', 'XF-1', 'frob'], 'commander.invalidArgument'],
    [['case', 'list', '--status', 'nope'], 'commander.invalidArgument'],
    [['deadline', '--from', '2026-02-30', '--working-days', '3'], 'commander.invalidArgument'],
    [['deadline', '--from', '2026-02-28'], 'commander.missingMandatoryOptionValue'],
    [['period', '--from', '2026-02-28'], undefined],
    [['deadline', '--from', '2026-02-28', '--working-days', '5001'], 'commander.invalidArgument'],
    [['period', '--from', '2026-02-28', '--years', '101'], 'commander.invalidArgument'],
    [['policy', 'publish', 'x.yaml'], 'commander.missingMandatoryOptionValue'],
    [['policy', 'review', 'x.yaml', '--by', '周可'], 'commander.unknownOption'],
    [['policy', 'simulate', 'x.yaml', '--at', '2026-02-30'], 'commander.invalidArgument'],
    [['uscc', 'check', '--colour'], 'commander.unknownOption'],
    [['agent', 'give', 'x', '--record', 'r', '--until', '2026-02-30'], 'commander.invalidArgument'],
    [['agent', 'give', 'x', '--until', '2026-02-28'], 'commander.missingMandatoryOptionValue'],
    [['retention', 'due', '--data', 'dreams'], 'commander.invalidArgument'],
    [['hold', 'place', 'case', 'x', '--reason', 'y'], 'commander.missingMandatoryOptionValue'],
    [['retention', 'refuse', 'x', '--until', '2026-02-30'], 'commander.invalidArgument'],
    [['retention', 'approve', 'x'], 'commander.missingMandatoryOptionValue'],
    [['agent', 'take-back', 'x'], 'commander.missingMandatoryOptionValue'],
    [['window', 'open', 'x', '--record', 'r', '--person', 'p'], 'commander.missingMandatoryOptionValue'],
    [['window', 'fill', 'x', '--document', 'library-card'], 'commander.invalidArgument'],
    [['window', 'fill', 'x', '--fulfilled-on', '2026-02-30'], 'commander.invalidArgument'],
    [['window', 'fill', 'x', '--email', 'a@b.cn'], undefined],
  ])('does not understand %j', async (args, code) => {
    const program = await buildProgram();
    for (const command of [program, ...everyCommand(program).map(([, one]) => one)])
      command.configureOutput({ writeErr: () => undefined });
    const failure = program.parseAsync(args, { from: 'user' });
    await expect(failure).rejects.toMatchObject(code === undefined ? { name: 'UsageError' } : { code });
  });
});

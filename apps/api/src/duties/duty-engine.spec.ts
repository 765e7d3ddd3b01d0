import { describe, expect, it } from '@jest/globals';
import { type Client, ScheduleNotFoundError } from '@temporalio/client';
import { DutyEngine } from './duty-engine.js';

const AT = new Date('2026-11-30T01:00:00.000Z');

/** A duty with runs of these ids; what the engine says of a run is an error or its status. */
function engineOf(over: object, runs: Readonly<Record<string, Error | string>> = {}): DutyEngine {
  const described = {
    policies: { overlap: 'BUFFER_ONE', catchupWindow: 86_400_000 },
    state: { paused: false },
    info: {
      recentActions: Object.keys(runs).map((workflowId) => ({
        takenAt: AT,
        action: { workflow: { workflowId, firstExecutionRunId: 'r' } },
      })),
      nextActionTimes: [AT],
      numActionsTaken: 1,
      numActionsSkippedOverlap: 2,
      numActionsMissedCatchupWindow: 3,
    },
  };
  const client = {
    withDeadline: (_: number, ask: () => Promise<unknown>) => ask(),
    schedule: { getHandle: () => ({ describe: async () => described, ...over }) },
    workflow: {
      getHandle: (id: string) => ({
        describe: async () => {
          const told = runs[id];
          if (told instanceof Error) throw told;
          return { status: { name: told } };
        },
        result: async () => 7,
      }),
    },
  };
  return new DutyEngine(client as unknown as Client);
}

const fault = (code: number): Error => Object.assign(new Error('grpc'), { code, details: '' });

describe('the duties in the engine', () => {
  it('stand with their policies and the last runs, the newest first', async () => {
    const engine = engineOf({}, { a: fault(5), b: 'TERMINATED', c: 'COMPLETED', d: 'RUNNING' });
    const at = AT.toISOString();
    expect(await engine.standing('notice-sweep')).toEqual({
      isPaused: false,
      next: at,
      overlap: 'buffer-one',
      catchUpMinutes: 1_440,
      skipped: 2,
      missed: 3,
      runs: [
        { at, outcome: 'running' },
        { at, outcome: 'done', count: 7 },
        { at, outcome: 'failed' },
        { at, outcome: 'forgotten' },
      ],
    });
  });

  it('are not there before a worker has set them', async () => {
    const describe = () => Promise.reject(new ScheduleNotFoundError('no', 'notice-sweep'));
    expect(await engineOf({ describe }).standing('notice-sweep')).toBeUndefined();
  });

  it.each([1, 4, 14])('are told to be out of reach while the engine is away: %s', async (code) => {
    const away = () => Promise.reject(fault(code));
    const engine = engineOf({ describe: away, pause: away });
    await expect(engine.standing('notice-sweep')).rejects.toMatchObject({ code: 'ENGINE_AWAY' });
    await expect(engine.pause('notice-sweep')).rejects.toMatchObject({ code: 'ENGINE_AWAY' });
  });

  it('fail as they do for another reason', async () => {
    const describe = () => Promise.reject(fault(13));
    await expect(engineOf({ describe }).standing('notice-sweep')).rejects.toMatchObject({ code: 13 });
    await expect(engineOf({}, { a: fault(13) }).standing('notice-sweep')).rejects.toMatchObject({ code: 13 });
  });
});

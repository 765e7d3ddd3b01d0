import { describe, expect, it } from '@jest/globals';
import { Metrics } from '@xinxiu/platform';
import type { WorkerActivities } from '../activities/create-activities.js';
import { measured } from './worker-metrics.js';

describe('measured activities', () => {
  it('answer and fail as before, and each try is counted', async () => {
    const metrics = new Metrics();
    const failure = new Error('away');
    const activities = {
      commitStep: (input: unknown) => Promise.resolve({ noticeIds: [], input }),
      openCase: () => Promise.reject(failure),
    } as unknown as WorkerActivities;
    const { commitStep, openCase } = measured(activities, metrics);
    expect(await commitStep('x' as never)).toEqual({ noticeIds: [], input: 'x' });
    await expect(openCase({} as never)).rejects.toBe(failure);
    const text = await metrics.text();
    expect(text).toContain('xinxiu_activity_seconds_count{activity="commitStep",outcome="done"} 1');
    expect(text).toContain('xinxiu_activity_seconds_count{activity="openCase",outcome="failed"} 1');
  });
});

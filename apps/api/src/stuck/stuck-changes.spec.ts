import { describe, expect, it } from '@jest/globals';
import type { FoundStuck, StuckRow } from '@xinxiu/persistence';
import { stuckChanges } from './stuck-changes.js';

const found = (more: Partial<FoundStuck> = {}): FoundStuck => ({
  ...{ id: 'repair:r1:step-failing', workflowId: 'repair:r1', matter: 'case', subjectId: 'XF-1', name: 'A' },
  ...{ department: '', status: '', holder: '', due: '', cause: 'step-failing', gravity: 8, source: 'engine' },
  ...{ since: '2026-05-06T02:00:00.000Z', activity: 'commitStep', activityId: '7', attempts: 3 },
  ...{ triedAt: '2026-05-06T02:00:00.000Z', nextAt: '', about: '' },
  ...more,
});
const row = (more: Partial<StuckRow> = {}): StuckRow => ({ ...found(), until: '', version: 1, ...more });
const asked = new Set(['repair:r1']);
const retry = { at: '2026-05-06T02:01:00.000Z', by: { id: 'u', name: 'B' }, reason: 'c', attempts: 3 };

describe('what a look changes', () => {
  it('begins what is new, leaves what is as it was, and ends what is over', () => {
    expect(stuckChanges([], [found()], asked).begun).toHaveLength(1);
    expect(stuckChanges([row()], [found()], asked)).toEqual({ begun: [], changed: [], ended: [] });
    expect(stuckChanges([row()], [], asked).ended).toHaveLength(1);
  });

  it('tells of a further try, and not of another begin', () => {
    expect(stuckChanges([row()], [found({ attempts: 4 })], asked).changed).toHaveLength(1);
    expect(stuckChanges([row()], [found({ since: '2026-05-07T02:00:00.000Z' })], asked).changed).toEqual([]);
  });

  it('calls a retry solved once its step has passed, and not when it fails with something else', () => {
    const retried = row({ retry, retryState: 'retried' });
    expect(stuckChanges([retried], [], asked).ended).toMatchObject([{ retry: 'solved' }]);
    const other = found({ id: 'repair:r1:mail-failing', cause: 'mail-failing' });
    const changes = stuckChanges([retried], [other], asked);
    expect(changes.ended).toMatchObject([{ row: { id: retried.id }, retry: 'failed-again' }]);
    expect(changes.begun).toEqual([other]);
    const another = found({ ...other, activityId: '9' });
    expect(stuckChanges([retried], [another], asked).ended).toMatchObject([{ retry: 'solved' }]);
  });

  it('leaves what the engine told of while it was not asked', () => {
    expect(stuckChanges([row()], [], new Set()).ended).toEqual([]);
    expect(stuckChanges([row({ source: 'store' })], [], new Set()).ended).toHaveLength(1);
  });

  it('calls a retry failed again only where it was tried after it', () => {
    const retried = row({ retry, retryState: 'retried' });
    expect(stuckChanges([retried], [found()], asked).changed).toEqual([]);
    const later = found({ triedAt: '2026-05-06T02:01:01.000Z' });
    expect(stuckChanges([retried], [later], asked).changed).toMatchObject([{ retry: 'failed-again' }]);
    const known = row({ ...later, retry, retryState: 'failed-again' });
    expect(stuckChanges([known], [later], asked).changed).toEqual([]);
  });
});

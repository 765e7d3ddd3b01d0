import { readFile, readdir } from 'node:fs/promises';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { repositoryRoot } from '../harness/repository-root.js';
import { REGISTRATION_SCENARIOS } from '../factories/registration-scenarios.js';
import { quietRuntime, workflowBundle } from '../harness/time-skipping.js';

jest.setTimeout(120_000);

const FOLDER = `${repositoryRoot()}/test/replay/histories`;

interface Recorded {
  readonly workflowId: string;
  readonly json: { events: RecordedEvent[] };
}

interface RecordedEvent {
  eventType: string;
  activityTaskScheduledEventAttributes?: { activityType: { name: string } };
}

async function recorded(): Promise<Recorded[]> {
  const files: Recorded[] = [];
  for (const version of await readdir(FOLDER)) {
    for (const name of await readdir(`${FOLDER}/${version}`)) {
      const json = JSON.parse(await readFile(`${FOLDER}/${version}/${name}`, 'utf8')) as Recorded['json'];
      files.push({ workflowId: `${version}/${name}`, json });
    }
  }
  return files;
}

async function failures(
  histories: readonly Recorded[],
  changed: (code: string) => string = (code) => code,
): Promise<{ workflowId: string; error: Error }[]> {
  const found: { workflowId: string; error: Error }[] = [];
  const parsed = histories.map(({ workflowId, json }) => ({ workflowId, history: historyFromJSON(json) }));
  const code = changed((await workflowBundle()).code);
  const results = Worker.runReplayHistories({ workflowBundle: { code } }, parsed);
  for await (const { workflowId, error } of results) if (error) found.push({ workflowId, error });
  return found;
}

describe('recorded histories', () => {
  let histories: Recorded[];

  beforeAll(async () => {
    quietRuntime();
    histories = await recorded();
  });

  it('are at least fifty for the repair case', () => {
    expect(histories.length).toBeGreaterThanOrEqual(50);
  });

  it('are all replayed by the workflows as they are now', async () => {
    expect(await failures(histories)).toEqual([]);
  });

  it('of before a change fail where the workflows no longer ask for its marker', async () => {
    const unheard = histories.filter(({ workflowId }) => workflowId.includes('-unheard/'));
    const unmarked = (code: string) => code.replace(/\(0,\s*[\w$.]+patched\)\('[\w-]+'\)/g, 'true');
    expect(unmarked((await workflowBundle()).code)).not.toContain("patched)('");
    const found = await failures(unheard, unmarked);
    expect(found.map(({ error }) => error.name)).toEqual(['DeterminismViolationError']);
  });

  it('hold a registration to its end by every path that it has', () => {
    const registrations = histories.filter(({ workflowId }) => workflowId.includes('-registration/'));
    expect(registrations).toHaveLength(REGISTRATION_SCENARIOS.length);
  });

  it.each([
    ['approved-0', 'openCase', 'endPublication'],
    ['registration-approved', 'commitRegistration', 'openBusinessAccount'],
  ])('fail when two activities of one have changed places: %s', async (name, one, other) => {
    const original = histories.find(({ workflowId }) => workflowId.includes(`/${name}`));
    if (!original) throw new Error(`The history "${name}" is missing.`);
    const mutated = structuredClone(original);
    const scheduled = mutated.json.events.flatMap(
      (event) => event.activityTaskScheduledEventAttributes ?? [],
    );
    const first = scheduled.find(({ activityType }) => activityType.name === one);
    const second = scheduled.find(({ activityType }) => activityType.name === other);
    if (!first || !second) throw new Error('The history lacks the activities to swap.');
    [first.activityType, second.activityType] = [second.activityType, first.activityType];
    const [failure] = await failures([mutated]);
    expect(failure?.error).toBeInstanceOf(DeterminismViolationError);
  });
});

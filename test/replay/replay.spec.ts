import { readFile, readdir } from 'node:fs/promises';
import { promiseHooks } from 'node:v8';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { repositoryRoot } from '../harness/repository-root.js';
import { DUTY_SCENARIOS } from '../factories/duty-scenarios.js';
import { BULK_SCENARIOS } from '../factories/bulk-driver.js';
import { REGISTRATION_SCENARIOS } from '../factories/registration-scenarios.js';
import { TRACKING_SCENARIOS } from '../factories/tracking-scenarios.js';
import { URGE_SCENARIOS } from '../factories/urge-driver.js';
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

/** Where the bundled code asks for a marker. */
const ASKED = /\(0,\s*[\w$.]+patched\)\('([\w-]+)'\)/g;

/** The code as if the change of this one marker had always been there. */
function without(marker: string, code: string): string {
  const changed = code.replaceAll(ASKED, (whole, asked) => (asked === marker ? 'true' : whole));
  expect(changed).not.toContain(`patched)('${marker}')`);
  expect(changed).not.toBe(code);
  return changed;
}

describe('recorded histories', () => {
  let histories: Recorded[];

  const pathsOf = (process: string): ReadonlySet<string> => {
    const names = histories.map(({ workflowId }) => /\/([\w-]+)\.json$/.exec(workflowId)?.[1] ?? '');
    return new Set(names.filter((name) => name.startsWith(`${process}-`)));
  };

  beforeAll(async () => {
    quietRuntime();
    // The SDK notes where each promise of a workflow was made, for queries of its stack: nobody asks for it here.
    jest.spyOn(promiseHooks, 'createHook').mockReturnValue(() => undefined);
    histories = await recorded();
  });
  afterAll(() => {
    jest.restoreAllMocks();
  });

  it('are at least fifty for the repair case', () => {
    expect(histories.length).toBeGreaterThanOrEqual(50);
  });

  it('are all replayed by the workflows as they are now', async () => {
    expect(await failures(histories)).toEqual([]);
  });

  it.each([
    ['record-classified', '-unheard/', 1],
    ['law-of-approval', '-unheard/', 1],
    ['agent-does-not-handle-own-filing', '-unbarred/', 3],
    ['overtaken-class-news', '-overtaken-heard/', 3],
    ['breach-republishes', '-breach-unfollowed/', 1],
    ['quiet-outside-working-hours', '-late-disturbing/', 5],
  ])(
    'of before a change fail where the workflows no longer ask for its marker: %s',
    async (marker, folder, count) => {
      const before = histories.filter(({ workflowId }) => workflowId.includes(folder));
      const found = await failures(before, (code) => without(marker, code));
      expect(found.map(({ error }) => error.name)).toEqual(
        Array.from({ length: count }, () => 'DeterminismViolationError'),
      );
    },
  );

  it('have in workflows/VERSIONS.md each marker that the workflows ask for, and no other', async () => {
    const asked = [...(await workflowBundle()).code.matchAll(ASKED)].map(([, marker]) => marker);
    const versions = await readFile(`${repositoryRoot()}/workflows/VERSIONS.md`, 'utf8');
    const told = [...versions.matchAll(/^\| `([\w-]+)`/gm)].map(([, marker]) => marker);
    expect(new Set(asked)).toEqual(new Set(told));
    expect(told.length).toBeGreaterThan(0);
  });

  it('hold a registration to its end by every path that it has', () => {
    expect(pathsOf('registration')).toEqual(new Set(REGISTRATION_SCENARIOS.map(({ name }) => name)));
  });

  it('hold an urge letter to its end by every path that it has', () => {
    expect(pathsOf('urge')).toEqual(new Set(URGE_SCENARIOS.map(({ name }) => name)));
  });

  it('hold a bulk act to its end by every path that it has', () => {
    expect(pathsOf('bulk')).toEqual(new Set(BULK_SCENARIOS.map(({ name }) => name)));
  });

  it('hold a tracked commitment to its end by every path that it has', () => {
    expect(pathsOf('tracking')).toEqual(new Set(TRACKING_SCENARIOS.map(({ name }) => name)));
  });

  it('hold a duty that goes from batch to batch by every path that it has', () => {
    expect(pathsOf('duty')).toEqual(new Set(DUTY_SCENARIOS.map(({ name }) => name)));
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

import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { BULK_SCENARIOS, BulkDriver, type BulkScenario, FakeBulk } from '../factories/bulk-driver.js';
import { CaseDriver } from '../factories/case-driver.js';
import { DUTY_SCENARIOS, type DutyScenario, turnOf } from '../factories/duty-scenarios.js';
import { FakeOffice } from '../factories/fake-office.js';
import {
  FakeRegister,
  REGISTRATION_SCENARIOS,
  RegistrationDriver,
  type RegistrationScenario,
  registrationSubject,
} from '../factories/registration-scenarios.js';
import { PEOPLE } from '../factories/repair-application.js';
import { SCENARIOS, applicationOf } from '../factories/repair-scenarios.js';
import { FakeLedger, TrackingDriver } from '../factories/tracking-driver.js';
import { TRACKING_SCENARIOS, type TrackingScenario, subjectOf } from '../factories/tracking-scenarios.js';
import {
  FakeUrges,
  URGE_SCENARIOS,
  UrgeDriver,
  type UrgeScenario,
  urgeSubject,
} from '../factories/urge-driver.js';
import { repositoryRoot } from '../harness/repository-root.js';
import { TASK_QUEUE, startTimeSkipping, startWorker } from '../harness/time-skipping.js';

/**
 * Plays every path of every workflow on a time-skipping server and keeps the histories: `npm run histories`. A run adds
 * a folder for the present version of the workflows; folders of earlier versions stay, since their cases are still open.
 */
const FOLDER = `${repositoryRoot()}/test/replay/histories/`;
const PLAYS = 3;

async function record(version: string, part: string): Promise<number> {
  const target = `${FOLDER}${version}/`;
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  const env = await startTimeSkipping();
  try {
    for (const scenario of SCENARIOS.filter(({ name }) => name.includes(part))) {
      for (let play = 0; play < PLAYS; play++) {
        const office = new FakeOffice();
        const worker = await startWorker(env, office.activities);
        const application = applicationOf(`${scenario.name}-${play}`, scenario);
        const driver = new CaseDriver(env.client, application, TASK_QUEUE);
        await worker.runUntil(async () => {
          await driver.open(await env.currentTimeMs());
          // Other people speak at the same time: their Updates share tasks with what follows.
          const voices = Array.from({ length: play * 2 }, (_, n) =>
            driver.act('comment', PEOPLE.supervisor, { text: `备注 ${n}` }),
          );
          await scenario.play(office, driver, env);
          // One that comes after a quick end is refused, as it would be.
          await Promise.allSettled(voices);
          await driver.handle.result();
        });
        await keep(await driver.handle.fetchHistory(), `${target}${scenario.name}-${play}.json`);
      }
    }
    const registrations = REGISTRATION_SCENARIOS.filter(({ name }) => name.includes(part));
    for (const scenario of registrations) await recordRegistration(env, scenario, target);
    const trackings = TRACKING_SCENARIOS.filter(({ name }) => name.includes(part));
    for (const scenario of trackings) await recordTracking(env, scenario, target);
    const urges = URGE_SCENARIOS.filter(({ name }) => name.includes(part));
    for (const scenario of urges) await recordUrge(env, scenario, target);
    const duties = DUTY_SCENARIOS.filter(({ name }) => name.includes(part));
    for (const scenario of duties) await recordDuty(env, scenario, target);
    const bulks = BULK_SCENARIOS.filter(({ name }) => name.includes(part));
    for (const scenario of bulks) await recordBulk(env, scenario, target);
  } finally {
    await env.teardown();
  }
  return (await readdir(target)).length;
}

async function recordRegistration(
  env: TestWorkflowEnvironment,
  scenario: RegistrationScenario,
  target: string,
): Promise<void> {
  const register = new FakeRegister();
  const worker = await startWorker(env, register.activities);
  const driver = new RegistrationDriver(env.client, registrationSubject(scenario.name), TASK_QUEUE);
  await worker.runUntil(async () => {
    await driver.begin(await env.currentTimeMs());
    await scenario.play(register, driver, env);
    await driver.handle.result();
  });
  await keep(await driver.handle.fetchHistory(), `${target}${scenario.name}.json`);
}

async function recordTracking(
  env: TestWorkflowEnvironment,
  scenario: TrackingScenario,
  target: string,
): Promise<void> {
  const ledger = new FakeLedger();
  const worker = await startWorker(env, ledger.activities);
  const now = await env.currentTimeMs();
  const subject = subjectOf(scenario, scenario.name, now);
  const driver = new TrackingDriver(env.client, subject, ledger, TASK_QUEUE);
  await worker.runUntil(async () => {
    await driver.begin(now);
    await scenario.play(ledger, driver, env);
    await driver.handle.result();
  });
  await keep(await driver.handle.fetchHistory(), `${target}${scenario.name}.json`);
}

async function recordUrge(
  env: TestWorkflowEnvironment,
  scenario: UrgeScenario,
  target: string,
): Promise<void> {
  const store = new FakeUrges();
  const worker = await startWorker(env, store.activities);
  const driver = new UrgeDriver(env.client, urgeSubject(scenario.name), TASK_QUEUE);
  await worker.runUntil(async () => {
    await driver.issue(await env.currentTimeMs());
    await scenario.play(store, driver, env);
    await driver.handle.result();
  });
  await keep(await driver.handle.fetchHistory(), `${target}${scenario.name}.json`);
}

async function recordDuty(
  env: TestWorkflowEnvironment,
  scenario: DutyScenario,
  target: string,
): Promise<void> {
  const worker = await startWorker(env, scenario.activities);
  await worker.runUntil(() => turnOf(env.client, scenario, TASK_QUEUE));
  const handle = env.client.workflow.getHandle(scenario.name);
  await keep(await handle.fetchHistory(), `${target}${scenario.name}.json`);
}

async function recordBulk(
  env: TestWorkflowEnvironment,
  scenario: BulkScenario,
  target: string,
): Promise<void> {
  const store = new FakeBulk(scenario.count);
  const worker = await startWorker(env, store.activities);
  const driver = new BulkDriver(env.client, scenario.name, TASK_QUEUE);
  scenario.prepare(store, driver);
  await worker.runUntil(async () => {
    await driver.begin();
    await driver.handle.result();
  });
  await keep(await driver.handle.fetchHistory(), `${target}${scenario.name}.json`);
}

/** Stack traces name files of this machine; where it keeps them is nobody's business. */
async function keep(history: Parameters<typeof historyToJSON>[0], file: string): Promise<void> {
  // Of the machine that recorded it nothing stays: stacks name files by `file:` addresses and, in packages, by paths.
  await writeFile(file, historyToJSON(history).replaceAll(`${repositoryRoot()}/`, '/'));
}

const [version, part = ''] = process.argv.slice(2);
if (!version) {
  console.error(
    'Usage: npm run histories -- VERSION [PART]   (a name for the workflows as they are now, e.g. 2026-11; only paths whose names contain PART)',
  );
  process.exit(2);
}
console.log(`${await record(version, part)} histories in test/replay/histories/${version}`);
process.exit(0);

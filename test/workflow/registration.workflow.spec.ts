import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AFTER_A_NIGHT } from '../factories/office-hours.js';
import {
  FakeRegister,
  REGISTRATION_SCENARIOS,
  RegistrationDriver,
  registrationSubject,
} from '../factories/registration-scenarios.js';
import { PEOPLE } from '../factories/repair-application.js';
import { TASK_QUEUE, type WorkedServer, openWorkedServer, refusalOf } from '../harness/time-skipping.js';

jest.setTimeout(120_000);

let server: WorkedServer;
const registers = new Map<string, FakeRegister>();

function registerOf(id: string): FakeRegister {
  const register = registers.get(id);
  if (!register) throw new Error(`No register for ${id}`);
  return register;
}

beforeAll(async () => {
  const shared: FakeRegister['activities'] = {
    ...AFTER_A_NIGHT,
    commitRegistration: (input) =>
      registerOf(input.state.registrationId).activities.commitRegistration(input),
    openBusinessAccount: (input) => registerOf(input.registrationId).activities.openBusinessAccount(input),
  };
  server = await openWorkedServer(shared);
});

afterAll(() => server.close());

let serial = 0;

async function begun(): Promise<{ register: FakeRegister; driver: RegistrationDriver }> {
  const subject = registrationSubject(++serial);
  const register = new FakeRegister();
  registers.set(subject.registrationId, register);
  const driver = new RegistrationDriver(server.env.client, subject, TASK_QUEUE);
  expect(await driver.begin(await server.env.currentTimeMs())).toMatchObject({
    status: 'submitted',
    due: '2026-05-11',
  });
  return { register, driver };
}

describe('a registration', () => {
  it.each(REGISTRATION_SCENARIOS)('plays "$name" to its end', async (scenario) => {
    const { register, driver } = await begun();
    await scenario.play(register, driver, server.env);
    expect(await driver.handle.result()).toMatchObject({ status: scenario.ends });
    expect(register.facts).toEqual(scenario.facts);
  });

  it('refuses who may not decide, and leaves no trace of it', async () => {
    const { register, driver } = await begun();
    expect((await refusalOf(driver.decide('approve', PEOPLE.reviewer))).type).toBe('NOT_YOURS');
    await driver.decide('approve');
    expect(register.facts).toEqual(['registration-submitted', 'registration-approved']);
  });

  it('stays undecided when the organisation has got an account meanwhile', async () => {
    const { register, driver } = await begun();
    register.accounts.push(false);
    expect((await refusalOf(driver.decide('approve'))).type).toBe('ACCOUNT_EXISTS');
    await driver.decide('refuse');
    expect(await driver.handle.result()).toMatchObject({ status: 'refused' });
  });
});

import { type Client, WithStartWorkflowOperation } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import {
  type RegistrationDecision,
  type RegistrationStatus,
  type RegistrationSubject,
  realClock,
} from '@xinxiu/domain';
import {
  type CommitRegistrationInput,
  type RegistrationActivities,
  type RegistrationAnswer,
  beginRegistrationUpdate,
  decideRegistrationUpdate,
  registration,
  registrationCalendarSignal,
  registrationWorkflowId,
} from '@xinxiu/workflows';
import { AFTER_A_NIGHT, atClosingTime } from './office-hours.js';
import { PEOPLE } from './repair-application.js';

const DAY_MS = 86_400_000;
const REASON = { code: 'PROOF_UNREADABLE', text: '营业执照不清晰' };

/** The store and the law behind a registration, as a test wants them. */
export class FakeRegister {
  readonly commits: CommitRegistrationInput[] = [];
  /** What opening the account finds, in turn. */
  readonly accounts: boolean[] = [];
  /** How often each part fails first. */
  failures = 0;
  /** Whether what is counted from now on comes as the office closes. */
  closing = false;

  get facts(): string[] {
    return this.commits.flatMap(({ facts }) => facts.map(({ type }) => type));
  }

  readonly activities: RegistrationActivities = {
    commitRegistration: async (input) => {
      if (this.failures-- > 0) throw new Error('The store does not answer.');
      this.commits.push(input);
      if (!input.countDeadline) return {};
      const from = Date.parse(input.state.submittedAt);
      const deadline = {
        due: '2026-05-11',
        provisional: false,
        ruleId: 'registration',
        article: '注册审核',
        startDay: '2026-05-06',
        packDigest: 'p',
        tableDigest: `t${this.commits.length}`,
      };
      const rungs = [
        { id: 'reminder-before', at: from + 2 * DAY_MS },
        { id: 'escalation-leader', at: from + 4 * DAY_MS },
      ] as const;
      return { deadline, rungs: this.closing ? atClosingTime(rungs) : rungs };
    },
    ...AFTER_A_NIGHT,
    openBusinessAccount: async () => ({ opened: this.accounts.shift() ?? true }),
  };
}

/** Plays the business and the credit office on one registration, as the API does. */
export class RegistrationDriver {
  constructor(
    private readonly client: Client,
    readonly subject: RegistrationSubject,
    private readonly taskQueue: string,
  ) {}

  get handle() {
    return this.client.workflow.getHandle<typeof registration>(
      registrationWorkflowId(this.subject.registrationId),
    );
  }

  begin(now: number): Promise<RegistrationAnswer> {
    const startWorkflowOperation = new WithStartWorkflowOperation(registration, {
      workflowId: registrationWorkflowId(this.subject.registrationId),
      taskQueue: this.taskQueue,
      args: [{ subject: this.subject, clock: realClock(now) }],
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    return this.client.workflow.executeUpdateWithStart(beginRegistrationUpdate, { startWorkflowOperation });
  }

  decide(
    outcome: RegistrationDecision['outcome'],
    actor: RegistrationDecision['actor'] = PEOPLE.clerk,
  ): Promise<RegistrationAnswer> {
    const reasons = outcome === 'refuse' ? [REASON] : [];
    return this.handle.executeUpdate(decideRegistrationUpdate, { args: [{ outcome, actor, reasons }] });
  }
}

export function registrationSubject(serial: number | string): RegistrationSubject {
  return {
    registrationId: `reg-${serial}`,
    uscc: PEOPLE.applicant.organisation,
    organisationName: '青禾食品有限公司',
    representative: '赵明',
    creditOffice: 'XYB',
  };
}

export interface RegistrationScenario {
  readonly name: string;
  readonly ends: RegistrationStatus;
  readonly facts: readonly string[];
  play(register: FakeRegister, driver: RegistrationDriver, env: TestWorkflowEnvironment): Promise<void>;
}

const SUBMITTED = 'registration-submitted';

/** Every path through a registration: played by the workflow tests, recorded for the replay tests. */
export const REGISTRATION_SCENARIOS: readonly RegistrationScenario[] = [
  {
    name: 'registration-approved',
    ends: 'approved',
    facts: [SUBMITTED, 'registration-approved'],
    play: async (_register, driver) => {
      await driver.decide('approve');
    },
  },
  {
    name: 'registration-refused',
    ends: 'refused',
    facts: [SUBMITTED, 'registration-refused'],
    play: async (_register, driver) => {
      await driver.decide('refuse');
    },
  },
  {
    name: 'registration-account-taken',
    ends: 'refused',
    facts: [SUBMITTED, 'registration-refused'],
    play: async (register, driver) => {
      register.accounts.push(false);
      await driver.decide('approve').catch(() => undefined);
      await driver.decide('refuse');
    },
  },
  {
    name: 'registration-escalated',
    ends: 'approved',
    facts: [SUBMITTED, 'rung-reached', 'rung-reached', 'registration-approved'],
    play: async (_register, driver, env) => {
      await env.sleep(5 * DAY_MS);
      await driver.decide('approve', PEOPLE.officeLeader);
    },
  },
  {
    name: 'registration-recounted',
    ends: 'approved',
    facts: [SUBMITTED, 'deadline-recomputed', 'registration-approved'],
    play: async (register, driver, env) => {
      await driver.handle.signal(registrationCalendarSignal);
      while (!register.facts.includes('deadline-recomputed')) await env.sleep(1_000);
      await driver.decide('approve');
    },
  },
  {
    name: 'registration-late-reminder',
    ends: 'approved',
    facts: [SUBMITTED, 'deadline-recomputed', 'rung-reached', 'rung-reached', 'registration-approved'],
    play: async (register, driver, env) => {
      register.closing = true;
      await driver.handle.signal(registrationCalendarSignal);
      await env.sleep(6 * DAY_MS);
      await driver.decide('approve');
    },
  },
  {
    name: 'registration-store-fails',
    ends: 'approved',
    facts: [SUBMITTED, 'registration-approved'],
    play: async (register, driver) => {
      register.failures = 3;
      await driver.decide('approve');
    },
  },
];

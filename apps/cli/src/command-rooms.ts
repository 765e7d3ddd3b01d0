import type { Command } from 'commander';

export type Register = (program: Command) => void;

/** Commands that belong together, in the order of the help. */
export interface CommandRoom {
  /** As they are called at the top. */
  readonly names: readonly string[];
  readonly load: () => Promise<Register>;
}

/** Loaded when asked for: a command pays for no package that only others need. */
export const COMMAND_ROOMS: readonly CommandRoom[] = [
  {
    names: ['start', 'stop', 'status', 'reset'],
    load: async () => (await import('./commands/stack-commands.js')).stackCommands,
  },
  { names: ['demo'], load: async () => (await import('./commands/demo-command.js')).demoCommand },
  { names: ['doctor'], load: async () => (await import('./commands/doctor-command.js')).doctorCommand },
  {
    names: ['login', 'logout', 'password', 'admin'],
    load: async () => (await import('./commands/account-commands.js')).accountCommands,
  },
  { names: ['access'], load: async () => (await import('./commands/access-commands.js')).accessCommands },
  {
    names: ['second-factor'],
    load: async () => (await import('./commands/second-factor-commands.js')).secondFactorCommands,
  },
  {
    names: ['account'],
    load: async () => (await import('./commands/own-account-commands.js')).ownAccountCommands,
  },
  { names: ['people'], load: async () => (await import('./commands/people-commands.js')).peopleCommands },
  {
    names: ['registration'],
    load: async () => (await import('./commands/registration-commands.js')).registrationCommands,
  },
  { names: ['agent'], load: async () => (await import('./commands/agent-commands.js')).agentCommands },
  { names: ['window'], load: async () => (await import('./commands/window-commands.js')).windowCommands },
  {
    names: ['identity'],
    load: async () => (await import('./commands/identity-commands.js')).identityCommands,
  },
  { names: ['audit'], load: async () => (await import('./commands/audit-commands.js')).auditCommands },
  { names: ['case'], load: async () => (await import('./commands/case-commands.js')).caseCommands },
  { names: ['explain'], load: async () => (await import('./commands/explain-command.js')).explainCommand },
  { names: ['import'], load: async () => (await import('./commands/import-commands.js')).importCommands },
  {
    names: ['record', 'held'],
    load: async () => (await import('./commands/record-commands.js')).recordCommands,
  },
  {
    names: ['commitment', 'market-entity'],
    load: async () => (await import('./commands/commitment-commands.js')).commitmentCommands,
  },
  { names: ['uscc'], load: async () => (await import('./commands/uscc-commands.js')).usccCommands },
  {
    names: ['deadline', 'period'],
    load: async () => (await import('./commands/deadline-commands.js')).deadlineCommands,
  },
  {
    names: ['eligibility'],
    load: async () => (await import('./commands/eligibility-command.js')).eligibilityCommand,
  },
  { names: ['policy'], load: async () => (await import('./commands/policy-commands.js')).policyCommands },
  { names: ['holidays'], load: async () => (await import('./commands/holiday-commands.js')).holidayCommands },
  { names: ['exchange'], load: async () => (await import('./commands/exchange-command.js')).exchangeCommand },
  { names: ['keys'], load: async () => (await import('./commands/key-commands.js')).keyCommands },
  { names: ['data'], load: async () => (await import('./commands/data-commands.js')).dataCommands },
  { names: ['recusal'], load: async () => (await import('./commands/recusal-commands.js')).recusalCommands },
  { names: ['urge'], load: async () => (await import('./commands/urge-commands.js')).urgeCommands },
  { names: ['absence'], load: async () => (await import('./commands/absence-commands.js')).absenceCommands },
  {
    names: ['reminder'],
    load: async () => (await import('./commands/reminder-commands.js')).reminderCommands,
  },
  { names: ['stuck'], load: async () => (await import('./commands/stuck-commands.js')).stuckCommands },
  {
    names: ['oversight'],
    load: async () => (await import('./commands/oversight-commands.js')).oversightCommands,
  },
  { names: ['health'], load: async () => (await import('./commands/health-commands.js')).healthCommands },
  { names: ['duty'], load: async () => (await import('./commands/duty-commands.js')).dutyCommands },
  {
    names: ['spot-check'],
    load: async () => (await import('./commands/spot-check-commands.js')).spotCheckCommands,
  },
  { names: ['hold'], load: async () => (await import('./commands/hold-commands.js')).holdCommands },
  {
    names: ['retention'],
    load: async () => (await import('./commands/retention-commands.js')).retentionCommands,
  },
  {
    names: ['correction'],
    load: async () => (await import('./commands/correction-commands.js')).correctionCommands,
  },
];

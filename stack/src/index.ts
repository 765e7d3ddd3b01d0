export { StackError, type StackErrorCode } from './stack-error.js';
export { STACK_WORDINGS } from './stack-wordings.js';
export { type ProviderRecord, type StackState } from './state/stack-state.js';
export {
  startServers,
  type RunningServers,
  type ServerName,
  type StartServersOptions,
} from './servers/start-servers.js';
export { type RunningMongo } from './servers/running-mongo.js';
export { type RunningSmtp } from './servers/smtp-server.js';
export { type RunningTemporal } from './servers/temporal-server.js';
export {
  startStack,
  type RunningStack,
  type StackPartName,
  type StartStackOptions,
} from './lifecycle/start-stack.js';
export { runStack, untilToldToStop } from './lifecycle/foreground.js';
export { findOrphanedStack, findRunningStack, stopStack } from './lifecycle/stop-stack.js';
export { resetStack, type ResetOptions } from './lifecycle/reset-stack.js';
export { type ServerProgram, provideTemporal } from './provision/temporal-program.js';
export { provideTestServer } from './provision/test-server.js';
export { addSearchAttributes } from './servers/temporal-namespace.js';
export { keyIdOf } from './exchange/judge-file.js';
export { pauseFile, receiveExchangeFiles } from './exchange/receiver.js';
export { type LedgerEntry } from './smtp/ledger.js';
export { type Fault } from './smtp/fault-plan.js';

export { StackError, type StackErrorCode } from './stack-error.js';
export {
  startServers,
  type RunningServers,
  type ServerName,
  type StartServersOptions,
} from './servers/start-servers.js';

/** Names every variable that is wrong and what it must be; nothing starts with half a configuration. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

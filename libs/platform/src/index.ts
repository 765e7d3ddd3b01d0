export { type Config, type IdentityServiceConfig, loadConfig } from './config/config.js';
export { ConfigError } from './config/config-error.js';
export { DeadlineError, withDeadline } from './deadline/with-deadline.js';
export { readOrCreate } from './keys/key-file.js';
export {
  type FieldKeys,
  type KeyPurpose,
  KeyRing,
  type KeySet,
  type Keys,
  keyFile,
  keyText,
  loadFieldKeys,
  loadPayloadKeys,
  parseKeys,
  withNewKey,
} from './keys/key-ring.js';
export {
  type KeyFileReport,
  ROTATED_PURPOSES,
  type RotatedPurpose,
  type Rotation,
  isOfCodes,
  listKeys,
  rotateKeys,
} from './keys/rotate-keys.js';
export { PublicKeys } from './keys/public-keys.js';
export { OneTimeKey } from './keys/one-time-key.js';
export { PublicCodes } from './keys/public-codes.js';
export { type Signature, SigningKey, type SigningPurpose, keyIdOf } from './keys/signing-key.js';
export { type Logger, createLogger } from './logging/logger.js';
export { redact, redactText } from './logging/redact.js';
export { Remembered } from './memory/remembered.js';
export { type Count, Metrics, type Observe } from './metrics/metrics.js';
export { isCommonPassword } from './passwords/common-passwords.js';
export { KEY_WORDINGS } from './keys/key-wordings.js';

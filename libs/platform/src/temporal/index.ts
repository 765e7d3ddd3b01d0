export { type TemporalClient, connectTemporal } from './connect-temporal.js';
export { encryptedDataConverter } from './data-converter.js';
export { EncryptionCodec, MAX_PAYLOAD_BYTES } from './payload-codec.js';
export { tryStepAtOnce } from './try-at-once.js';

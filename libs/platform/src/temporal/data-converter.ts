import { createRequire } from 'node:module';
import type { DataConverter } from '@temporalio/common';
import type { Keys } from '../keys/key-ring.js';
import { EncryptionCodec } from './payload-codec.js';

/**
 * How client and worker write what Temporal keeps: encrypted, failure messages and stack traces included. Search
 * attributes, ids and memo are never encrypted and carry codes only. The workflow bundle is built with the same
 * failure converter.
 */
export function encryptedDataConverter(keys: Keys): DataConverter {
  return {
    failureConverterPath: createRequire(import.meta.url).resolve('@xinxiu/platform/failure-converter'),
    payloadCodecs: [new EncryptionCodec(keys)],
  };
}

import { type KeyObject, createHash, verify } from 'node:crypto';

/** What the receiving side answers to a file; it lies beside the file as `<file>.ack.json`. */
export interface Acknowledgement {
  readonly file: string;
  /** Of the bytes as they arrived. */
  readonly sha256: string;
  readonly status: 'accepted' | 'rejected';
  /** Real time, ISO. */
  readonly at: string;
  readonly reason?: string;
}

export interface ReceivedFile {
  readonly name: string;
  readonly bytes: Buffer;
  /** Text of `<file>.sig`; undefined when there is none. */
  readonly signature: string | undefined;
}

/** Judges a file as a careful receiver would: signed by the known key, over exactly these bytes, and readable. */
export function judgeFile(file: ReceivedFile, sender: KeyObject, at: string): Acknowledgement {
  const reason = whyRefused(file, sender);
  return {
    file: file.name,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    status: reason === undefined ? 'accepted' : 'rejected',
    at,
    ...(reason !== undefined && { reason }),
  };
}

/** Id of a public key: the first 16 hex digits of SHA-256 over its SPKI form, as signatures name it. */
export function keyIdOf(key: KeyObject): string {
  return createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);
}

function whyRefused({ name, bytes, signature }: ReceivedFile, sender: KeyObject): string | undefined {
  if (signature === undefined) return `SIGNATURE_MISSING: there is no ${name}.sig.`;
  const parsed = parseJson(signature) as { keyId?: unknown; signature?: unknown } | undefined;
  if (typeof parsed?.keyId !== 'string' || typeof parsed.signature !== 'string') {
    return `SIGNATURE_UNREADABLE: ${name}.sig is not {keyId, signature}.`;
  }
  if (parsed.keyId !== keyIdOf(sender)) return `KEY_UNKNOWN: the key ${parsed.keyId} is not known here.`;
  if (!verify(null, bytes, sender, Buffer.from(parsed.signature, 'base64'))) {
    return 'SIGNATURE_WRONG: the signature is not of these bytes.';
  }
  return parseJson(bytes.toString()) === undefined ? 'CONTENT_UNREADABLE: the file is no JSON.' : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

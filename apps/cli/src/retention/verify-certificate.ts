import { readFile } from 'node:fs/promises';
import type { CheckedCertificate } from '@xinxiu/contracts';
import { type DeletionStatement, type SealKeys, statementText } from '@xinxiu/persistence';
import { say } from '../output/language.js';
import { Refused } from '../output/output.js';

export interface CertificateReport {
  readonly number: string;
  /** As the server finds it. */
  readonly signed: boolean;
  readonly chained: boolean;
  /** By the public keys that were given; absent without one. */
  readonly signature?: 'good' | 'signature-wrong' | 'key-unknown';
  /** Whether it is the one that was kept as a file; absent without one. */
  readonly asKept?: boolean;
  readonly genuine: boolean;
}

type Certificate = CheckedCertificate['certificate'];

/** Whether a certificate is the one that was signed: by the server's word, and here by whatever somebody kept of it. */
export function certificateReport(
  { certificate, signed, chained }: CheckedCertificate,
  { keys, kept }: { readonly keys?: SealKeys | undefined; readonly kept?: Certificate | undefined },
): CertificateReport {
  const signature = keys && signatureOf(kept ?? certificate, keys);
  const asKept = kept && textOf(kept) === textOf(certificate) && kept.signature === certificate.signature;
  return {
    number: certificate.number,
    signed,
    chained,
    ...(signature !== undefined && { signature }),
    ...(asKept !== undefined && { asKept }),
    genuine: signed && chained && (signature ?? 'good') === 'good' && (asKept ?? true),
  };
}

/** A certificate that was kept, as `xinxiu retention certificate --json` wrote it. @throws Refused */
export async function keptCertificate(file: string): Promise<Certificate> {
  try {
    const { certificate } = JSON.parse(await readFile(file, 'utf8')) as { certificate?: Certificate };
    if (certificate?.kind === 'certificate') return certificate;
  } catch {
    // Told below: whatever is wrong with it, it is no certificate.
  }
  throw new Refused(
    say(`${file} 不是删除凭证。`, `${file} is no certificate of a deletion.`),
    say(
      '请给出 xinxiu retention certificate --json 的输出。',
      'Give the file that "xinxiu retention certificate --json" wrote.',
    ),
  );
}

function signatureOf(certificate: Certificate, keys: SealKeys): NonNullable<CertificateReport['signature']> {
  if (!keys.has(certificate.keyId)) return 'key-unknown';
  return keys.verifies(textOf(certificate), certificate) ? 'good' : 'signature-wrong';
}

function textOf(certificate: Certificate): string {
  return statementText(certificate as unknown as DeletionStatement);
}

import { createHash } from 'node:crypto';

/**
 * The same notice to the same recipient has the same Message-ID however often it is sent, so that whoever gets it twice
 * can tell (RFC 5322 section 3.6.4).
 */
export function messageIdOf(noticeId: string, recipient: string, domain: string): string {
  const hash = createHash('sha256').update(`${noticeId}\n${recipient.toLowerCase()}`).digest('hex');
  return `<${hash.slice(0, 40)}@${domain}>`;
}

import { ImapFlow } from 'imapflow';
import type { BounceMailbox } from './bounce-mailbox.js';

const TIMES = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 } as const;
/** In one look. */
const MOST = 200;
/** Of a mail that came back only the report counts, which stands first. */
const MOST_BYTES = 256 * 1024;

/** A mailbox of the county that is read over IMAP. What was read is marked as seen and stays. */
export class ImapMailbox implements BounceMailbox {
  /** @param url `imaps://user:password@host[:port]/Folder`, or `imap://…` for STARTTLS; without a folder the INBOX */
  constructor(private readonly url: string) {}

  async each(read: (raw: Buffer) => Promise<boolean>): Promise<void> {
    const client = new ImapFlow({ ...optionsOf(this.url), ...TIMES, logger: false });
    // It is told by what fails; unheard it would end the process.
    client.on('error', () => undefined);
    await client.connect();
    try {
      const lock = await client.getMailboxLock(folderOf(this.url));
      try {
        await readUnseen(client, read);
      } finally {
        lock.release();
      }
    } finally {
      await client.logout().catch(() => client.close());
    }
  }
}

async function readUnseen(client: ImapFlow, read: (raw: Buffer) => Promise<boolean>): Promise<void> {
  const found = await client.search({ seen: false }, { uid: true });
  for (const uid of (found || []).slice(0, MOST)) {
    const mail = await client.fetchOne(String(uid), { source: { maxLength: MOST_BYTES } }, { uid: true });
    if (!mail || !mail.source || !(await read(mail.source))) continue;
    await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
  }
}

function optionsOf(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'imaps:';
  const local = ['127.0.0.1', 'localhost'].includes(hostname);
  return {
    host: hostname,
    port: port === '' ? (secure ? 993 : 143) : Number(port),
    secure,
    // In the open only on this machine: what comes over it decides whether a notice was delivered.
    ...(!secure && !local && { doSTARTTLS: true }),
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
  };
}

function folderOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1)) || 'INBOX';
}

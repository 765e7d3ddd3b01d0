import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';

/**
 * What the server does with one try: takes it, puts it off before or after its text, refuses it for good, cuts the line
 * before or after its text, or takes it and answers when nobody listens any more.
 */
export const TREATMENTS = [
  'accept',
  'defer-recipient',
  'defer-text',
  'refuse',
  'drop-before',
  'drop-after',
  'late',
] as const;
export type Treatment = (typeof TREATMENTS)[number];

/** Longer than the patience of whoever sends, ms. */
export const LATE_MS = 1_500;

/** A mail server that does to each mail what it is told, with a ledger of what it took and of what it answered for. */
export class HostileMailServer {
  /** Message-IDs of whole texts, in the order in which they came. */
  readonly arrived: string[] = [];
  /** Those for which a 250 went out on a line that was still open. */
  readonly acknowledged: string[] = [];
  private server: SMTPServer | undefined;
  private port = 0;

  /** @param treatmentOf next treatment of the mails to an address */
  constructor(private readonly treatmentOf: (address: string) => Treatment) {}

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Opens on the port that it had before. */
  async open(): Promise<void> {
    const planned = new Map<string, Treatment>();
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      closeTimeout: 10,
      onRcptTo: ({ address }, session, done) => {
        const treatment = this.treatmentOf(address);
        planned.set(session.id, treatment);
        if (treatment === 'drop-before') socketOf(server, session)?.destroy();
        else done(treatment === 'defer-recipient' ? refusal(451) : null);
      },
      onData: (stream, session, done) => {
        // A client that breaks off in its text is no reason to end.
        this.take(server, stream, session, planned.get(session.id) ?? 'accept', done).catch(done);
      },
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.server.address() as AddressInfo).port;
    this.server = server;
  }

  /** Nobody can connect until it is opened again. */
  async close(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  }

  private async take(
    server: SMTPServer,
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    treatment: Treatment,
    done: (error?: Error | null) => void,
  ): Promise<void> {
    const text = await textOf(stream);
    if (treatment === 'refuse' || treatment === 'defer-text')
      return done(refusal(treatment === 'refuse' ? 550 : 451));
    const id = /^Message-ID: *(<[^>]+>)/im.exec(text)?.[1] ?? '';
    this.arrived.push(id);
    if (treatment === 'drop-after') return void socketOf(server, session)?.destroy();
    if (treatment === 'late') await new Promise((resolve) => setTimeout(resolve, LATE_MS));
    if (socketOf(server, session)?.destroyed === false) this.acknowledged.push(id);
    done();
  }
}

async function textOf(stream: SMTPServerDataStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function refusal(responseCode: number): Error {
  return Object.assign(new Error('as planned'), { responseCode });
}

/** The server library gives nobody the socket of a session. */
function socketOf(
  server: SMTPServer,
  { id }: SMTPServerSession,
): { readonly destroyed: boolean; destroy(): void } | undefined {
  const { connections } = server as unknown as {
    connections: Set<{ id: string; _socket: { destroyed: boolean; destroy(): void } }>;
  };
  return [...connections].find((connection) => connection.id === id)?._socket;
}

import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { Fault, FaultPlan } from './fault-plan.js';
import type { Ledger, NewEntry } from './ledger.js';

/** An SMTP server that delivers nothing: it keeps every mail for people and tests to look at. */
export function createCatcher(ledger: Ledger, faults: FaultPlan): SMTPServer {
  const server = new SMTPServer({
    // Local senders have neither account nor certificate here.
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    size: 30 * 1024 * 1024,
    onData: (stream, session, done) => void receive(stream, session).then(...answer(session, done)),
  });
  return server;

  async function receive(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
  ): Promise<Fault | undefined> {
    const raw = await collect(stream);
    if (stream.sizeExceeded) throw refusal(552, 'The message is larger than 30 MB.');
    const fault = faults.next();
    const outcome = fault === undefined ? 'accepted' : fault === 'lost' ? 'lost' : 'refused';
    await ledger.add(await describe(raw, session, outcome), raw);
    return fault;
  }

  function answer(session: SMTPServerSession, done: (error?: Error | null) => void) {
    return [
      (fault: Fault | undefined) => {
        if (fault === 'lost') return cutLine(server, session);
        if (fault === 'later') return done(refusal(451, 'Try again later.'));
        if (fault === 'never') return done(refusal(550, 'No such mailbox.'));
        done();
      },
      (error: Error) => done(error),
    ] as const;
  }
}

async function describe(
  raw: Buffer,
  { envelope }: SMTPServerSession,
  outcome: NewEntry['outcome'],
): Promise<NewEntry> {
  const mail = await simpleParser(headerOf(raw));
  return {
    messageId: mail.messageId ?? '',
    from: envelope.mailFrom ? envelope.mailFrom.address : '',
    to: envelope.rcptTo.map(({ address }) => address),
    subject: mail.subject ?? '',
    kind: String(mail.headers.get('x-xinxiu-kind') ?? ''),
    at: new Date().toISOString(),
    outcome,
  };
}

/** All that the ledger tells of a mail; what it says is parsed by who reads it. */
function headerOf(raw: Buffer): Buffer {
  const end = raw.indexOf('\r\n\r\n');
  return end < 0 ? raw : raw.subarray(0, end + 4);
}

async function collect(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

/** Ends the TCP connection without an answer, as a crash of a mail server does. */
function cutLine(server: SMTPServer, session: SMTPServerSession): void {
  const connections = (
    server as unknown as { connections: Set<{ id: string; _socket: { destroy(): void } }> }
  ).connections;
  for (const connection of connections) if (connection.id === session.id) connection._socket.destroy();
}

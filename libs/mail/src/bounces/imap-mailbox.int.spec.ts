import { type AddressInfo, type Server, createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ImapMailbox } from './imap-mailbox.js';

const MAILS = ['Subject: one\r\n\r\n1', 'Subject: two\r\n\r\n2', 'Subject: three\r\n\r\n3'];

let server: Server;
let seen: Set<number>;
let url: string;

beforeEach(async () => {
  seen = new Set();
  server = createServer((socket) => {
    const say = (line: string): void => void socket.write(`${line}\r\n`);
    socket.on('error', () => undefined);
    say('* OK IMAP4rev1 ready');
    createInterface({ input: socket }).on('line', (line) => {
      const [tag = '', ...words] = line.split(' ');
      for (const one of answer(words.join(' '))) say(one);
      say(`${tag} OK done`);
      if (/^LOGOUT/i.test(words[0] ?? '')) socket.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `imap://bounce:secret@127.0.0.1:${(server.address() as AddressInfo).port}/INBOX`;
});

afterEach(() => new Promise<void>((resolve) => server.close(() => resolve())));

/** As little of a server of RFC 3501 as one mailbox needs. */
function answer(command: string): readonly string[] {
  const uid = Number(/(?:FETCH|STORE) (\d+)/i.exec(command)?.[1]);
  if (/^CAPABILITY/i.test(command)) return ['* CAPABILITY IMAP4rev1'];
  if (/^(LIST|LSUB)/i.test(command)) return ['* LIST () "/" "INBOX"'];
  if (/^(SELECT|EXAMINE)/i.test(command))
    return [
      `* ${MAILS.length} EXISTS`,
      '* 0 RECENT',
      '* FLAGS (\\Seen)',
      '* OK [PERMANENTFLAGS (\\Seen)] ok',
      '* OK [UIDVALIDITY 1] ok',
      '* OK [UIDNEXT 4] ok',
    ];
  if (/^UID SEARCH/i.test(command))
    return [
      `* SEARCH ${MAILS.map((_, at) => at + 1)
        .filter((one) => !seen.has(one))
        .join(' ')}`,
    ];
  if (/^UID FETCH/i.test(command)) {
    const text = MAILS[uid - 1] ?? '';
    return [`* ${uid} FETCH (UID ${uid} BODY[]<0> {${Buffer.byteLength(text)}}\r\n${text})`];
  }
  if (/^UID STORE/i.test(command)) seen.add(uid);
  return [];
}

describe('a mailbox over IMAP', () => {
  it('gives what was not seen, marks what was read, and keeps the rest for the next look', async () => {
    const mailbox = new ImapMailbox(url);
    const given: string[] = [];
    const read = (raw: Buffer): Promise<boolean> => {
      given.push(raw.toString());
      return Promise.resolve(!raw.includes('two'));
    };
    await mailbox.each(read);
    expect(given).toEqual(MAILS);
    expect([...seen]).toEqual([1, 3]);
    await mailbox.each(read);
    expect(given.slice(MAILS.length)).toEqual([MAILS[1]]);
  });

  it('that nobody answers for is an error of this look', async () => {
    await expect(
      new ImapMailbox('imap://a:b@127.0.0.1:1/').each(() => Promise.resolve(true)),
    ).rejects.toThrow();
  });
});
